import { headerOf } from './header';
import { gridOf, paragraphsOf, type Block, type Cell } from './blocks';
import { numbered } from './headings';
import { withoutNotes } from './notes';

const SPEAKS = /方案|意见|通知|计划|措施|分工|任务|要点|规划|办法|清单|分解|行动|若干/;
const FRAME =
  /^[（(](?:[^（()）]|[（(][^（()）]*[）)])*[）)]$|^(?:附\s*件|索引|发布|来源|信息来源|浏览|字体|主题|文号|发文|成文|日期|【|打印|当前位置|首页|网站支持|无障碍|\d{4}[-年/.]\s?\d|\d{1,2}\/\d{1,2}\/\d{2,4}\b|(?:https?|file):\/\/)|[〔[]\s*\d{0,4}\s*[〕\]]|^[\d\s年月日—–-]+$|^[A-Z\d\s－—-]+$|：$|:$/;

/** 附件2 某县任务分工: the mark of an annex before its title in one line. */
const ANNEX =
  /^附\s?[件表]\s?[\d一二三四五六七八九十]{0,3}(?:\s?[：:]\s{0,4}|\s{1,4})(?![\d一二三四五六七八九十][.．、])(?=[^\s]{6})/;

/** How a line begins that says what is to be done with the list below it. */
const ASKS =
  /^(?:(?:注|备注|说明|附注|[一-鿿]{2,4}(?:单位|部门|机关|时间|日期|人|电话))\s?[:：]|请|现将|现就|现把|根据|按照|经研究|特此|以下|下表|如下|为(?:了|贯彻|落实|做好|确保|进一步|切实|深入|加强|推动))/;

/**
 * The document's title: the last lines before its first numbered item, table or task that speak of a plan,
 * joined where it is broken over several.
 *
 * @param first line of the first task
 */
export function titleOfDocument(source: readonly Block[], first = Infinity): string {
  const blocks = source.flatMap(unboxed);
  // A document on one line has all of it there.
  const whole = blocks.every((block) => lineOf(block) === lineOf(blocks[0]!));
  const before = blocks.findIndex((block) => !whole && lineOf(block) >= first);
  const head = blocks.slice(0, Math.min(bodyAt(blocks), before < 0 ? Infinity : before));
  const lines = head.flatMap(linesOf);
  const under = lines.findIndex(
    ({ level }, i) =>
      level !== undefined && lines.slice(0, i).some((one) => isTitleAbove(one, level)),
  );
  const runs: string[][] = [[]];
  for (const { text } of under < 0 ? lines : lines.slice(0, under)) {
    const last = runs.at(-1)!;
    if (!mayBeTitle(text)) {
      if (last.length > 0) runs.push([]);
    } else if (last.length > 0 && isWhole(last.at(-1)!) && !goesOn(text)) runs.push([text]);
    else last.push(text);
  }
  const speaking = runs.filter((run) => SPEAKS.test(run.join('')));
  const run = speaking.at(-1) ?? runs.find((r) => r.length > 0) ?? [];
  const distinct = run.filter((line, i) => run.findIndex((l) => bare(l) === bare(line)) === i);
  return distinct.slice(0, 4).join('');
}

/**
 * The title of a document, or where its text has none that speaks of a plan what it says beside its text that
 * it is called: the head of a page, without the name of the site behind it.
 */
export function titleOrName(title: string, source: readonly Block[]): string {
  if (SPEAKS.test(title)) return title;
  const name = source.find(({ named }) => named !== undefined)?.named ?? '';
  const own = name.split(/[_|｜]|\s[-–—]\s|-(?=[^-]*(?:网|政府|门户|平台|公开)$)/)[0]!.trim();
  return mayBeTitle(own) && SPEAKS.test(own) ? own : title;
}

interface Line {
  readonly text: string;
  /** of a heading that is marked as one */
  readonly level?: number | undefined;
}

function linesOf(block: Block): Line[] {
  if (block.type === 'table') return block.rows.flatMap(titlesIn).map((text) => ({ text }));
  const { level } = block;
  return block.text.split('\n').map((line) => {
    const text = withoutNotes(line.replace(/^[#>]+\s*|\*\*/g, '').trim());
    return { text: text.replace(ANNEX, ''), level };
  });
}

/** Whether a heading is the title of what a deeper one stands in. */
const isTitleAbove = ({ text, level }: Line, deeper: number): boolean =>
  level !== undefined && level < deeper && mayBeTitle(text) && SPEAKS.test(text);

/** Whether a line may be a title: short, and of no page's frame. */
export const mayBeTitle = (line: string): boolean =>
  line !== '' &&
  line.length <= 60 &&
  !/[。；;，]$/.test(line) &&
  !FRAME.test(line) &&
  !ASKS.test(line) &&
  !numbered(line);

/** Whether a line ends as a title does: nothing but a part of it can stand in the next. */
const isWhole = (line: string): boolean =>
  /(?:清单|方案|通知|意见|要点|计划|办法|一览表|分[工解]表|任务表|台账)$/.test(line);
const goesOn = (line: string): boolean => SPEAKS.test(line) || /^[的及和与暨（(《]/.test(line);

/** A document that is laid out in one cell is text. */
const unboxed = (block: Block): readonly Block[] =>
  block.type === 'table' && block.rows.length === 1 && block.rows[0]!.length === 1
    ? paragraphsOf(block)
    : [block];

/** Cells side by side are labels and their values, unless one speaks of a plan. */
const titlesIn = (row: readonly Cell[]): string[] => {
  const texts = row.map(({ text }) => text.trim());
  return row.length === 1 ? texts : texts.map((text) => (SPEAKS.test(text) ? text : ''));
};

const lineOf = (block: Block): number =>
  block.type === 'table' ? (block.rows.flat()[0]?.line ?? 0) : block.line;

const bare = (text: string) => text.replace(/\s/g, '');

function bodyAt(blocks: readonly Block[]): number {
  const at = blocks.findIndex((block) =>
    block.type === 'table'
      ? headerOf(gridOf(block)) !== undefined
      : (numbered(block.text)?.level ?? 9) <= 4,
  );
  return at < 0 ? Math.min(blocks.length, 12) : at;
}
