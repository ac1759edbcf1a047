/** How a stretch of text looks, as far as it matters to what is read; unset: as its style says. */
export interface Look {
  readonly struck?: boolean;
  readonly doublyStruck?: boolean;
  readonly hidden?: boolean;
  /** small and high, as marks of notes */
  readonly raised?: boolean;
  /** written in white, which only on some ground can be seen */
  readonly white?: boolean;
  /** on a ground of its own */
  readonly ground?: boolean;
  readonly font?: string;
}

const OFF = new Set(['0', 'false', 'off', 'none']);
/** Whether a switch is on; one without a value is. */
export const isOn = (value: string | undefined): boolean => !OFF.has(value ?? '');

type Attributes = Readonly<Record<string, string>>;

/** What properties of a run say of its look, by the names of their elements. */
const LOOKS: Readonly<Record<string, (attributes: Attributes) => Look>> = {
  strike: ({ val }) => ({ struck: isOn(val) }),
  dstrike: ({ val }) => ({ doublyStruck: isOn(val) }),
  vanish: ({ val }) => ({ hidden: isOn(val) }),
  vertAlign: ({ val }) => ({ raised: val === 'superscript' }),
  position: ({ val }) => (Number(val) >= RAISED ? { raised: true } : {}),
  color: ({ val }) => ({ white: val?.toUpperCase() === WHITE }),
  highlight: ({ val }) => ({ ground: isOn(val) }),
  shd: (attributes) => (fills(attributes) ? { ground: true } : {}),
  rFonts: ({ ascii, hAnsi, 'h-ansi': other }) => fontIn(ascii ?? hAnsi ?? other),
};

const WHITE = 'FFFFFF';

/** Whether shading gives what it belongs to a ground that is not the paper's. */
export const fills = ({ val = 'clear', fill = 'auto' }: Attributes): boolean =>
  !['clear', 'nil'].includes(val) || !['AUTO', WHITE].includes(fill.toUpperCase());

/** half points, from which on text that is set higher is no matter of alignment */
const RAISED = 6;

const fontIn = (font: string | undefined): Look => (font === undefined ? {} : { font });

/** A look with what one property says of it. */
export const looking = (look: Look, name: string, attributes: Attributes): Look =>
  Object.hasOwn(LOOKS, name) ? { ...look, ...LOOKS[name]!(attributes) } : look;

/**
 * How text looks in the end. A style of paragraphs and one of characters that both switch a thing on
 * switch it off together (ECMA-376 17.7.3); what stands at the text itself counts before all.
 */
export function lookOf(all: Look, paragraph: Look, style: Look, own: Look): Look {
  const toggled = (key: 'struck' | 'hidden') =>
    own[key] ?? (all[key] === true || (paragraph[key] === true) !== (style[key] === true));
  const last = <K extends keyof Look>(key: K): Look[K] =>
    own[key] ?? style[key] ?? paragraph[key] ?? all[key];
  const looks = [all, paragraph, style, own];
  return {
    struck: toggled('struck') || last('doublyStruck') === true,
    hidden: toggled('hidden'),
    raised: last('raised') === true,
    white: last('white') === true,
    ground: looks.some(({ ground }) => ground === true),
    font: last('font') ?? '',
  };
}
