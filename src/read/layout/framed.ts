import type { Block } from '../blocks';

/** Who runs a website, as pages say it at their foot. */
const OWNER =
  /(?:主办|承办|主管|维护|建设|技术支持|运维|开发)(?:单位|部门)?\s{0,4}[:：]|版权所有|网站标识码|ICP备|公网安备|Copyright|©/i;
/** What only the foot of a page says. */
const SURELY = /版权所有|网站标识码|网站地图|ICP备|公网安备|备案序?号|Copyright|©/i;
/** A foot has no more paragraphs. */
const LONGEST = 12;

/** Pages without their foot, which names who runs the website as documents name those who act. */
export function unframed(blocks: readonly Block[]): Block[] {
  const sure = blocks.findLastIndex((block) => SURELY.test(textOf(block)));
  if (sure < 0) return [...blocks];
  const from = Math.max(0, sure - LONGEST);
  return blocks.filter(
    (block, at) => at < from || at > sure + LONGEST || !OWNER.test(textOf(block)),
  );
}

/** Of a table, only where it is one of a page's layout: a row or two. */
const textOf = (block: Block): string => {
  if (block.type === 'paragraph') return block.text.length < 300 ? block.text : '';
  const cells = block.rows.length < 3 ? block.rows.flat() : [];
  return cells.map(({ text }) => text).join(' ');
};
