/** What a row says of one thing: the id that it was written with, if any, and what is seen of it. */
export interface Mention {
  readonly id: string;
  readonly seen: string;
}

/** What each row stands for. */
export interface Identity {
  readonly id: string;
  /** whether it came into the table by hand */
  readonly fresh: boolean;
}

/**
 * Which thing each row means. What is seen counts: an id holds for the rows that show what most rows
 * with that id show, so that one renamed in all of its rows is renamed; a row that shows another
 * thing means that other thing, and where there is none so called, a new one.
 *
 * @param mentions one a row, in order; null for a row that says nothing of such things
 * @param name makes the id of the nth new thing, from 1
 */
export function identities(
  mentions: readonly (Mention | null)[],
  name: (nth: number) => string,
): (Identity | null)[] {
  const usual = usualBy(mentions);
  const called = new Map<string, string>();
  for (const [id, seen] of usual) if (!called.has(seen)) called.set(seen, id);
  const made = new Set<string>();
  let nth = 0;
  const fresh = () => {
    let id = name((nth += 1));
    while (usual.has(id)) id = name((nth += 1));
    made.add(id);
    return id;
  };
  return mentions.map((mention) => {
    if (!mention) return null;
    const { id, seen } = mention;
    if (id !== '' && usual.get(id) === seen) return { id, fresh: false };
    const other = called.get(seen) ?? fresh();
    called.set(seen, other);
    return { id: other, fresh: made.has(other) };
  });
}

/** What most rows of an id show; the first of several that are as frequent. */
function usualBy(mentions: readonly (Mention | null)[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const mention of mentions) {
    if (!mention || mention.id === '') continue;
    const own = counts.get(mention.id) ?? new Map<string, number>();
    own.set(mention.seen, (own.get(mention.seen) ?? 0) + 1);
    counts.set(mention.id, own);
  }
  return new Map(
    [...counts].map(([id, own]) => {
      const most = Math.max(...own.values());
      return [id, [...own].find(([, count]) => count === most)![0]];
    }),
  );
}
