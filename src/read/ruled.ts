import type { DraftProblem } from '../plan/draft';
import type { Origin } from '../plan/types';
import { originOf, type Block, type Cell, type Paragraph } from './blocks';
import type { Allocation, FoundTask } from './found';
import { isCollective } from './parties';
import { addsFromHere, statesAdded, statesUnled, type Rules } from './rules';

/** Tasks with what the document's rules add to them, and that they do so. */
interface Ruled {
  readonly tasks: readonly FoundTask[];
  readonly problems: readonly DraftProblem[];
}

/** Adds the parties that a rule names once for many tasks, as if each task named them itself. */
export function ruled(tasks: readonly FoundTask[], blocks: readonly Block[], rules: Rules): Ruled {
  const stating = tasks.findIndex(({ allocations }) =>
    allocations.some((allocation) => allocation.addsFromHere),
  );
  const addsTo = afterRule(tasks, stating, blocks);
  // Beside a lead they support; in a list of those who answer they are some of them.
  const led = tasks[stating]?.allocations.some(({ label }) => label === 'lead');
  const helps = rules.everywhereHelps || led === true;
  const all = tasks.map((task) => (addsTo(task) ? withAdded(task, rules.everywhere, helps) : task));
  const added = all.filter((task, i) => task !== tasks[i]).length;
  const unled = rules.unled === undefined ? 0 : tasks.filter(isUnled).length;
  const names = rules.everywhere.join('、');
  const stated = placeOf(blocks, statesAdded);
  return {
    tasks: all,
    problems: [
      ...told('rule-adds', added, stated, { names }),
      ...(tasks.some(addsTo) ? [] : unused(stated)),
      ...told('rule-leads', unled, placeOf(blocks, statesUnled), {}),
    ],
  };
}

function told(
  code: 'rule-adds' | 'rule-leads',
  tasks: number,
  origin: Origin | undefined,
  params: Readonly<Record<string, string>>,
): DraftProblem[] {
  if (tasks === 0 || !origin) return [];
  return [{ code, severity: 'note', origin, params: { ...params, tasks: String(tasks) } }];
}

/** A rule that speaks of no task that is there. */
const unused = (stated: Origin | undefined): DraftProblem[] =>
  stated
    ? [{ code: 'text-unread', severity: 'warning', origin: stated, params: { text: stated.raw } }]
    : [];

/** Where the first text stands of which something is true. */
export function placeOf(
  blocks: readonly Block[],
  holds: (text: string) => boolean,
): Origin | undefined {
  const pieces = blocks.flatMap((block): readonly (Paragraph | Cell)[] =>
    block.type === 'paragraph' ? [block] : block.rows.flat(),
  );
  const piece = pieces.find(({ text }) => holds(text));
  return piece && originOf(piece);
}

/** Whether several may answer for a task, and nobody is said to lead it. */
const isUnled = ({ allocations }: FoundTask): boolean =>
  allocations.some(({ label, names }) => label === 'responsible' && names.length > 0) &&
  allocations.every(({ label }) => label !== 'lead');

/** The last line of a task. */
const endOf = ({ origin, allocations }: FoundTask): number =>
  Math.max(origin.line, ...allocations.map((allocation) => allocation.origin.line));

/** Which tasks a rule adds parties to: those behind the one that states it, or from its line on. */
function afterRule(
  tasks: readonly FoundTask[],
  stating: number,
  blocks: readonly Block[],
): (task: FoundTask) => boolean {
  if (stating >= 0) {
    const after = new Set(tasks.slice(stating + 1));
    return (task) => after.has(task);
  }
  const from = placeOf(blocks, addsFromHere)?.line ?? 0;
  return (task) => endOf(task) >= from;
}

/**
 * They take part as the task's own bodies do that answer for it; where it names none, or they only help,
 * they support.
 */
function withAdded(task: FoundTask, everywhere: readonly string[], helps: boolean): FoundTask {
  const own = new Set(task.allocations.flatMap(({ names }) => names.map(bare)));
  const names = everywhere.filter((name) => !own.has(bare(name)));
  if (names.length === 0) return task;
  const answers = task.allocations.some((one) => one.label === 'responsible');
  const label = answers && !helps ? 'responsible' : 'support';
  const as = { label, origin: task.origin, unlabelled: true } as const;
  const areas = names.some(isCollective) ? names.filter((name) => AREA.test(name)) : [];
  const others = names.filter((name) => !areas.includes(name));
  const added: Allocation[] = [
    { ...as, names: areas, many: true },
    { ...as, names: others },
  ];
  const some = added.filter((one) => one.names.length > 0);
  return { ...task, allocations: [...task.allocations, ...some] };
}

/** 各县人民政府、开发区管委会: beside a collective of governments so are the others; 高新区 is mostly one. */
const AREA = /(?:政府|(?:开发|功能|园)区管委会|办事处)$/;

/** 各试点区政府 and 试点区政府 are the same. */
const bare = (name: string): string => name.replace(/^(?:各|有关|相关)+/, '');
