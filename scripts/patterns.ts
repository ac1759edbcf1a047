/**
 * Every regular expression of the reader against 100 KB of hostile text: prints how many were tried
 * and the slowest, and fails where one takes 50 ms or longer.
 */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const ROOT = new URL('../src/', import.meta.url);
/** those that open documents which strangers wrote */
const ROOMS = ['read/', 'plan/'];
export const SIZE = 100_000;
export const LIMIT = 50;

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly pattern: RegExp;
}

/** The expressions that are written out in the source, found by the compiler's own scanner. */
export function writtenPatterns(): Pattern[] {
  return ROOMS.flatMap((room) =>
    readdirSync(new URL(room, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .flatMap((name) => patternsIn(`${room}${name}`)),
  );
}

function patternsIn(file: string): Pattern[] {
  const text = readFileSync(new URL(file, ROOT), 'utf8');
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source, flags] = /^\/(.*)\/([a-z]*)$/s.exec(node.text)!;
      found.push({ file, source: node.text, pattern: new RegExp(source!, flags) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** The expressions that modules of ours put together when they are loaded. */
export async function madePatterns(): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags]: [string, string?]) {
      const pattern = new target(source, flags);
      const by = /src\/((?:read|plan)\/[\w/-]+\.ts)/.exec(new Error().stack ?? '')?.[1];
      if (by) found.push({ file: by, source: String(pattern), pattern });
      return pattern;
    },
  });
  try {
    await import('../src/read/index.ts');
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}

/** What texts are made of that have sent such expressions astray. */
const UNITS = [
  ' ',
  '\t',
  '\n',
  ' \n',
  '，',
  '、',
  '。',
  '；',
  '（',
  '）',
  '（（',
  '〔',
  '[',
  '(',
  ')',
  '—',
  '-',
  '=',
  '|',
  '│',
  '─',
  '1',
  '1.',
  '1、',
  '0',
  '%',
  '一',
  '十',
  '（一）',
  '（1）',
  '区',
  '市',
  '局',
  '各',
  '各市、',
  '委',
  '会',
  '部',
  '牵头',
  '牵头单位',
  '牵头单位：',
  '责任',
  '配合',
  '单位',
  '负责',
  '、区',
  '区局',
  '市委',
  '等',
  '和',
  '及',
  '以下',
  '第一位',
  '列第一位',
  '均需',
  '以下均需',
  '年',
  '2025年',
  '按职责',
  '职责分工',
  '共同',
  '会同',
  '，会同',
  'a',
  'A',
  'a ',
  'a=',
  '<',
  '<a ',
  '</',
  '&',
  '"',
  '#',
  '*',
  '**',
  '_',
  '>',
  '字字',
  '（字',
  '字）',
  '字 ',
  '字(a)',
  '“',
  '单位及',
  '团',
  '国家',
];

/** How much smaller a text tells that the whole one need not be tried. */
const PART = 8;

/**
 * The longest that an expression takes over all hostile texts of a size, in ms, and for which.
 *
 * @param least what takes less, in ms, need not be told apart
 */
export function worst({ pattern }: Pattern, size: number, least = 0): { ms: number; unit: string } {
  let most = { ms: 0, unit: '' };
  for (const unit of UNITS) {
    for (const end of ['', '甲', '\u0000']) {
      // Even squared, the time of a part this short stays below that of the slowest so far.
      const atMost = timed(pattern, unit, end, size / PART) * PART * PART;
      if (atMost < Math.max(most.ms, least)) continue;
      const ms = timed(pattern, unit, end, size);
      if (ms > most.ms) most = { ms, unit: `${unit}${end}` };
      if (ms > LIMIT * 4) return most;
    }
  }
  return most;
}

/** Time of the processor, in ms: that of the clock depends on what else runs. Of three, the least. */
function timed(pattern: RegExp, unit: string, end: string, size: number): number {
  const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size) + end;
  let least = Infinity;
  for (let run = 0; run < 3 && least >= LIMIT / 4; run += 1) {
    const start = process.cpuUsage();
    if (pattern.flags.includes('g')) text.replace(pattern, '');
    else pattern.test(text);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

if (process.argv[1]?.endsWith('patterns.ts')) {
  const patterns = [...writtenPatterns(), ...(await madePatterns())];
  const tried = patterns
    .map((pattern) => ({ ...pattern, ...worst(pattern, SIZE) }))
    .sort((a, b) => b.ms - a.ms);
  for (const { file, source, ms, unit } of tried.slice(0, Number(process.argv[2] ?? 10)))
    console.log(`${ms.toFixed(1).padStart(9)} ms  ${file}  ${JSON.stringify(unit)}  ${source}`);
  const slow = tried.filter(({ ms }) => ms >= LIMIT);
  console.log(
    `${patterns.length} expressions × ${UNITS.length * 3} texts of ${SIZE} characters; ${slow.length} took ${LIMIT} ms or longer`,
  );
  if (slow.length > 0) process.exitCode = 1;
}
