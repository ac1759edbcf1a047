/** `npm run --silent atlas -- VERB …`: the same reading as in the window, from a terminal. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { acceptAll } from './plan/edit';
import { parsePlan, PlanFileError } from './plan/file';
import { listPlan } from './plan/listing';
import type { Plan } from './plan/types';
import { readDocument } from './read';
import { ReadError } from './read/error';
import { problemWords } from './ui/i18n/problems';
import { shellWords } from './ui/shell/words';

const USAGE = `用法 usage:
  npm run --silent atlas -- read FILE…   把文件读成计划，以 JSON 打印 print the plan that a document holds
      --as-printed                       不采纳名称建议 do not take up the proposals for doubtful names`;

type Verb = (args: readonly string[]) => void;

/** What the terminal can do. */
const VERBS: Readonly<Record<string, Verb>> = { read };

function read(args: readonly string[]): void {
  const files = args.filter((arg) => !arg.startsWith('--'));
  if (files.length === 0) return refuse(USAGE, 2);
  const listings = files.flatMap((file) => {
    const plan = planOf(file, !args.includes('--as-printed'));
    return plan ? [listPlan(file, plan, (p) => problemWords.zh.problem[p.code](p.params))] : [];
  });
  if (listings.length > 0) {
    console.log(JSON.stringify(files.length === 1 ? listings[0] : listings, null, 1));
  }
}

/** Reads a document or a plan file; a refusal is told on standard error. */
function planOf(file: string, accept: boolean): Plan | undefined {
  try {
    const bytes = readFileSync(file);
    if (bytes.toString('utf8', 0, 200).trimStart().startsWith('{')) {
      return parsePlan(bytes.toString('utf8'));
    }
    const plan = readDocument(basename(file).replace(/\.\w+$/, ''), bytes);
    return accept ? acceptAll(plan) : plan;
  } catch (error) {
    refuse(`${file}: ${reason(error)}`, 1);
    return undefined;
  }
}

function reason(error: unknown): string {
  if (error instanceof ReadError) return problemWords.zh.refusal[error.code];
  if (error instanceof PlanFileError) return shellWords.zh.failure[error.code](error.detail);
  if (error instanceof Error && 'code' in error) return `打不开文件（${error.code}）。`;
  throw error;
}

function refuse(words: string, code: number): void {
  console.error(words);
  process.exitCode = code;
}

const [verb = '', ...args] = process.argv.slice(2);
(VERBS[verb] ?? (() => refuse(USAGE, 2)))(args);
