import { kindOf } from './agencies';
import { yearOfTitle } from './deadline';
import type { Draft, DraftPart, DraftTask } from './draft';
import { unreadDeadlines, understood } from './fields';
import { nameProblems } from './names/doubts';
import { shortGroups } from './short';
import {
  VERSION,
  type Agency,
  type Group,
  type Part,
  type PartKind,
  type Party,
  type Plan,
  type Problem,
  type Task,
} from './types';

/**
 * A plan from what a reader found: ids in document order, agencies told apart by their printed
 * names, doubtful names as problems with a proposal. Nothing is merged here. Deadlines are understood by the
 * year of the title.
 *
 * @param id the plan's id
 */
export function buildPlan(id: string, draft: Draft): Plan {
  const idByName = new Map(namesIn(draft).map((name, i) => [name, `a${i + 1}`]));
  const agencies = [...idByName].map(([name, agency]): Agency => ({
    id: agency,
    name,
    kind: kindOf(name),
    printed: [name],
  }));
  const groups = draft.parts.flatMap((part, p) => groupsOf(part, p + 1));
  const year = yearOfTitle(draft.title);
  const tasks = draft.parts
    .flatMap((part, p) =>
      part.groups.flatMap((group, g) =>
        group.tasks.map(
          (task, t) =>
            [task.at, taskOf(task, `${p + 1}.${g + 1}`, t + 1, { idByName, year })] as const,
        ),
      ),
    )
    // Where some tasks are headings of others, groups do not follow the document.
    .sort(([a], [b]) => a - b)
    .map(([, task]) => task);
  return {
    format: 'fengong-atlas',
    version: VERSION,
    id,
    title: draft.title,
    parts: draft.parts.map((part, p) => partOf(part, p + 1)),
    groups,
    agencies,
    tasks,
    problems: problemsOf(draft, tasks),
  };
}

/** Every printed name, by first appearance. */
function namesIn({ parts }: Draft): string[] {
  const tasks = parts.flatMap(({ groups }) => groups.flatMap((group) => group.tasks));
  return [...new Set(tasks.flatMap(({ parties }) => parties.map(({ raw }) => raw)))];
}

function partOf({ ordinal, title, origin }: DraftPart, number: number): Part {
  return {
    id: `p${number}`,
    ordinal,
    title,
    kind: partKindOf(title),
    origin,
  };
}

/** The kind of a part, judged by its title. */
export const partKindOf = (title: string): PartKind => (/工程/.test(title) ? 'project' : 'action');

function groupsOf(part: DraftPart, number: number): Group[] {
  const shorts = shortGroups(part.groups.map((group) => group.title));
  return part.groups.map(({ ordinal, title, origin }, g) => ({
    id: `g${number}.${g + 1}`,
    part: `p${number}`,
    ordinal,
    title,
    short: shorts[g]!,
    origin,
  }));
}

function taskOf(
  task: DraftTask,
  group: string,
  number: number,
  { idByName, year }: { idByName: ReadonlyMap<string, string>; year: number | undefined },
): Task {
  const parties = task.parties.map(({ raw, role, collective, origin }): Party => ({
    agency: idByName.get(raw)!,
    role,
    raw,
    collective,
    origin,
  }));
  const { ordinal, title, origin } = task;
  const fields = task.fields.map((field) => understood(field, year));
  return { id: `t${group}.${number}`, ordinal, title, group: `g${group}`, parties, fields, origin };
}

function problemsOf(draft: Draft, tasks: readonly Task[]): Problem[] {
  return [...draft.problems, ...unreadDeadlines(tasks), ...nameProblems(tasks)]
    .sort((a, b) => a.origin.line - b.origin.line)
    .map((problem, i) => ({ id: `q${i + 1}`, ...problem }));
}
