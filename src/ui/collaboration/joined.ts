import type { PlanIndex } from '../../plan/links';
import type { Role } from '../../plan/types';

/** Tasks that join two agencies, in document order, each in the first list that fits. */
interface Joined {
  /** the first leads, the second supports; and the other way round */
  readonly forth: readonly string[];
  readonly back: readonly string[];
  /** both support */
  readonly support: readonly string[];
  /** any other combination: both lead, or one of them is a joint party */
  readonly rest: readonly string[];
  /** number of all of them */
  readonly all: number;
}

export function joinedTasks(index: PlanIndex, a: string, b: string): Joined {
  const lists = {
    forth: [] as string[],
    back: [] as string[],
    support: [] as string[],
    rest: [] as string[],
  };
  let all = 0;
  for (const { id, parties } of index.plan.tasks) {
    const roles = (agency: string) => parties.filter((p) => p.agency === agency).map((p) => p.role);
    const [one, other] = [roles(a), roles(b)];
    if (one.length === 0 || other.length === 0) continue;
    all++;
    lists[kindOf(one, other)].push(id);
  }
  return { ...lists, all };
}

function kindOf(
  one: readonly Role[],
  other: readonly Role[],
): 'forth' | 'back' | 'support' | 'rest' {
  const [lead, support] = ['lead', 'support'] as const;
  if (one.includes(lead) && other.includes(support)) return 'forth';
  if (other.includes(lead) && one.includes(support)) return 'back';
  return one.includes(support) && other.includes(support) ? 'support' : 'rest';
}
