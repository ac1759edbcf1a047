import { shortPlan } from '../plan/short-plan';

/** What a file is of. */
export interface Holding {
  /** the plan's title, or what else stands for all that the file is about */
  readonly plan: string;
  /** what it holds, and of whom; what is empty says nothing */
  readonly holds?: readonly string[];
  /** day, as 2026-01-31 */
  readonly date?: string;
}

/** Names that Windows keeps for itself, whatever ending they have. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** Characters that any system forbids in a name, and those that nobody sees. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are among what is forbidden
  /[\\/:*?"<>|\u0000-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
/** Characters of a name before its ending, and of a piece of it beside the plan. */
const LONGEST = 40;
const PIECE = 12;

/**
 * What a file is named: the plan in short, what the file holds, the day as 20260131; at most 40
 * characters before the ending, of which the plan takes what the others leave.
 */
export function fileName({ plan, holds = [], date = '' }: Holding, ending: string): string {
  const others = [...holds.map((one) => cleaned(one, PIECE)), date.replaceAll('-', '')];
  const rest = others.filter(Boolean);
  const room = LONGEST - rest.reduce((sum, piece) => sum + piece.length + 1, 0);
  const stem = [cleaned(shortPlan(plan, room), room), ...rest].filter(Boolean).join('_') || 'plan';
  return `${RESERVED.test(stem) ? '_' : ''}${stem}.${ending}`;
}

/** A piece of a name: its beginning, as long as is allowed, without what cannot stand in one. */
function cleaned(text: string, most: number): string {
  const plain = text.replace(FORBIDDEN, '').replace(/\s+/g, ' ').trim();
  return plain
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/(?<=.)（[^（）]*$/, '')
    .replace(/^[. ]+|[. ]+$/g, '');
}
