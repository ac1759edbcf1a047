import { withoutNameplate } from '../../plan/agencies';
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
 * name; by any form in which it is printed; by the name with the district aside, at one level; by
 * that with the level aside, where each stands at its own plan's level (市教育局 of a city's plan,
 * 区教育局 of a district's). Never by how alike two names look.
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

/** What an agency is looked up by, for each proof. */
const KEYS: Readonly<Record<NameProof, (known: Known) => readonly string[]>> = {
  name: ({ agency }) => [agency.name],
  printed: ({ agency: { name, printed, aliases = [] } }) => [
    ...new Set([name, ...printed, ...aliases].flatMap(forms)),
  ],
  prefix: ({ bare }) => [bare.name],
  level: ({ bare, own }) => (own ? [bare.name.replace(/厅$/, '局')] : []),
};

/** A name, the name without its second plate, and the plate: 区财政局（区国资局）. */
function forms(name: string): string[] {
  const plate = /（([^（）]*)）$/.exec(name)?.[1];
  return [name, withoutNameplate(name), ...(plate ? [plate] : [])];
}

function sharing(left: readonly Known[], right: readonly Known[], by: NameProof) {
  const holders = new Map<string, number[]>();
  left.forEach((known, at) => {
    for (const key of KEYS[by](known)) holders.set(key, [...(holders.get(key) ?? []), at]);
  });
  return right.flatMap((known, b) =>
    KEYS[by](known).flatMap((shared) =>
      (holders.get(shared) ?? [])
        .filter((a) => by !== 'prefix' || oneLevel(left[a]!.bare, known.bare))
        .map((a) => ({ a, b, shared })),
    ),
  );
}

const oneLevel = (p: Bare, q: Bare) => p.level === q.level || p.level === null || q.level === null;
