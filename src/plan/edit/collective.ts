import type { CollectiveChoice, Plan } from '../types';
import { addAgency, agencyNamed } from './agency';

/** What a reader says is to be done with a collective; members by name. */
export type CollectiveAnswer =
  | { readonly as: 'kept' }
  | { readonly as: 'out' }
  | { readonly as: 'members'; readonly names: readonly string[] };

/**
 * Says what is done with a collective. Members that the plan does not know yet become agencies of it,
 * and go again where they are members no more and nothing else names them.
 *
 * @param id of the collective, which the plan need not show
 */
export function decideCollective(plan: Plan, id: string, answer: CollectiveAnswer): Plan {
  const former = membersIn(plan.collectives?.[id]);
  const others = { ...plan.collectives };
  delete others[id];
  if (answer.as === 'kept') return withoutIdle({ ...plan, collectives: others }, former);
  if (answer.as === 'out')
    return withoutIdle({ ...plan, collectives: { ...others, [id]: answer } }, former);
  const names = [...new Set(answer.names)];
  const known = names.reduce(addAgency, plan);
  const members = [...new Set(names.map((name) => agencyNamed(known, name)!.id))];
  const choice: CollectiveChoice = { as: 'members', members };
  return withoutIdle({ ...known, collectives: { ...others, [id]: choice } }, former);
}

const membersIn = (choice: CollectiveChoice | undefined): readonly string[] =>
  choice?.as === 'members' ? choice.members : [];

/** Former members go where they are named only in the place of a collective. */
function withoutIdle(plan: Plan, former: readonly string[]): Plan {
  const members = new Set(Object.values(plan.collectives ?? {}).flatMap(membersIn));
  const parties = plan.tasks.flatMap((task) => task.parties);
  const idle = plan.agencies.filter(
    ({ id, name, printed }) =>
      former.includes(id) &&
      !members.has(id) &&
      parties.every(({ agency, raw }) => agency !== id || (raw !== name && !printed.includes(raw))),
  );
  return { ...plan, agencies: plan.agencies.filter((agency) => !idle.includes(agency)) };
}
