import type { PlanIndex } from '../../plan/links';
import { remembered } from '../../plan/remembered';
import type { Plan } from '../../plan/types';

/** A piece of a sentence; `id` where it names something in the plan. */
interface Span {
  readonly text: string;
  readonly id?: string;
}

/**
 * Cuts a sentence at the names in it, so that each can be a link to what it names. The longest name
 * wins where one begins another.
 *
 * @param names ids by name
 */
export function spansOf(sentence: string, names: ReadonlyMap<string, string>): Span[] {
  const known = [...names.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  const spans: Span[] = [];
  let plain = '';
  for (let at = 0; at < sentence.length;) {
    const name = known.find((candidate) => sentence.startsWith(candidate, at));
    if (name) {
      if (plain) spans.push({ text: plain });
      spans.push({ text: name, id: names.get(name)! });
      plain = '';
    } else {
      plain += sentence[at]!;
    }
    at += name?.length ?? 1;
  }
  return plain ? [...spans, { text: plain }] : spans;
}

/**
 * Which of the plan's agencies, tasks and groups are named by a finding's figures, with their ids.
 *
 * @param params strings anywhere in it are looked up; lists joined by 、 are cut apart
 */
export function namedIn(index: PlanIndex, params: unknown): Map<string, string> {
  const texts = new Set(stringsIn(params).flatMap((text) => [text, ...text.split('、')]));
  const known = namesOf(index.plan);
  return new Map([...texts].flatMap((name) => (known.has(name) ? [[name, known.get(name)!]] : [])));
}

/** Ids by what they are called; who is called like a task or a group comes first. */
const namesOf = remembered(
  ({ agencies, tasks, groups }: Plan): ReadonlyMap<string, string> =>
    new Map([
      ...groups.map(({ short, id }): [string, string] => [short, id]),
      ...tasks.map(({ title, id }): [string, string] => [title, id]),
      ...agencies.map(({ name, id }): [string, string] => [name, id]),
    ]),
);

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value ? Object.values(value).flatMap(stringsIn) : [];
}
