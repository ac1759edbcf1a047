import { kindOf, nameDoubt } from './agencies';
import type { Draft, DraftGroup, DraftPart, DraftTask } from './draft';
import {
  VERSION,
  type Agency,
  type Group,
  type Part,
  type Party,
  type Plan,
  type Problem,
  type Task,
} from './types';

/**
 * A plan from what a reader found: ids in document order, agencies told apart by their printed
 * names, doubtful names as problems with a proposal. Nothing is merged here.
 *
 * @param id the plan's id
 */
export function buildPlan(id: string, draft: Draft): Plan {
  const counts = countNames(draft);
  const idByName = new Map([...counts.keys()].map((name, i) => [name, `a${i + 1}`]));
  const agencies = [...idByName].map(([name, agency]): Agency => ({
    id: agency,
    name,
    kind: kindOf(name),
    printed: [name],
  }));
  const groups = draft.parts.flatMap((part, p) => groupsOf(part, p + 1));
  const tasks = draft.parts
    .flatMap((part, p) =>
      part.groups.flatMap((group, g) =>
        group.tasks.map((task, t) => taskOf(task, `${p + 1}.${g + 1}`, t + 1, idByName)),
      ),
    )
    // Where some tasks are headings of others, groups do not follow the document.
    .sort((a, b) => a.origin.line - b.origin.line);
  return {
    format: 'fengong-atlas',
    version: VERSION,
    id,
    title: draft.title,
    parts: draft.parts.map((part, p) => partOf(part, p + 1)),
    groups,
    agencies,
    tasks,
    problems: problemsOf(draft, tasks, counts),
  };
}

function countNames(draft: Draft): Map<string, number> {
  const counts = new Map<string, number>();
  for (const part of draft.parts)
    for (const group of part.groups)
      for (const task of group.tasks)
        for (const { raw } of task.parties) counts.set(raw, (counts.get(raw) ?? 0) + 1);
  return counts;
}

function partOf({ ordinal, title, origin }: DraftPart, number: number): Part {
  return {
    id: `p${number}`,
    ordinal,
    title,
    kind: /工程/.test(title) ? 'project' : 'action',
    origin,
  };
}

function groupsOf(part: DraftPart, number: number): Group[] {
  const shorts = shortTitles(part.groups);
  return part.groups.map(({ ordinal, title, origin }, g) => ({
    id: `g${number}.${g + 1}`,
    part: `p${number}`,
    ordinal,
    title,
    short: shorts[g]!,
    origin,
  }));
}

/** Titles less the longest beginning and ending that all of them share. */
function shortTitles(groups: readonly DraftGroup[]): string[] {
  const titles = groups.map((group) => group.title);
  if (titles.length < 2) return titles;
  const start = sharedStart(titles);
  const rest = titles.map((title) => title.slice(start));
  const end = sharedStart(rest.map((title) => [...title].reverse().join('')));
  const shorts = rest.map((title) => title.slice(0, title.length - end));
  return shorts.every((short) => short.length >= 2) ? shorts : titles;
}

function sharedStart(texts: readonly string[]): number {
  const [first = '', ...others] = texts;
  let length = 0;
  while (length < first.length && others.every((text) => text[length] === first[length])) length++;
  return length;
}

function taskOf(
  task: DraftTask,
  group: string,
  number: number,
  idByName: ReadonlyMap<string, string>,
): Task {
  const parties = task.parties.map(({ raw, role, collective, origin }): Party => ({
    agency: idByName.get(raw)!,
    role,
    raw,
    collective,
    origin,
  }));
  const { ordinal, title, origin } = task;
  return { id: `t${group}.${number}`, ordinal, title, group: `g${group}`, parties, origin };
}

function problemsOf(
  draft: Draft,
  tasks: readonly Task[],
  counts: ReadonlyMap<string, number>,
): Problem[] {
  const names = [...counts.keys()].flatMap((name) => {
    const doubt = nameDoubt(name, counts);
    if (!doubt) return [];
    const first = tasks.flatMap((task) => task.parties).find((party) => party.raw === name)!;
    const params = { from: name, to: doubt.proposal.to };
    return [{ ...doubt, severity: 'warning' as const, origin: first.origin, params }];
  });
  return [...draft.problems, ...names]
    .sort((a, b) => a.origin.line - b.origin.line)
    .map((problem, i) => ({ id: `q${i + 1}`, ...problem }));
}
