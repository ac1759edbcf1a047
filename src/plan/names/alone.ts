import type { Problem } from '../types';
import { inserted } from './alike';
import { NO_PLACE, parseName, plain } from './parse';
import { presentNames } from './table';

/** A doubt about one name, whose answer is no name that the document prints. */
type Doubt = Pick<Problem, 'code' | 'params'> & Required<Pick<Problem, 'proposal'>>;

/** A printed name, and the first names of the lists that it stands in; itself where it is first. */
export interface Listed {
  readonly name: string;
  readonly firsts: readonly string[];
  /** how many tasks name it */
  readonly tasks: number;
}

/** What each of these looks at, in turn; the first that finds something is told. */
const LOOKS: readonly ((listed: Listed, printed: ReadonlySet<string>) => Doubt | undefined)[] = [
  runTogether,
  cut,
  missingPrefix,
  misprinted,
];

/**
 * What is doubtful in a name by itself: several run together, its level left to the first of the
 * list, a character that the table of names misses.
 *
 * @param printed all names of the document
 */
export function doubtAbout(listed: Listed, printed: ReadonlySet<string>): Doubt | undefined {
  for (const look of LOOKS) {
    const doubt = look(listed, printed);
    if (doubt) return doubt;
  }
  return undefined;
}

/** Ends a name that can stand before another; 区委 and 区政府 begin names of their own (区委宣传部). */
const CLOSES = /(?:局|办|厅|会|联|中心|公司|部|[^省市区县州旗团党]委)$/;

/** 市海洋渔业局市农业农村局: each part is printed by itself, or known to the table on the same level. */
function runTogether({ name }: Listed, printed: ReadonlySet<string>): Doubt | undefined {
  const text = plain(name);
  if (text.length > 60 || text.includes('（') || parseName(text).known.length > 0) return undefined;
  const into = partsOf(text, printed);
  if (!into) return undefined;
  return {
    code: 'run-together',
    params: { from: name, into: into.join('、') },
    proposal: { action: 'split', from: name, into },
  };
}

function partsOf(text: string, printed: ReadonlySet<string>): string[] | undefined {
  for (let cut = 3; cut <= text.length - 3; cut++) {
    const [head, rest] = [text.slice(0, cut), text.slice(cut)];
    if (!CLOSES.test(head) || !stands(head, printed)) continue;
    const tail = stands(rest, printed) ? [rest] : partsOf(rest, printed);
    if (tail?.every((part) => parseName(part).prefix === parseName(head).prefix))
      return [head, ...tail];
  }
  return undefined;
}

const stands = (name: string, printed: ReadonlySet<string>): boolean =>
  printed.has(name) || parseName(name).known.length > 0;

/** 市发改委、国土房管局: the first says the level for all. Only for bodies that every level has. */
function missingPrefix({ name, firsts }: Listed): Doubt | undefined {
  const { prefix, known } = parseName(plain(name));
  if (prefix !== '' || !known.some(({ rank }) => rank === 'local')) return undefined;
  if (!/(?:局|委|办)$/.test(name)) return undefined;
  const levels = new Set(firsts.map((first) => (first === name ? '' : prefixOfFirst(first))));
  const [level = '', ...others] = levels;
  if (level === '' || others.length > 0) return undefined;
  const to = level + plain(name);
  return {
    code: 'missing-prefix',
    params: { from: name, to, first: firsts[0]!, prefix: level },
    proposal: { action: 'rename', from: name, to },
  };
}

/** The level or place of a list's first name; a committee's organ (市委宣传部) says 市. */
function prefixOfFirst(name: string): string {
  const { prefix } = parseName(plain(name));
  return /[省市区县州旗]委?$/.test(prefix) ? prefix.replace(/委$/, '') : '';
}

/** How a whole name ends. */
const WHOLE = /[局委办厅署会部室院所站队校团社联处]$|中心|公司|集团|银行|街道|[省市县区镇乡村]$/;
/** No more of a name is cut off. */
const CUT = 6;

/** 省卫生健康 where the document prints 省卫生健康委: the only name that goes on so. */
function cut({ name }: Listed, printed: ReadonlySet<string>): Doubt | undefined {
  const text = plain(name);
  if (text.length < 3 || WHOLE.test(text) || parseName(text).known.length > 0) return undefined;
  const whole = [...printed].filter(
    (other) => other.startsWith(name) && other.length - name.length <= CUT && WHOLE.test(other),
  );
  const [to, ...others] = whole.filter((other) => other !== name);
  if (to === undefined || others.length > 0) return undefined;
  return {
    code: 'missing-character',
    params: { from: name, to, char: to.slice(name.length) },
    proposal: { action: 'merge', from: name, to },
  };
}

/** A party committee or the centre before its organ, or a level or place before a body. */
const FRONT = /^(?:中央|国家|(?:[^局委办厅]{1,6})?[省市区县州旗]委?)(?=..)/;

const LOCAL = /[省市区县州旗]委?$/;
const CENTRAL = /(?:总局|署)$/;

/** 中央宣部 where the document prints 中央宣传部 nowhere: the table knows just one such name. */
function misprinted({ name, tasks }: Listed): Doubt | undefined {
  const text = plain(name);
  if (tasks > 1 || text.length > 30 || parseName(text).known.length > 0) return undefined;
  const front = FRONT.exec(text)?.[0] ?? '';
  // 开发区应急管理局 begins with no place that the table's bodies belong to.
  if (NO_PLACE.test(front)) return undefined;
  // A short name is a character away from too many others.
  const least = /委$|中央$/.test(front) ? 3 : 5;
  const meant = presentNames().flatMap((right) => {
    // 总局 and 署 are the centre's.
    if (LOCAL.test(front) && CENTRAL.test(right)) return [];
    const more = right.length >= least && inserted(text, front + right);
    // What a name has lost at its end may be any of several.
    return more && more.at < text.length ? [{ to: front + right, char: more.char }] : [];
  });
  const [only, ...others] = meant;
  if (!only || others.length > 0) return undefined;
  return {
    code: 'missing-character',
    params: { from: name, ...only },
    proposal: { action: 'rename', from: name, to: only.to },
  };
}
