import type { OmissionReason } from '../../blocks';
import { symbolOf } from '../symbols';
import { runAt, type Run } from './runs';
import { isOn, SPRM, sprmsOf, toggled, type Sprm } from './sprms';

/** How text looks, as far as it matters to what is read. */
export interface Look {
  readonly struck: boolean;
  readonly doublyStruck: boolean;
  readonly hidden: boolean;
  readonly raised: boolean;
}

/** How text of a style looks, by the style's number. */
export type LookOf = (style: number) => Look;

export const PLAIN_LOOK: Look = {
  struck: false,
  doublyStruck: false,
  hidden: false,
  raised: false,
};

/** What a list of properties changes in a look. */
export const lookedOver = (before: Look, sprms: readonly Sprm[]): Look =>
  sprms.reduce((now, sprm) => ({ ...now, ...CHANGES[sprm.code]?.(sprm, before) }), before);

const RAISED = 1;

const CHANGES: Readonly<Record<number, (sprm: Sprm, before: Look) => Partial<Look>>> = {
  [SPRM.struck]: (sprm, { struck }) => ({ struck: toggled(sprm, struck) }),
  [SPRM.doublyStruck]: (sprm, { doublyStruck }) => ({ doublyStruck: toggled(sprm, doublyStruck) }),
  [SPRM.hidden]: (sprm, { hidden }) => ({ hidden: toggled(sprm, hidden) }),
  [SPRM.raised]: ({ operand }) => ({ raised: operand.getUint8(0) === RAISED }),
};

/** What is said of characters that stand together. */
export interface Said {
  /** why they are left out */
  readonly why: OmissionReason | undefined;
  readonly raised: boolean;
  /** what stands in their place: a sign of another font; null for one that is not known */
  readonly symbol?: string | null;
}

const NOTHING: Said = { why: undefined, raised: false };

/** Tells of each byte what is said of its character, by its own properties and its styles. */
export function saidAt(
  characters: readonly Run[],
  paragraphs: readonly Run[],
  look: LookOf,
  fonts: readonly string[],
): (byte: number) => Said {
  let last = { from: 0, to: 0, said: NOTHING };
  return (byte) => {
    if (byte >= last.from && byte < last.to) return last.said;
    const [own, paragraph] = [runAt(characters, byte), runAt(paragraphs, byte)];
    const said = saidOf(own ? sprmsOf(own.list) : [], paragraph?.style ?? 0, look, fonts);
    last = {
      from: Math.max(own?.from ?? byte, paragraph?.from ?? byte),
      to: Math.min(own?.to ?? byte + 1, paragraph?.to ?? byte + 1),
      said,
    };
    return said;
  };
}

function saidOf(
  sprms: readonly Sprm[],
  paragraph: number,
  look: LookOf,
  fonts: readonly string[],
): Said {
  const named = sprms.find(({ code }) => code === SPRM.style)?.operand.getUint16(0, true);
  const under = look(paragraph);
  const over = named === undefined ? PLAIN_LOOK : look(named);
  // Styles of paragraphs and of characters that both switch a thing on switch it off together.
  const before: Look = {
    struck: under.struck !== over.struck,
    doublyStruck: under.doublyStruck || over.doublyStruck,
    hidden: under.hidden !== over.hidden,
    raised: under.raised || over.raised,
  };
  const { struck, doublyStruck, hidden, raised } = lookedOver(before, sprms);
  const deleted = sprms.some((sprm) => sprm.code === SPRM.deleted && isOn(sprm));
  const other = struck || doublyStruck ? 'struck' : undefined;
  const why = deleted ? 'deleted' : hidden ? 'hidden-text' : other;
  const symbol = sprms.findLast(({ code }) => code === SPRM.symbol)?.operand;
  return {
    why,
    raised,
    ...(symbol && {
      symbol: symbolOf(fonts[symbol.getUint16(0, true)] ?? '', symbol.getUint16(2, true)) ?? null,
    }),
  };
}
