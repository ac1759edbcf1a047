import table from '../../../data/names/bodies.json' with { type: 'json' };

/** The forms of one body's name; see data/names/README.md. */
interface Forms {
  readonly stems?: readonly string[];
  readonly whole?: readonly string[];
}

export interface Body extends Forms {
  readonly former?: readonly (Forms & { readonly year: number })[];
  /** what people say; for search only */
  readonly spoken?: readonly string[];
}

/** Which body a name without its level is of, and in which form. */
export interface Known {
  readonly body: Body;
  /** of the reform that ended this form; missing in present names */
  readonly year?: number;
  /** names from before a reform that are of different bodies have different ones; 0 in present names */
  readonly set: number;
  /** on which level such an ending stands: a ministry, a province's, or any lower */
  readonly rank: 'central' | 'province' | 'local';
}

export const BODIES: readonly Body[] = table.bodies;

/** Where a whole name has its level. */
const LEVEL = '＊';

const RANKS: Readonly<Record<string, Known['rank']>> = {
  部: 'central',
  总局: 'central',
  署: 'central',
  厅: 'province',
  局: 'local',
  委: 'local',
  委员会: 'local',
  办: 'local',
  办公室: 'local',
};
const ENDINGS = Object.keys(RANKS).sort((a, b) => b.length - a.length);

const STEMS = new Map<string, Omit<Known, 'rank'>[]>();
const WHOLE = new Map<string, Known[]>();
/** Names with the level inside, as what stands before and after it. */
const INNER: { readonly start: string; readonly end: string; readonly name: string }[] = [];

for (const body of BODIES) {
  [body, ...(body.former ?? [])].forEach((forms: Forms & { year?: number }, set) => {
    const known = { body, set, ...(set > 0 && { year: forms.year! }) };
    for (const stem of forms.stems ?? []) file(STEMS, stem, known);
    for (const name of forms.whole ?? []) {
      file(WHOLE, name, { ...known, rank: 'local' });
      const [start = '', end] = name.split(LEVEL);
      if (end !== undefined && start) INNER.push({ start, end, name });
      if (end !== undefined && !start) file(WHOLE, end, { ...known, rank: 'local' });
    }
  });
}

function file<T>(index: Map<string, T[]>, key: string, value: T): void {
  index.set(key, [...(index.get(key) ?? []), value]);
}

/** The bodies that a name without its level may be of: several where a reform parted one. */
export function knownAs(core: string): readonly Known[] {
  const whole = WHOLE.get(core);
  if (whole) return whole;
  const ending = ENDINGS.find((end) => core.endsWith(end));
  const found = ending ? STEMS.get(core.slice(0, -ending.length)) : undefined;
  return found?.map((known) => ({ ...known, rank: RANKS[ending!]! })) ?? [];
}

/** A name with its level inside (团区委) as the level and the form; undefined for all others. */
export function withLevelInside(name: string): { level: string; form: string } | undefined {
  for (const { start, end, name: form } of INNER) {
    if (!name.startsWith(start) || !name.endsWith(end)) continue;
    const level = name.slice(start.length, name.length - end.length);
    if (/^(?:.{1,6})?[省市区县州旗]$/.test(level)) return { level, form };
  }
  return undefined;
}

let present: readonly string[] | undefined;

/** Present names made of the table's stems and endings, without level: what a misprint may stand for. */
export function presentNames(): readonly string[] {
  present ??= [
    ...new Set(
      BODIES.flatMap(({ stems = [], whole = [] }) => [
        ...stems.flatMap((stem) => ENDINGS.map((ending) => stem + ending)),
        ...whole.filter((name) => !name.includes(LEVEL)),
      ]),
    ),
  ];
  return present;
}
