import { withoutNameplate } from '../plan/agencies';
import { parseName, plain, plateOf } from '../plan/names/parse';
import { BODIES, type Body } from '../plan/names/table';

/** Stems up to this length are what people type; longer ones are found by a part of them. */
const SHORT = 5;
/** Stems this long are known wherever they stand in a name; shorter ones stand in other words too. */
const LONG = 4;

/**
 * What else an agency is called, by the table of names: short forms, names from before a reform, what
 * people say; 局 and 委 stand side by side, because a district has the one and its city the other.
 * Without those that stand in its name letter by letter.
 */
export function shortNames(name: string): string[] {
  const text = plain(name);
  const names = bodiesIn(text).flatMap((body) => formsOf(body, text));
  return [...new Set(names)].filter((short) => !text.includes(short));
}

/** The bodies that a name is of: with its second name-plate, and also as the branch of one. */
function bodiesIn(text: string): Body[] {
  const base = withoutNameplate(text);
  const parts = [base, plateOf(text) ?? '', base.replace(/局.+$/, '局')];
  const known = parts.flatMap((part) => parseName(part).known.map(({ body }) => body));
  const inside = BODIES.filter(({ stems }) =>
    stems?.some((stem) => stem.length >= LONG && text.includes(stem)),
  );
  return [...new Set([...known, ...inside])];
}

function formsOf({ stems = [], whole = [], former = [], spoken = [] }: Body, text: string) {
  const others = [...stems, ...former.flatMap((forms) => forms.stems ?? [])].filter(
    (stem) => stem.length <= SHORT && !text.includes(stem),
  );
  return [
    ...others.flatMap((stem) => [`${stem}局`, `${stem}委`]),
    ...whole.filter((form) => !form.includes('＊')),
    ...spoken,
  ];
}
