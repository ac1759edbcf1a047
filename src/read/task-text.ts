import { saidAside, type Beside } from './beside';
import { withoutEnd } from './characters';
import { clausesOf } from './duties';
import { numbered, titleAndRest } from './headings';

/** What the cell of a task says. */
interface TaskText {
  /** empty where it has none */
  readonly ordinal: string;
  readonly title: string;
  /** what its sentences behind the title say */
  readonly behind: readonly Beside[];
}

/**
 * Reads the cell of a task: its first sentence is the title, and those behind it are kept beside it, a
 * time as one. The points of one task, 1.定岗；2.巡查, are its title together.
 *
 * @param label the head of its column
 */
export function taskTextOf(text: string, label: string): TaskText {
  const points = pointsOf(text);
  if (points) return { ordinal: '', title: points.join('；'), behind: [] };
  const { rest, ...first } = firstIn(text);
  return { ...first, behind: behindOf(rest, label) };
}

/** The first sentence of a cell, with its number: of one that holds items, the others say what they say. */
export function firstIn(text: string): TaskText & { readonly rest: string } {
  const item = numbered(text);
  const said = titleAndRest(item?.rest ?? text);
  return { ordinal: item?.ordinal ?? '', ...said, behind: [] };
}

/** The clauses of a text that begins with a number, where another of them has one of its kind. */
function pointsOf(text: string): readonly string[] | undefined {
  const level = numbered(text)?.level;
  if (level === undefined) return undefined;
  const clauses = clausesOf(text);
  return clauses.slice(1).some((one) => numbered(one)?.level === level) ? clauses : undefined;
}

function behindOf(rest: string, label: string): readonly Beside[] {
  const raw = withoutEnd(rest, '。；;');
  if (raw === '') return [];
  return saidAside(raw) ?? [{ kind: 'other', label, raw }];
}
