import { linesOf } from './lines';
import type { Item, Page } from './page';

/** Page numbers as they are printed at the edge: 3, - 3 -, — 3 —, 第3页, 第 3 页 共 9 页, 3/9. */
const NUMBER =
  /^[-—–－·•~～\s]{0,8}(?:第?\s?\d{1,4}\s?页?(?:\s?[,，/]?\s?共?\s?\d{1,4}\s?页?)?)[-—–－·•~～\s]{0,8}$/;
/** A running title must stand on so many pages. */
const FEW = 3;
/** share of a page's height at each end where running titles and numbers stand */
const EDGE = 0.17;

/**
 * Pages without page numbers and running titles: what stands near an edge and is a number, or says
 * the same, figures aside, on at least half of the pages.
 */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  const edges = pages.map((page) =>
    linesOf(page.items.filter((item) => atEdge(page, item))).map((line) => ({
      ...line,
      key: `${Math.round(line.y / 6)} ${line.text.replace(/\d+/g, '#')}`,
    })),
  );
  const counts = new Map<string, number>();
  for (const line of edges.flat()) counts.set(line.key, (counts.get(line.key) ?? 0) + 1);
  const most = Math.max(FEW, pages.length / 2);
  return pages.map((page, i) => {
    const repeated = edges[i]!.filter(({ key }) => counts.get(key)! >= most).map(({ y }) => y);
    const numbers = edges[i]!.filter(({ text }) => NUMBER.test(text)).map(({ y }) => y);
    const gone = [...repeated, ...outermost(page, numbers, repeated)];
    const items = page.items.filter(
      (item) => !atEdge(page, item) || gone.every((y) => Math.abs(item.y - y) > item.size / 2),
    );
    return { ...page, items };
  });
}

/** The number of a row may stand near an edge too: a page's has nothing beyond it. */
function outermost(page: Page, numbers: readonly number[], repeated: readonly number[]): number[] {
  const others = page.items
    .map(({ y }) => y)
    .filter((y) => [...numbers, ...repeated].every((own) => Math.abs(own - y) > 3));
  const [top, bottom] = [Math.min(...others), Math.max(...others)];
  return numbers.filter((y) => y < top || y > bottom);
}

const atEdge = ({ height }: Page, { y }: Item): boolean =>
  y < height * EDGE || y > height * (1 - EDGE);
