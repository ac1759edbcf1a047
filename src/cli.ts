/** `npm run --silent atlas -- VERB …`: the same reading as in the window, from a terminal. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { rebalance } from './analyse/balance';
import { connect } from './analyse/connect';
import { measures, type Teller } from './analyse/measures';
import { today } from './app/export/job';
import { finishedLayout } from './draw/layout';
import { LIGHT, PRESENT_LIGHT } from './draw/palette';
import { resolved } from './plan/collectives';
import { acceptSure } from './plan/edit/proposals';
import { indexPlan } from './plan/links';
import { listPlan } from './plan/listing';
import type { Layout, Plan, Story } from './plan/types';
import { CliReader } from './cli-reader';
import { MOST_BYTES } from './read';
import { membersOf } from './read/archive';
import { ReadError } from './read/error';
import type { MarkChoice, ReadOptions } from './read/options';
import { sentenceOf } from './words/findings/words';
import { problemWords } from './words/problems';
import { ruleWords } from './words/rules';
import { LANGUAGES, type Language } from './view/choices';
import { START } from './view/view';
import { defaultStory } from './words/story/story';
import { exportName } from './write';
import { FORMATS } from './write/formats';
import type { Format } from './write/formats/types';
import { CHOICES, type Job } from './write/types';
import { writerOf } from './write/writers';

/** Formats that need no window to draw in. */
const OUT = FORMATS.filter(({ windowed }) => !windowed);

const USAGE = `用法 usage:
  npm run --silent atlas -- read FILE…   把文件读成计划，以 JSON 打印 print the plan that a document holds
  npm run --silent atlas -- analyse FILE…
                                         算出负荷、协作、调整、检查和发现，以 JSON 打印
                                         print workload, collaboration, what-if, rules and findings
      --weight 3                         一次牵头抵几次配合，1 到 5 how many supports one lead counts for, 1 to 5
  npm run --silent atlas -- export FILE --as FORMAT -o OUT
                                         导出 write out: ${OUT.map(({ id }) => id).join(' ')}
                                         OUT 是文件夹时自动命名 OUT may be a folder: the file is then named
      --language en                      英文 in English
  FILE 计划文件或文档 a plan file or a document；多个 FILE 打印数组 several print an array
      --first-leads                      文件没有写明时，也按列第一位的单位牵头来读
                                         the first of several names leads, even where the document does not say so
      --marks ★=lead,√=support           矩阵里的记号代表什么：lead 牵头、support 配合、joint 未写明、none 不参与
                                         what the marks of a matrix stand for, where the document does not say so
      --as-printed                       不采纳名称建议（默认只采纳文件自身写法足以说明的）
                                         do not take up proposals for doubtful names (else those that the
                                         document’s own spelling shows)`;

type Values = ReturnType<typeof optionsOf>['values'];
type Verb = (files: readonly string[], values: Values) => Promise<void> | void;

/** What the terminal can do. */
const VERBS: Readonly<Record<string, Verb>> = { read, analyse, export: exportPlan };

/** @throws {TypeError} where an option is unknown or lacks its value */
const optionsOf = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      weight: { type: 'string' },
      as: { type: 'string' },
      output: { type: 'string', short: 'o' },
      language: { type: 'string' },
      marks: { type: 'string' },
      'first-leads': { type: 'boolean' },
      'as-printed': { type: 'boolean' },
    },
  });

function read(files: readonly string[], values: Values): Promise<void> | void {
  return printEach(files, values, (file, plan) =>
    listPlan(file, plan, (p) => problemWords.zh.problem[p.code](p.params)),
  );
}

function analyse(files: readonly string[], values: Values): Promise<void> | void {
  const weight = values.weight === undefined ? START.weight : Number(values.weight || NaN);
  if (!(weight >= 1 && weight <= 5)) return refuse(USAGE, 2);
  return printEach(files, values, (file, plan) =>
    measures(file, indexPlan(resolved(plan)), weight, TELLER),
  );
}

const TELLER: Teller = {
  rule: ({ rule, params }) => ruleWords.zh.message[rule](params),
  finding: (found) => ({ zh: sentenceOf(found, 'zh'), en: sentenceOf(found, 'en') }),
};

/**
 * Prints what is made of each document named: one JSON, an array of them where several files are named
 * or a file holds several documents. One that is refused is told, and the others are printed.
 */
async function printEach(
  files: readonly string[],
  values: Values,
  make: (file: string, plan: Plan) => unknown,
): Promise<void> {
  if (files.length === 0) return refuse(USAGE, 2);
  const found = files.flatMap(documentsIn);
  const made: unknown[] = [];
  for (const document of found) {
    const plan = await planOf(document, values);
    if (plan) made.push(make(document.file, plan));
  }
  const single = files.length === 1 && found.every(({ inside }) => !inside);
  if (made.length > 0) console.log(JSON.stringify(single ? made[0] : made, null, 1));
}

