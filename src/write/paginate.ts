/** Heights of what stands on a sheet, in one unit: lengths of a kind that does not matter here. */
export interface Heights {
  /** above the first table, on the first page */
  readonly intro: number;
  /** each table: its title with its heads, which stand on every page that it runs to, and its rows */
  readonly blocks: readonly { readonly head: number; readonly rows: readonly number[] }[];
  /** what is signed, on the last page */
  readonly end: number;
}

/** Rows of a table that stand on a page: from one to before another. */
export interface Stretch {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** Rows that stand on the last page at least: what is signed is not to stand there alone. */
const LAST = 3;

/** What a division costs: a page; a page that breaks a rule. */
const PAGE = 1;
const AGAINST = 1000;

/**
 * Divides a sheet into as few pages as hold it: no row is split; neither the first nor the last row of
 * a table stands apart from its next; the last page holds three rows beside what is signed. Of divisions
 * as good the one that fills the earlier pages. A row that is higher than a page has one of its own.
 *
 * @param room of a page for these
 * @returns for each page its stretches of rows; one page without any where there are no rows
 */
export function paginate({ intro, blocks, end }: Heights, room: number): Stretch[][] {
  const rows = blocks.flatMap(({ rows: own }, block) =>
    own.map((height, at) => ({ block, at, height, of: own.length })),
  );
  const count = rows.length;
  const mayBreak = (at: number) => {
    const row = rows[at];
    return !row || row.of === 1 || (row.at !== 1 && row.at !== row.of - 1);
  };
  // The cheapest way from each row to the end, and where its first page ends.
  const best: { cost: number; to: number }[] = [];
  best[count] = { cost: 0, to: count };
  for (let from = count - 1; from >= 0; from--) {
    let height = from === 0 ? intro : 0;
    best[from] = { cost: Infinity, to: count };
    for (let to = from + 1; to <= count; to++) {
      const row = rows[to - 1]!;
      const begins = to - 1 === from || row.at === 0;
      height += row.height + (begins ? blocks[row.block]!.head : 0);
      const full = height + (to === count ? end : 0) > room;
      if (full && to > from + 1) break;
      const short = to === count && from > 0 && to - from < Math.min(LAST, count);
      const cost = PAGE + (short || !mayBreak(to) ? AGAINST : 0) + best[to]!.cost;
      if (cost <= best[from]!.cost) best[from] = { cost, to };
    }
  }
  const pages: Stretch[][] = [];
  for (let from = 0; from < count; from = best[from]!.to) {
    const own = rows.slice(from, best[from]!.to);
    const named = [...new Set(own.map(({ block }) => block))];
    pages.push(
      named.map((block) => {
        const ats = own.filter((row) => row.block === block).map(({ at }) => at);
        return { block, from: ats[0]!, to: ats.at(-1)! + 1 };
      }),
    );
  }
  return pages.length > 0 ? pages : [[]];
}
