/**
 * `npx tsx scripts/score.ts FOLDER…`: reads every document of a folder and compares it with the
 * folder's expected.json, `{file: {tasks: [{title?, parties: [{name, role, collective?}], fields?}]}}`.
 * Says, for each document, the F1 of party and role (tasks aligned in order), of titles and of fields,
 * and names each error with whether the reader told of it: a problem at its place, or one that names it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Plan, Problem, Task } from '../src/plan/types';
import { readDocument } from '../src/read';
import { ReadError } from '../src/read/error';

interface ExpectedTask {
  readonly title?: string;
  readonly parties?: readonly { name: string; role: string; collective?: boolean }[];
  readonly fields?: readonly { kind: string; label?: string; raw: string }[];
}
type Expected = Readonly<Record<string, { readonly tasks: readonly ExpectedTask[] }>>;

/** True positives, and how many were read and expected. */
interface Count {
  right: number;
  read: number;
  expected: number;
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b]/g, '')
    .replace(/[。.;；,，:：]+$/, '');
const titleKey = (text: string): string => bare(text).replace(/[\p{P}\p{S}]/gu, '');
const f1 = ({ right, read, expected }: Count): number =>
  read + expected === 0 ? 1 : (2 * right) / (read + expected);
const zero = (): Count => ({ right: 0, read: 0, expected: 0 });
const add = (to: Count, from: Count): void => {
  to.right += from.right;
  to.read += from.read;
  to.expected += from.expected;
};

const pairsRead = ({ parties }: Task): string[] =>
  parties.map(({ raw, role, collective }) => `${role} ${bare(raw)}${collective ? '*' : ''}`);
const pairsExpected = ({ parties = [] }: ExpectedTask): string[] =>
  parties.map(({ name, role, collective }) => `${role} ${bare(name)}${collective ? '*' : ''}`);

/** How many of two lists are the same, each counted once. */
function shared(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  return a.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

const less = (a: readonly string[], b: readonly string[]): string[] => {
  const left = [...b];
  return a.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

const alike = (task: Task, expected: ExpectedTask): number =>
  shared(pairsRead(task), pairsExpected(expected)) +
  (expected.title !== undefined && titleKey(expected.title) === titleKey(task.title) ? 0.5 : 0);

/** Pairs of places in both lists, in order, that share most (longest common subsequence, weighted). */
function aligned(tasks: readonly Task[], expected: readonly ExpectedTask[]): [number, number][] {
  const best = Array.from({ length: tasks.length + 1 }, () =>
    new Array<number>(expected.length + 1).fill(0),
  );
  for (let i = tasks.length - 1; i >= 0; i -= 1)
    for (let j = expected.length - 1; j >= 0; j -= 1)
      best[i]![j] = Math.max(
        best[i + 1]![j]!,
        best[i]![j + 1]!,
        best[i + 1]![j + 1]! + alike(tasks[i]!, expected[j]!),
      );
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < tasks.length && j < expected.length;) {
    const gain = alike(tasks[i]!, expected[j]!);
    if (gain > 0 && best[i]![j] === best[i + 1]![j + 1]! + gain) pairs.push([i++, j++]);
    else if (best[i]![j] === best[i + 1]![j]) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Whether a reader who looks through the problems would meet this error. */
function isTold(problems: readonly Problem[], task: Task | undefined, pair: string): boolean {
  const name = pair.replace(/^\w+ /, '').replace(/\*$/, '');
  const lines = new Set(task ? [task, ...task.parties].map(({ origin }) => origin.line) : []);
  return problems.some(
    ({ origin, params }) =>
      lines.has(origin.line) ||
      origin.raw.includes(name) ||
      Object.values(params).some((text) => text.includes(name)),
  );
}

function compare(file: string, plan: Plan, expected: readonly ExpectedTask[]) {
  const parties = zero();
  const titles = zero();
  const fields = zero();
  const errors: string[] = [];
  let silent = 0;
  const pairs = aligned(plan.tasks, expected);
  const note = (words: string, task: Task | undefined, pair: string) => {
    const told = isTold(plan.problems, task, pair);
    if (!told) silent += 1;
    errors.push(`  ${file}: ${words} ${pair}${told ? ' (told)' : ' SILENT'}`);
  };
  const taskAt = new Map(pairs.map(([i, j]) => [j, plan.tasks[i]!]));
  const matched = new Set(pairs.map(([i]) => i));
  expected.forEach((one, j) => {
    const task = taskAt.get(j);
    const [want, got] = [pairsExpected(one), task ? pairsRead(task) : []];
    add(parties, { right: shared(got, want), read: got.length, expected: want.length });
    const title = one.title ?? task?.title ?? `#${j + 1}`;
    for (const pair of less(want, got)) note(`[${title.slice(0, 16)}] missing`, task, pair);
    for (const pair of less(got, want)) note(`[${title.slice(0, 16)}] extra`, task, pair);
    if (one.title !== undefined) {
      const same = task && titleKey(task.title) === titleKey(one.title);
      add(titles, { right: same ? 1 : 0, read: task ? 1 : 0, expected: 1 });
      if (task && !same) errors.push(`  ${file}: title “${task.title}” for “${one.title}”`);
    }
    const wanted = (one.fields ?? []).map(({ kind, raw }) => `${kind} ${bare(raw)}`);
    const have = (task?.fields ?? []).map(({ kind, raw }) => `${kind} ${bare(raw)}`);
    add(fields, { right: shared(have, wanted), read: have.length, expected: wanted.length });
    for (const field of less(wanted, have))
      errors.push(`  ${file}: [${title.slice(0, 16)}] no field ${field}`);
    for (const field of less(have, wanted))
      errors.push(`  ${file}: [${title.slice(0, 16)}] field too many ${field}`);
  });
  plan.tasks.forEach((task, i) => {
    if (matched.has(i)) return;
    add(parties, { right: 0, read: task.parties.length, expected: 0 });
    for (const pair of pairsRead(task))
      note(`[${task.title.slice(0, 16)}] task too many:`, task, pair);
    if (task.parties.length === 0)
      errors.push(`  ${file}: task too many without parties “${task.title}”`);
  });
  return { parties, titles, fields, errors, silent };
}

const [all, allTitles, allFields] = [zero(), zero(), zero()];
let silent = 0;
for (const folder of process.argv.slice(2)) {
  const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Expected;
  const files = readdirSync(folder).filter((file) => file in expected);
  for (const file of files) {
    const { tasks } = expected[file]!;
    try {
      const plan = await readDocument(file, readFileSync(`${folder}/${file}`), file);
      const found = compare(file, plan, tasks);
      add(all, found.parties);
      add(allTitles, found.titles);
      add(allFields, found.fields);
      silent += found.silent;
      const shares = [found.parties, found.titles, found.fields].map((count) =>
        f1(count).toFixed(3),
      );
      console.log(
        `${file}: parties ${shares[0]} titles ${shares[1]} fields ${shares[2]}, tasks ${plan.tasks.length} of ${tasks.length}, silent ${found.silent}, problems ${plan.problems.map(({ code }) => code).join(' ')}`,
      );
      for (const error of found.errors) console.log(error);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      const lost = tasks.flatMap(pairsExpected).length;
      add(all, { right: 0, read: 0, expected: lost });
      console.log(`${file}: refused ${error.message}, ${lost} pairs`);
    }
  }
}
console.log(
  `all: parties F1 ${f1(all).toFixed(4)} (${all.right} right, ${all.read} read, ${all.expected} expected), ` +
    `titles ${f1(allTitles).toFixed(4)}, fields ${f1(allFields).toFixed(4)}, silent errors ${silent}`,
);
