import { BODIES } from '../../plan/names/table';
import { bareName, type Bare, type Level } from '../match/bare';
import type { NameProof } from '../match/types';
import { functionOf, type FunctionId } from '../functions';
import type { Digest } from './digest';

/** By what a name was found to be a body's; see `match/agencies`. */
export type BodyProof = Exclude<NameProof, 'printed'>;

/** A name under which plans have a body, the evidence, and in how many of them. */
export interface BodyName {
  readonly name: string;
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

interface Found {
  readonly key: string;
  readonly level: Level | null;
  collective: boolean;
  readonly names: Map<string, { readonly known: Known; plans: number }>;
}

/**
 * Matches the agencies of several plans by their names, as `matchAgencies` does for two: by the name
 * with district and level aside, or what the table of names knows of it; never by how alike they look.
 * A name that the table has for several bodies is a body by itself.
 */
export function bodiesOf(digests: readonly Digest[]): Bodies {
  const known = new Map<string, Known>();
  const found = new Map<string, number>();
  const all: Found[] = [];
  const of = digests.map(({ agencies }) => {
    const own = ownLevel(agencies.map(({ name }) => knownOf(name, known).bare.level));
    return agencies.map(({ name, collective }) => {
      const its = knownOf(name, known);
      const { level } = its.bare;
      const other = level === null || level === own ? null : level;
      const id = other ? `${its.key}@${other}` : its.key;
      const at = found.get(id) ?? all.length;
      if (at === all.length) {
        found.set(id, at);
        all.push({ key: id, level: other, collective: true, names: new Map() });
      }
      const body = all[at]!;
      body.collective &&= collective === true;
      const entry = body.names.get(name) ?? { known: its, plans: 0 };
      entry.plans += 1;
      body.names.set(name, entry);
      return at;
    });
  });
  return { bodies: all.map(bodyOf), of };
}

function knownOf(name: string, all: Map<string, Known>): Known {
  const before = all.get(name);
  if (before) return before;
  const bare = bareName(name);
  const [first, ...more] = new Set(bare.known.map(({ body }) => body));
  const known: Known =
    first && more.length === 0
      ? {
          bare,
          key: `body ${BODIES.indexOf(first)}`,
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

function bodyOf({ key, level, collective, names }: Found): Body {
  const label = labelOf([...names.values()]);
  const listed = [...names].map(([name, { known, plans }]): BodyName => {
    return { name, by: proofOf(name, known, label), plans };
  });
  listed.sort((a, b) => b.plans - a.plans || (a.name < b.name ? -1 : 1));
  return { id: key, label, level, collective, function: functionOf(label), names: listed };
}

/** The bare name that most plans have, one of today before a former one, the shorter of equals. */
function labelOf(names: readonly { readonly known: Known; readonly plans: number }[]): string {
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
