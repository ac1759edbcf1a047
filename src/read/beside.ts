import type { FieldKind } from '../plan/types';
import { labelled, type Labelled } from './allocation';
import { fieldKindOf } from './fields';
import { folded, unbroken, withoutEnd } from './characters';
import { partedPeople } from './people';
import { isAside } from './verbs';

/** What is said beside parties, before it is known where. */
export interface Beside {
  readonly kind: FieldKind;
  /** empty where the text gives none */
  readonly label: string;
  readonly raw: string;
}

/** A text about parties, and what it says beside them. */
interface Told {
  readonly text: string;
  readonly beside: readonly Beside[];
}

/** A bracket that stands inside a list of parties. */
const BRACKET = /[（(〔]([^（()）〔〕\n]{2,80})[)）〕]/g;
/** A piece between two marks. */
const PIECE = /([，,；;。、]?)([^，,；;。、]+)/g;
/** What only points: to a page, or to what follows. */
const POINTS = /^(?:[Pp第]|以?下同)/;

/**
 * Parts a list of parties from what stands in it beside them: people (教务处 张三), and when they are to
 * be done (区卫健局，9月底前; 区卫健局（长期坚持）).
 */
export function besideParties(list: string): Told {
  const beside: Beside[] = [];
  const open = list.replace(BRACKET, (whole, inside: string) => {
    const said = saidAside(inside) ?? labelledBeside(inside);
    beside.push(...(said ?? []));
    return said ? '' : whole;
  });
  const timed = open.replace(PIECE, (whole, _mark: string, piece: string) => {
    if (piece.length > 40) return whole;
    const said = saidAside(piece.trim());
    beside.push(...(said ?? []));
    return said ? '' : whole;
  });
  const { text, people } = partedPeople(timed);
  beside.push(...people.map((raw): Beside => ({ kind: 'person', label: '', raw })));
  return { text: text.replace(/^[，,；;。、\s]+/, ''), beside };
}

/** A time by itself; nothing where a text only points to a page, or says something else. */
export function saidAside(text: string): Beside[] | undefined {
  if (!isAside(text)) return undefined;
  const bare = withoutEnd(text.trim(), '。');
  if (POINTS.test(bare)) return undefined;
  return labelledBeside(bare) ?? [{ kind: 'deadline', label: '', raw: bare }];
}

/** 责任人：张三; nothing where a text does not begin with a label of no party. */
function labelledBeside(text: string): Beside[] | undefined {
  const labels = labelled(text);
  const [first] = labels;
  if (!first || first.start > 0 || labels.some(({ label }) => label !== undefined))
    return undefined;
  return labels.flatMap(fieldOf);
}

/** Kinds of which a sentence says all there is to say. */
const SHORT: readonly FieldKind[] = ['deadline', 'person', 'contact'];

/** What stands behind a label of no party, as far as it reaches; none where nothing does. */
export function fieldOf({ head, body }: Labelled): Beside[] {
  const label = unbroken(head).replace(/[\s:：]/g, '');
  const kind = fieldKindOf(folded(label));
  const raw = withoutEnd(
    unbroken(SHORT.includes(kind) ? sentenceOf(body) : body),
    '。；;，,',
  ).trim();
  return raw === '' ? [] : [{ kind, label, raw }];
}

/** How far the field behind a label reaches. */
export const fieldReach = ({ head, body }: Labelled): number =>
  SHORT.includes(fieldKindOf(head)) ? sentenceOf(body).length : body.length;

const sentenceOf = (body: string): string => /^[^。；;\n]*/.exec(body)![0];
