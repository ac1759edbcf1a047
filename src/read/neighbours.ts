import { group } from 'd3-array';
import type { DraftProblem } from '../plan/draft';
import { originOf, type Paragraph } from './blocks';
import { dutiesOf } from './duties';
import { namesAhead } from './joint';
import { withdrawLent, type Bodies, type Open } from './open';
import { statesRule } from './rules';

/** The level from which on numbers are items of a section: （一） and below. */
const ITEMS = 3;

/**
 * Of the items beneath one heading, those that became no task and hold none, though most of their
 * neighbours did or do.
 */
export function leftOut(items: readonly Open[]): Open[] {
  return [...group(items, ({ level }) => level)].flatMap(([level, same]) => {
    const done = same.filter(({ task, hasTasks }) => task || (level >= ITEMS && hasTasks));
    if (done.length === 0 || done.length * 2 < same.length) return [];
    return same.filter(({ task, hasTasks, items }) => !task && !hasTasks && items.length === 0);
  });
}

/** Items of one rank of which fewer than half became tasks or hold some: told once. */
export function fewRead(items: readonly Open[]): DraftProblem[] {
  return [...group(items, ({ level }) => level)].flatMap(([level, all]): DraftProblem[] => {
    // A section whose items are tasks is read.
    const same = all.filter(({ task, hasTasks }) => level >= ITEMS || task || !hasTasks);
    const [first] = same;
    const done = same.filter(({ task, hasTasks }) => task || (level >= ITEMS && hasTasks));
    if (!first || done.length === 0 || done.length * 2 >= same.length) return [];
    const params = {
      read: String(done.length),
      items: String(same.length),
      section: first.parent?.title ?? '',
    };
    return [{ code: 'few-read', severity: 'note', origin: first.origin, params }];
  });
}

/**
 * Items beneath a heading that is a task itself, of which none names anybody: they are taken for what it
 * is about, and told once.
 */
export function itemsWithin(items: readonly Open[]): DraftProblem[] {
  const whole = items.filter(
    ({ task, items: own }) =>
      task && own.length > 1 && own.every((one) => !one.task && !one.hasTasks),
  );
  const [first] = whole;
  if (!first) return [];
  const params = {
    tasks: whole
      .slice(0, NAMED)
      .map(({ title }) => `“${title}”`)
      .join(''),
    count: String(whole.length),
    items: String(whole.reduce((sum, { items: own }) => sum + own.length, 0)),
  };
  return [{ code: 'items-within', severity: 'note', origin: first.origin, params }];
}

/** So many of several are named. */
const NAMED = 3;

/** An item that became no task. */
export const withoutParties = ({ title, origin }: Open): DraftProblem => ({
  code: 'no-parties',
  severity: 'note',
  origin,
  params: { task: title },
});

/**
 * Text that says what bodies are to do, but was not read.
 *
 * @param listed whether duties of bodies are listed, so that a line that reads as one of them is meant
 */
export function unreadText(paragraph: Paragraph, listed: boolean): DraftProblem[] {
  const { text } = paragraph;
  const duties = listed && dutiesOf(text, true) !== undefined;
  if (!duties && !saysWhoActs(text) && !listsNoMore(text)) return [];
  const quoted = text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
  const origin = originOf(paragraph);
  const severity = duties ? 'warning' : 'note';
  return [{ code: 'text-unread', severity, origin, params: { text: quoted } }];
}

/** …均为责任单位，不再列出: a rule that is not understood. */
const listsNoMore = (text: string): boolean =>
  /不再[一-鿿]{0,4}列[出明示入举]/.test(text.replace(/\s/g, '')) && !statesRule(text);

/** Titles, letters and rules name bodies too, and say what they have decided or made. */
const NO_TASK =
  /关于|通知|印发|审议|同意|批准|转发|修订$|了|均|本(?:方案|意见|通知|清单|计划|办法|措施|规定|要点|表)/;
/** 市财政局要加强统筹 */
const SHOULD = /(?<=[局委办厅署院会部门位府])(?:要|应当?|须|需要?|将)(?=[一-鿿]{2})/g;

/** Whether some sentence of a text begins with bodies and says what they do: 市审计局负责开展审计。 */
function saysWhoActs(text: string): boolean {
  if (!/[。；;]/.test(text) || text.length > LONGEST_TEXT) return false;
  return text
    .split(/[。；;\n]/)
    .filter((sentence) => !NO_TASK.test(sentence))
    .flatMap((sentence) => sentence.split(/[，,]/))
    .some((clause) => {
      const bare = clause
        .trim()
        .replace(/^(?:由|请|并由)/, '')
        .replace(SHOULD, '');
      const { names, end } = namesAhead(bare);
      return names.length > 0 && end < bare.length;
    });
}

/** No longer text is looked into. */
const LONGEST_TEXT = 2000;

/** No more of it is quoted. */
const QUOTED = 60;

/**
 * A numbered heading may look like a name by chance (组建区域消费中心): the duties beneath it are tasks only
 * where at least half of its neighbours name bodies too.
 */
export function withdrawChance(listing: readonly Bodies[], roots: readonly Open[]): void {
  const headings = listing.map(({ path }) => path.at(-1)!);
  for (const [i, { items }] of listing.entries()) {
    const { parent, level } = headings[i]!;
    const all = (parent?.items ?? roots).filter((one) => one.level === level);
    const named = all.filter((one) => headings.includes(one));
    if (named.length > 1 && named.length * 2 >= all.length) continue;
    items.forEach(withdrawLent);
  }
}
