import { walkXml } from '../../xml';
import type { Level } from '../docx/numbering';

/** How text of a style looks, as far as it matters to what is read. */
export interface OdtLook {
  readonly struck?: boolean;
  readonly hidden?: boolean;
  readonly raised?: boolean;
  readonly white?: boolean;
  /** it has a ground of its own, on which white is seen */
  readonly ground?: boolean;
}

export interface OdtStyles {
  /** by family and name, with what it takes over from the one it is based on */
  readonly lookOf: (family: string, name: string | undefined) => OdtLook;
  /** levels of lists, from 0, by the names of their styles */
  readonly lists: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  /** styles of rows, columns and tables that are not shown */
  readonly collapsed: ReadonlySet<string>;
}

type Attributes = Readonly<Record<string, string>>;
interface Own {
  readonly parent: string | undefined;
  look: OdtLook;
}

const DEEPEST = 20;

/** The first sign of a format's numbers, as OpenDocument names it. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '0': 'decimalZero',
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  '①': 'decimalEnclosedCircle',
  '⑴': 'decimalEnclosedParen',
  '⒈': 'decimalEnclosedFullstop',
  '㊀': 'ideographEnclosedCircle',
};

/** Reads the styles of all parts, the later ones first in rank. */
export function stylesOf(parts: readonly string[]): OdtStyles {
  const own = new Map<string, Own>();
  const lists = new Map<string, Map<number, Level>>();
  const collapsed = new Set<string>();
  for (const xml of parts) readStyles(xml, own, lists, collapsed);
  const known = new Map<string, OdtLook>();
  const find = (family: string, name: string, depth: number): OdtLook => {
    const style = own.get(`${family} ${name}`);
    const before = style?.parent && depth < DEEPEST ? find(family, style.parent, depth + 1) : {};
    return { ...before, ...style?.look };
  };
  const lookOf = (family: string, name = ''): OdtLook => {
    const key = `${family} ${name}`;
    const look = known.get(key) ?? find(family, name, 0);
    known.set(key, look);
    return look;
  };
  return { lookOf, lists, collapsed };
}

function readStyles(
  xml: string,
  own: Map<string, Own>,
  lists: Map<string, Map<number, Level>>,
  collapsed: Set<string>,
): void {
  let style: Own | undefined;
  let [name, levels] = ['', undefined as Map<number, Level> | undefined];
  walkXml(xml, {
    open: ({ name: element, attributes }) => {
      if (element === 'style' || element === 'default-style') {
        name = attributes['name'] ?? '';
        style = { parent: attributes['parent-style-name'], look: {} };
        own.set(`${attributes['family']} ${name}`, style);
      } else if (element === 'text-properties' && style)
        style.look = { ...style.look, ...lookIn(attributes) };
      else if (element === 'table-cell-properties' && style)
        style.look = { ...style.look, ...groundIn(attributes) };
      else if (element === 'map' && style) style.look = { ...style.look, ground: true };
      else if (/^table-(?:row|column)-properties$/.test(element)) {
        if (attributes['visibility'] === 'collapse') collapsed.add(name);
      } else if (element === 'table-properties') {
        if (attributes['display'] === 'false') collapsed.add(name);
      } else if (element === 'list-style')
        lists.set(attributes['name'] ?? '', (levels = new Map()));
      else if (/^list-level-style-/.test(element))
        levels?.set(Number(attributes['level']) - 1, levelIn(element, attributes));
    },
    close: (element) => {
      if (element === 'style' || element === 'default-style') style = undefined;
      if (element === 'list-style') levels = undefined;
    },
    text: () => {},
  });
}

function lookIn(attributes: Attributes): OdtLook {
  const [line, type] = [
    attributes['text-line-through-style'],
    attributes['text-line-through-type'],
  ];
  const [display, position] = [attributes['display'], attributes['text-position']];
  const { color } = attributes;
  return {
    ...((line ?? type) !== undefined && { struck: (line ?? type) !== 'none' && type !== 'none' }),
    ...(display !== undefined && { hidden: display === 'none' }),
    ...(position !== undefined && { raised: /^(?:super|[1-9])/.test(position) }),
    ...(color !== undefined && { white: isWhite(color) }),
    ...(attributes['use-window-font-color'] === 'true' && { white: false }),
    ...groundIn(attributes),
  };
}

const isWhite = (color: string): boolean => color.toLowerCase() === '#ffffff';

/** What lies behind, which rules may change: then it is taken for a ground. */
function groundIn({ 'background-color': color }: Attributes): OdtLook {
  return color === undefined ? {} : { ground: color !== 'transparent' && !isWhite(color) };
}

function levelIn(element: string, attributes: Attributes): Level {
  const level = Number(attributes['level']) || 1;
  const shown = Math.min(level, Number(attributes['display-levels']) || 1);
  const numbers = Array.from({ length: shown }, (_, i) => `%${level - shown + 1 + i}`).join('.');
  const sign = (attributes['num-format'] ?? '')[0];
  const counts = element.endsWith('number') && sign !== undefined;
  return {
    format: counts ? (FORMATS[sign] ?? 'decimal') : 'none',
    text: (attributes['num-prefix'] ?? '') + numbers + (attributes['num-suffix'] ?? ''),
    start: Number(attributes['start-value'] ?? 1) || 1,
  };
}
