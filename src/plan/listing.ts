import type { Agency, Origin, Part, Plan, Problem, Role } from './types';

/** A plan written out for other programs: every party with its names, every task with its headings. */
interface Listing {
  readonly file: string;
  readonly title: string;
  readonly parts: readonly Pick<Part, 'title' | 'kind'>[];
  readonly groups: readonly { readonly section: string; readonly title: string }[];
  readonly agencies: readonly Omit<Agency, 'id'>[];
  readonly tasks: readonly ListedTask[];
  readonly problems: readonly (Problem & { readonly message: string })[];
}

interface ListedTask {
  readonly ordinal: string;
  readonly title: string;
  readonly section: string;
  readonly group: string;
  readonly parties: readonly ListedParty[];
  readonly origin: Origin;
}

interface ListedParty {
  /** the agency that the printed name stands for */
  readonly name: string;
  readonly raw: string;
  readonly role: Role;
  readonly collective: boolean;
  readonly origin: Origin;
}

/**
 * Lists a plan.
 *
 * @param file name of the file that it was read from
 * @param message puts a problem into words
 */
export function listPlan(file: string, plan: Plan, message: (problem: Problem) => string): Listing {
  const name = new Map(plan.agencies.map((agency) => [agency.id, agency.name]));
  const section = new Map(plan.parts.map((part) => [part.id, part.title]));
  const groups = plan.groups.map(({ id, part, title }) => ({
    id,
    section: section.get(part)!,
    title,
  }));
  const group = new Map(groups.map((g) => [g.id, g]));
  return {
    file,
    title: plan.title,
    parts: plan.parts.map(({ title, kind }) => ({ title, kind })),
    groups: groups.map(({ section, title }) => ({ section, title })),
    agencies: plan.agencies.map(({ name, kind, printed }) => ({ name, kind, printed })),
    tasks: plan.tasks.map((task) => ({
      ordinal: task.ordinal,
      title: task.title,
      section: group.get(task.group)!.section,
      group: group.get(task.group)!.title,
      parties: task.parties.map(({ agency, raw, role, collective, origin }) => {
        return { name: name.get(agency)!, raw, role, collective, origin };
      }),
      origin: task.origin,
    })),
    problems: plan.problems.map((problem) => ({ ...problem, message: message(problem) })),
  };
}
