import { withoutNameplate } from '../../plan/agencies';
import { plateOf } from '../../plan/names/parse';
import { BODIES, type Known as Body } from '../../plan/names/table';
import type { Agency, Plan } from '../../plan/types';
import type { Candidate } from './assign';
import { bareName, type Bare, type Level } from './bare';
import { pairing } from './pairing';
import { NAME_PROOFS, type Matched, type NameEvidence, type NameProof, type Said } from './types';

type Found = Exclude<NameEvidence, { readonly by: 'hand' }>;

/** An agency with all that it can be known by. */
interface Known {
  readonly agency: Agency;
  readonly bare: Bare;
  /** whether it stands at the level of most of its plan's agencies, or says no level */
  readonly own: boolean;
}

/**
 * Which agencies of two plans are one and the same body, or the same body of two districts: by the
 * name; by any form in which it is printed; by the name with the district aside, or what the table of
 * names knows of it, at one level; by either with the level aside, where each stands at its own plan's
 * level (市教育局 of a city's plan, 区教育局 of a district's). Never by how alike two names look.
 */
export function matchAgencies(a: Plan, b: Plan, said: Said): Matched<NameEvidence> {
  const [left, right] = [knownOf(a), knownOf(b)];
  const candidates = NAME_PROOFS.flatMap((by, at) =>
    sharing(left, right, by).map(({ a, b, shared }): Candidate<Found> => {
      return { a, b, score: NAME_PROOFS.length - at, evidence: { by, shared } };
    }),
  );
  return pairing(idsOf(left), idsOf(right), candidates, said);
}

const idsOf = (known: readonly Known[]) => known.map(({ agency }) => agency.id);

function knownOf({ agencies }: Plan): Known[] {
  const bares = agencies.map(({ name }) => bareName(name));
  const level = commonest(bares.flatMap((bare) => bare.level ?? []));
  return agencies.map((agency, at): Known => {
    const bare = bares[at]!;
    return { agency, bare, own: bare.level === null || bare.level === level };
  });
}

function commonest(levels: readonly Level[]): Level | undefined {
  const counts = new Map<Level, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort(([, p], [, q]) => q - p)[0]?.[0];
}

/** What an agency is looked up by, for each proof: what two must share, and how that is told. */
const KEYS: Readonly<Record<NameProof, (known: Known) => readonly Key[]>> = {
  name: ({ agency }) => [plainKey(agency.name)],
  printed: ({ agency: { name, printed, aliases = [] } }) =>
    [...new Set([name, ...printed, ...aliases].flatMap(forms))].map(plainKey),
  prefix: ({ bare }) => [plainKey(bare.name)],
  form: ({ bare }) => bare.known.filter(({ set }) => set === 0).map(bodyKey),
  former: ({ bare }) => bare.known.map(bodyKey),
  level: ({ bare, own }) =>
    own
      ? [
          plainKey(bare.name.replace(/厅$/, '局')),
          ...bare.known.filter(({ set }) => set === 0).map(bodyKey),
        ]
      : [],
};

interface Key {
  readonly key: string;
  readonly shared: string;
  /** which of a body's former names it is; 0 for present ones and for what is no body's */
  readonly set: number;
}

const plainKey = (key: string): Key => ({ key, shared: key, set: 0 });

function bodyKey({ body, set }: Body): Key {
  const { stems = [], whole = [] } = body;
  const shared = [...stems, ...whole][0] ?? '';
  return { key: `body ${BODIES.indexOf(body)}`, shared, set };
}

/** A name, the name without its second plate, and the plate: 区财政局（区国资局）. */
function forms(name: string): string[] {
  const plate = plateOf(name);
  return [name, withoutNameplate(name), ...(plate ? [plate] : [])];
}

function sharing(left: readonly Known[], right: readonly Known[], by: NameProof) {
  const holders = new Map<string, { a: number; set: number }[]>();
  left.forEach((known, a) => {
    for (const { key, set } of KEYS[by](known))
      holders.set(key, [...(holders.get(key) ?? []), { a, set }]);
  });
  return right.flatMap((known, b) =>
    KEYS[by](known).flatMap(({ key, shared, set }) =>
      (holders.get(key) ?? [])
        // Two former names of one body are those of different ones that were joined in it.
        .filter((other) => other.set === set || other.set === 0 || set === 0)
        .filter(({ a }) => !LEVELLED.includes(by) || oneLevel(left[a]!.bare, known.bare))
        .map(({ a }) => ({ a, b, shared })),
    ),
  );
}

/** Proofs that hold at one level only. */
const LEVELLED: readonly NameProof[] = ['prefix', 'form', 'former'];

const oneLevel = (p: Bare, q: Bare) => p.level === q.level || p.level === null || q.level === null;
