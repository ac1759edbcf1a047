import type { DraftGroup, DraftPart, DraftTask } from '../plan/draft';
import type { FoundTask, Heading } from './found';

type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** Tasks under their headings: the outermost is the part, the next the group. */
export function partsOf(
  tasks: readonly FoundTask[],
  title: string,
  draft: (task: FoundTask) => DraftTask,
): DraftPart[] {
  const parts: Open<DraftPart>[] = [];
  const whole: Heading = { ordinal: '', title, origin: { line: 1, raw: title } };
  for (const task of tasks) {
    const outer = task.path[0] ?? whole;
    const inner = task.path[1] ?? outer;
    let part = parts.at(-1);
    if (!part || !same(part, outer)) {
      part = parts.find((p) => same(p, outer)) ?? { ...outer, groups: [] };
      if (!parts.includes(part)) parts.push(part);
    }
    let group = part.groups.find((g) => same(g, inner)) as Open<DraftGroup> | undefined;
    if (!group) {
      group = { ...inner, tasks: [] };
      part.groups.push(group as DraftGroup);
    }
    group.tasks.push(draft(task));
  }
  return parts.map(({ ordinal, title, origin, groups }) => ({
    ordinal,
    title,
    origin,
    groups: groups.map((g) => ({
      ordinal: g.ordinal,
      title: g.title,
      origin: g.origin,
      tasks: g.tasks,
    })),
  }));
}

const same = (a: Heading, b: Heading): boolean => a.title === b.title && a.ordinal === b.ordinal;
