import type { Block } from '../blocks';

/** Who runs a website, as pages say it at their foot. */
const OWNER =
  /(?:主办|承办|主管|维护|建设|技术支持|运维|开发)(?:单位|部门)?\s{0,4}[:：]|版权所有|网站标识码|ICP备|公网安备|Copyright|©/i;
/** What only the foot of a page says. */
const SURELY = /版权所有|网站标识码|网站地图|ICP备|公网安备|备案序?号|Copyright|©/i;
/** What a reader can do with a page: 打印 关闭. Behind it stands the page's owner, and nobody of a task. */
const TOOLS =
  /^(?:[\s【】[\]()（）|｜·]|打印|关闭|窗口|返回|顶部|首页|分享|收藏|纠错)*(?:打印|关闭|返回|分享|收藏|纠错)/;
/** A foot has no more paragraphs. */
const LONGEST = 12;

/** The way to the page before and the one after, by their titles. */
const NEIGHBOUR = /^(?:上|下)一[篇条页][:：]/;
/** What stands above titles of other pages. */
const RELATED =
  /^[【[]?(?:相关(?:阅读|链接|文章|新闻|稿件|信息)|推荐阅读|延伸阅读|热门推荐|猜你喜欢)[】\]]?[:：]?$/;

/** Pages without titles of other pages, and without their foot. */
export function unframed(blocks: readonly Block[]): Block[] {
  return withoutFoot(withoutTitles(blocks));
}

/** Other pages' titles say who does what as documents do. */
function withoutTitles(blocks: readonly Block[]): Block[] {
  let related = false;
  return blocks.filter((block) => {
    if (block.type === 'table') return !(related = false);
    const text = block.text.trim();
    if (RELATED.test(text)) related = true;
    else if (text.length > 80 || /[。；]$/.test(text)) related = false;
    return !related && !NEIGHBOUR.test(text);
  });
}

/** The foot of a page names who runs the website as documents name those who act. */
function withoutFoot(blocks: readonly Block[]): Block[] {
  const sure = blocks.findLastIndex((block) => SURELY.test(textOf(block)));
  const isNear = (at: number) => sure >= 0 && Math.abs(at - sure) <= LONGEST;
  return blocks.filter((block, at) => {
    const text = textOf(block);
    return !OWNER.test(text) || !(isNear(at) || TOOLS.test(text.trim()));
  });
}

/** Of a table, only where it is one of a page's layout: a row or two. */
const textOf = (block: Block): string => {
  if (block.type === 'paragraph') return block.text.length < 300 ? block.text : '';
  const cells = block.rows.length < 3 ? block.rows.flat() : [];
  return cells.map(({ text }) => text).join(' ');
};