/** Writes one document out: svg is the network, pptx the default story, docx all task sheets. */
async function exportPlan(files: readonly string[], values: Values): Promise<void> {
  const { as, output: out, language: said = 'zh' } = values;
  const format = OUT.find(({ id }) => id === as);
  const language = LANGUAGES.find((one) => one === said);
  if (!format || !out || !language || files.length !== 1) return refuse(USAGE, 2);
  const [document] = documentsIn(files[0]!);
  const plan = document && (await planOf(document, values));
  if (!plan) return;
  const writer = await writerOf(format);
  const job = jobOf(plan, format, language);
  const bytes = await writer.write(job, () => {});
  const folder = statSync(out, { throwIfNoEntry: false })?.isDirectory();
  try {
    writeFileSync(folder ? join(out, exportName(job, format)) : out, bytes);
  } catch (error) {
    refuse(`${out}: 写不了文件（${codeOf(error)}）。`, 1);
  }
}

/** For formats without places: laying a picture out takes seconds. */
const NO_LAYOUT: Layout = { width: 1, height: 1, nodes: {} };

function jobOf(source: Plan, format: Format, language: Language): Job {
  const plan = format.whole ? source : resolved(source);
  let story: Story | undefined;
  return {
    plan,
    original: plan,
    layout: plan.layout ?? (format.placed ? finishedLayout(plan) : NO_LAYOUT),
    view: { ...START, language },
    // What is measured for a story takes seconds, and only slides show one.
    get story() {
      return (story ??= plan.stories?.[0] ?? storyOf(plan));
    },
    palette: format.palette === 'slides' ? PRESENT_LIGHT : LIGHT,
    date: today(),
    choices: { ...CHOICES, extent: 'full' },
  };
}

function storyOf(plan: Plan): Story {
  const index = indexPlan(plan);
  return defaultStory(index, connect(index), rebalance(index));
}

/** A document that is to be read. */
interface Named {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** it is one of several in an archive */
  readonly inside: boolean;
}

/** What a file holds: itself, or the documents that were packed into it. Refusals are told. */
function documentsIn(file: string): readonly Named[] {
  try {
    const bytes = new Uint8Array(readFileSync(file));
    // A file that is too large is refused where it is read.
    const members = bytes.length > MOST_BYTES ? undefined : membersOf(bytes);
    if (!members) return [{ file, bytes, inside: false }];
    return members.flatMap((member): readonly Named[] => {
      const inner = `${file}/${member.name}`;
      if (!('error' in member)) return [{ file: inner, bytes: member.bytes, inside: true }];
      refuse(`${inner}: ${reason(member.error)}`, 1);
      return [];
    });
  } catch (error) {
    refuse(`${file}: ${reason(error)}`, 1);
    return [];
  }
}

/** What marks are said to stand for: ★=lead,√=support. What is none of these is passed by. */
function marksIn(said: string): Readonly<Record<string, MarkChoice>> {
  const pairs = said.split(/[,，]/).flatMap((pair): [string, MarkChoice][] => {
    const [mark = '', as] = pair.split('=').map((part) => part.trim());
    const choice = (['lead', 'support', 'joint', 'none'] as const).find((one) => one === as);
    return mark !== '' && choice ? [[mark, choice]] : [];
  });
  return Object.fromEntries(pairs);
}

const reader = new CliReader();

/** Reads a document or a plan file; a refusal is told on standard error. */
async function planOf({ file, bytes }: Named, values: Values): Promise<Plan | undefined> {
  try {
    const options: ReadOptions = {
      ...(values['first-leads'] && { firstLeads: true }),
      ...(values.marks !== undefined && { marks: marksIn(values.marks) }),
    };
    const { plan, own } = await reader.read({ name: basename(file), bytes, options });
    return own || values['as-printed'] ? plan : acceptSure(plan);
  } catch (error) {
    refuse(`${file}: ${reason(error)}`, 1);
    return undefined;
  }
}

function reason(error: unknown): string {
  if (error instanceof ReadError) return problemWords.zh.refusal[error.code](error.detail);
  return `打不开文件（${codeOf(error)}）。`;
}

/** What the system calls its error; any other error is thrown on. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}

function refuse(words: string, code: number): void {
  console.error(words);
  process.exitCode = code;
}

// Whoever reads may have seen enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const [verb = '', ...args] = process.argv.slice(2);
try {
  const { positionals, values } = optionsOf(args);
  await (VERBS[verb] ?? (() => refuse(USAGE, 2)))(positionals, values);
} catch (error) {
  if (!(error instanceof TypeError && 'code' in error)) throw error;
  refuse(USAGE, 2);
} finally {
  reader.end();
}
