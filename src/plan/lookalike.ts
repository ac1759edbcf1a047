import { withoutNameplate } from './agencies';

/**
 * In what two names are alike. `width`: the same but for spaces and full or half width; `nameplate`:
 * the same without what stands in brackets; `plate`: one is the other's second name-plate; `prefix`:
 * the same but for a 区, 市, 县 or 省 in front of one of them; `character`: one character more or
 * fewer; `order`: the same characters in another order.
 */
export type Likeness = 'width' | 'nameplate' | 'plate' | 'prefix' | 'character' | 'order';

/** A name as printed, and where it stands. */
export interface NamedTasks {
  readonly name: string;
  /** ids of the tasks that name it */
  readonly tasks: ReadonlySet<string>;
}

/** A closing character that makes a body of its own out of another: 区委 and 区委办. */
const OWN_BODY = /[办室处科队站所院会局部委联校厅]$/;
const LEVEL = /^[区市县省]/;

/**
 * Are these perhaps one agency? Never by distance alone: two names that stand together in one task
 * are two agencies; a single character more or fewer, or another order, counts only where the one
 * form stands once and the other at least twice; 区教育局 and 市教育局 are two levels, no likeness.
 */
export function likeness(a: NamedTasks, b: NamedTasks): Likeness | undefined {
  if ([...a.tasks].some((task) => b.tasks.has(task))) return undefined;
  const how = spelling(plain(a.name), plain(b.name));
  if (how !== 'character' && how !== 'order') return how;
  const [rare, usual] = [a.tasks.size, b.tasks.size].sort((x, y) => x - y) as [number, number];
  return rare === 1 && usual >= 2 ? how : undefined;
}

/**
 * Under which keys a name is filed: two names that are alike share at least one, so that only those
 * that do need be compared, not every name with every other.
 */
export function keysOf(name: string): Set<string> {
  const text = plain(name);
  const shorter = [...text].map((_, i) => text.slice(0, i) + text.slice(i + 1));
  return new Set([text, withoutNameplate(text), plateOf(text) ?? text, sorted(text), ...shorter]);
}

function spelling(a: string, b: string): Likeness | undefined {
  if (a === b) return 'width';
  if (withoutNameplate(a) === withoutNameplate(b)) return 'nameplate';
  if (plateOf(a) === b || plateOf(b) === a) return 'plate';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (LEVEL.test(long) && long.slice(1) === short && !LEVEL.test(short)) return 'prefix';
  if (oneMore(short, long)) return 'character';
  return sorted(a) === sorted(b) ? 'order' : undefined;
}

/** NFKC brings digits and letters to one width; brackets become the full-width ones of the source. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[([〔【]/g, '（')
    .replace(/[)\]〕】]/g, '）');

const plateOf = (name: string): string | undefined => /（([^（）]+)）$/.exec(name)?.[1];

const sorted = (name: string): string => [...name].sort().join('');

/** Whether `long` is `short` with one character put in, and not thereby a body of another name. */
function oneMore(short: string, long: string): boolean {
  if (long.length !== short.length + 1 || short.length < 3) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  if (short.slice(same) !== long.slice(same + 1)) return false;
  const atEnd = same === short.length;
  return !(atEnd && OWN_BODY.test(long));
}
