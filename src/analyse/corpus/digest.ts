import { resolved } from '../../plan/collectives';
import type { Deadline } from '../../plan/deadline';
import { fieldsOf } from '../../plan/fields';
import { indexPlan } from '../../plan/links';
import type { Plan, Role } from '../../plan/types';

/** Grows when a digest holds something else: those of other versions are made again. */
export const DIGEST_VERSION = 1;

/** Roles by the number under which a digest has them. */
export const ROLE_AT = ['lead', 'support', 'joint'] as const satisfies readonly Role[];

export interface DigestAgency {
  readonly name: string;
  /** named only as a collective (各镇街) */
  readonly collective?: true;
}

export interface DigestTask {
  readonly id: string;
  readonly title: string;
  /** place of its group among the groups */
  readonly group: number;
  /** places among the agencies, each with its role, in document order */
  readonly parties: readonly (readonly [agency: number, role: number])[];
  /** deadlines, as printed and as understood */
  readonly due?: readonly { readonly raw: string; readonly when?: Deadline }[];
}

/** What of a plan is asked for across many: small enough that a thousand are held at once; JSON. */
export interface Digest {
  readonly title: string;
  /** titles */
  readonly groups: readonly string[];
  readonly agencies: readonly DigestAgency[];
  readonly tasks: readonly DigestTask[];
}

/** The digest of a plan as every view counts it: what is done with collectives is carried out. */
export function digestOf(read: Plan): Digest {
  const plan = resolved(read);
  const { collective } = indexPlan(plan);
  const group = placesOf(plan.groups);
  const agency = placesOf(plan.agencies);
  return {
    title: plan.title,
    groups: plan.groups.map(({ title }) => title),
    agencies: plan.agencies.map(({ id, name }): DigestAgency => {
      return collective.has(id) ? { name, collective: true } : { name };
    }),
    tasks: plan.tasks.map((task): DigestTask => {
      const due = fieldsOf(task, 'deadline').map(({ raw, when }) =>
        when ? { raw, when } : { raw },
      );
      return {
        id: task.id,
        title: task.title,
        group: group.get(task.group)!,
        parties: task.parties.map(({ agency: id, role }) => [
          agency.get(id)!,
          ROLE_AT.indexOf(role),
        ]),
        ...(due.length > 0 && { due }),
      };
    }),
  };
}

const placesOf = (items: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(items.map(({ id }, at) => [id, at]));
