import type { Block } from './blocks';
import { headerOf } from './columns';
import { gridOf } from './blocks';
import { numbered } from './headings';

const SPEAKS = /方案|意见|通知|计划|措施|分工|任务|要点|规划|办法|清单|分解|行动|若干/;
const FRAME =
  /^[（(][^（()）]*[）)]$|^(?:附\s*件|索引|发布|来源|信息来源|浏览|字体|主题|文号|发文|成文|日期|【|打印|当前位置|首页|网站支持|无障碍|\d{4}[-年/.]\s?\d)|[〔[]\s*\d{0,4}\s*[〕\]]|^[\d\s年月日—–-]+$|^[A-Z\d\s－—-]+$|：$|:$/;

/**
 * The document's title: the last lines before its first numbered item or table that speak of a plan,
 * joined where it is broken over several.
 */
export function titleOfDocument(blocks: readonly Block[]): string {
  const head = blocks.slice(0, bodyAt(blocks));
  const lines = head.flatMap((block) => {
    if (block.type === 'table') return block.rows.flat().map(({ text }) => text.trim());
    return block.text.split('\n').map((text) => text.replace(/^[#>]+\s*|\*\*/g, '').trim());
  });
  const runs: string[][] = [[]];
  for (const line of lines) {
    const titled =
      line !== '' &&
      line.length <= 60 &&
      !/[。；;，]$/.test(line) &&
      !FRAME.test(line) &&
      !numbered(line);
    if (titled) runs.at(-1)!.push(line);
    else if (runs.at(-1)!.length > 0) runs.push([]);
  }
  const speaking = runs.filter((run) => SPEAKS.test(run.join('')));
  const run = speaking.at(-1) ?? runs.find((r) => r.length > 0) ?? [];
  const distinct = run.filter((line, i) => run.findIndex((l) => bare(l) === bare(line)) === i);
  return distinct.slice(0, 4).join('');
}

const bare = (text: string) => text.replace(/\s/g, '');

function bodyAt(blocks: readonly Block[]): number {
  const at = blocks.findIndex((block) =>
    block.type === 'table'
      ? headerOf(gridOf(block)) !== undefined
      : (numbered(block.text)?.level ?? 9) <= 4,
  );
  return at < 0 ? Math.min(blocks.length, 12) : at;
}
