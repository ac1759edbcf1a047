import { bareName, LEVELS, type Bare, type Level } from '../match/bare';
import type { NameProof } from '../match/types';
import { functionOf, type FunctionId } from '../functions';
import type { Digest } from './digest';
import { isApart, type Hand } from './hand';

/** By what a name was found to be a body's: see `match/agencies`; `hand`: a reader has said so. */
export type BodyProof = Exclude<NameProof, 'printed'> | 'hand';

/** A name under which plans have a body, the evidence, and in how many of them. */
export interface BodyName {
  /** the name, with its level where that is not its plan's: what is said by hand is said of this */
  readonly spelling: string;
  readonly name: string;
  readonly level: Level | null;
  readonly by: BodyProof;
  readonly plans: number;
}

/** One body in all plans: the same of many districts, each at its own plan's level. */
export interface Body {
  readonly id: string;
  /** the name that most plans have for it, with the district aside */
  readonly label: string;
  /** where it is of another level than its plans (市教育局 in a district's); else `null` */
  readonly level: Level | null;
  readonly function: FunctionId;
  /** named only as a collective (各镇街) */
  readonly collective: boolean;
  /** those of most plans first */
  readonly names: readonly BodyName[];
  /** names that are its own by the rules, and have been set apart by hand */
  readonly apart: readonly BodyName[];
}

/** The bodies of several plans, and for each plan which of them its agencies are, by place. */
export interface Bodies {
  readonly bodies: readonly Body[];
  readonly of: readonly (readonly number[])[];
}

/** What is known of a name, once for all plans. */
interface Known {
  readonly bare: Bare;
  /** what two names of one body share, and whether that is by the table of names */
  readonly key: string;
  readonly former: boolean;
}

interface Spelling {
  readonly name: string;
  readonly level: Level | null;
  readonly known: Known;
  /** the body that it is of by the rules alone */
  readonly rule: string;
  plans: number;
}

interface Found {
  readonly id: string;
  collective: boolean;
  readonly names: Map<string, Spelling>;
}

/**
 * Matches the agencies of several plans by their names, as `matchAgencies` does for two: by the name
 * with district and level aside, or what the table of names knows of it; never by how alike they look.
 * A name that the table has for several bodies is a body by itself. What was said by hand goes before.
 */
export function bodiesOf(digests: readonly Digest[], hand: Hand = {}): Bodies {
  const known = new Map<string, Known>();
  const places = new Map<string, number>();
  const all: Found[] = [];
  const of = digests.map(({ agencies }) => {
    const own = ownLevel(agencies.map(({ name }) => knownOf(name, known).bare.level));
    return agencies.map(({ name, collective }) => {
      const its = knownOf(name, known);
      const level = its.bare.level === own ? null : its.bare.level;
      const rule = at(its.key, level);
      const spelling = at(name, level);
      const id = Object.hasOwn(hand, spelling) ? hand[spelling]! : rule;
      const place = places.get(id) ?? all.length;
      if (place === all.length) {
        places.set(id, place);
        all.push({ id, collective: true, names: new Map() });
      }
      const body = all[place]!;
      body.collective &&= collective === true;
      const entry = body.names.get(spelling) ?? { name, level, known: its, rule, plans: 0 };
      entry.plans += 1;
      body.names.set(spelling, entry);
      return place;
    });
  });
  const moved = all.flatMap(({ id, names }) => [...names].filter(([, { rule }]) => rule !== id));
  const apart = (id: string) => moved.filter(([, { rule }]) => rule === id);
  return { bodies: all.map((body) => bodyOf(body, apart(body.id))), of };
}

/** A key of the level that is not its plan's own. */
const at = (key: string, level: Level | null): string => (level ? `${key}@${level}` : key);

const levelIn = (id: string): Level | null =>
  LEVELS.find((level) => id.endsWith(`@${level}`)) ?? null;

function knownOf(name: string, all: Map<string, Known>): Known {
  const before = all.get(name);
  if (before) return before;
  const bare = bareName(name);
  const [first, ...more] = new Set(bare.known.map(({ body }) => body));
  const known: Known =
    first && more.length === 0
      ? {
          bare,
          // Its first form, and not its place in the table: links outlive the table.
          key: `~${(first.stems ?? first.whole)![0]}`,
          former: bare.known.every(({ set }) => set > 0),
        }
      : { bare, key: bare.name.replace(/厅$/, '局'), former: false };
  all.set(name, known);
  return known;
}

/** The level that most of a plan's agencies state. */
function ownLevel(levels: readonly (Level | null)[]): Level | null {
  const counts = new Map<Level, number>();
  for (const level of levels) if (level) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort(([, p], [, q]) => q - p)[0]?.[0] ?? null;
}

function bodyOf(
  { id, collective, names }: Found,
  apart: readonly (readonly [string, Spelling])[],
): Body {
  // What was put to it by hand has no say in what it is called.
  const own = [...names.values()].filter(({ rule }) => rule === id);
  const label = isApart(id) ? nameApart(id) : labelOf(own.length > 0 ? own : [...names.values()]);
  const told = ([spelling, { name, level, known, plans, rule }]: readonly [
    string,
    Spelling,
  ]): BodyName => {
    const by = rule === id ? proofOf(name, known, label) : 'hand';
    return { spelling, name, level, by, plans };
  };
  const first = (a: BodyName, b: BodyName) => b.plans - a.plans || (a.name < b.name ? -1 : 1);
  return {
    id,
    label,
    level: levelIn(id),
    collective,
    function: functionOf(label),
    names: [...names].map(told).sort(first),
    apart: apart
      .map(([spelling, { name, level, known, plans }]): BodyName => {
        return { spelling, name, level, by: proofOf(name, known, label), plans };
      })
      .sort(first),
  };
}

/** The name that a body set apart by hand was made of. */
function nameApart(id: string): string {
  const level = levelIn(id);
  return id.slice(1, level ? -level.length - 1 : undefined);
}

interface Named {
  readonly known: Known;
  readonly plans: number;
}

/** The bare name that most plans have, one of today before a former one, the shorter of equals. */
function labelOf(names: readonly Named[]): string {
  const present = names.filter(({ known }) => !known.former);
  const counts = new Map<string, number>();
  for (const { known, plans } of present.length > 0 ? present : names)
    counts.set(known.bare.name, (counts.get(known.bare.name) ?? 0) + plans);
  return [...counts].sort(
    ([a, p], [b, q]) => q - p || a.length - b.length || (a < b ? -1 : 1),
  )[0]![0];
}

function proofOf(name: string, { bare, former }: Known, label: string): BodyProof {
  if (name === label) return 'name';
  if (bare.name === label) return 'prefix';
  if (former) return 'former';
  return bare.name.replace(/厅$/, '局') === label.replace(/厅$/, '局') ? 'level' : 'form';
}
