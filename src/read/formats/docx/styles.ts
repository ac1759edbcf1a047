import { walkXml } from '../../xml';
import { looking, type Look } from './look';

/** What a style says: rank as a heading, from 1, the list that it numbers by, how its text looks. */
export interface Style {
  readonly name?: string;
  readonly level?: number;
  readonly list?: string;
  readonly listLevel?: number;
  readonly look: Look;
}

/** The styles of a document. */
export interface Styles {
  /** by id, each with what it takes over from the one it is based on */
  readonly of: (id: string | undefined) => Style;
  /** of paragraphs that name none */
  readonly usual: Style;
  /** how all text looks that nothing else is said of */
  readonly all: Look;
}

type Own = Partial<Style> & { readonly base?: string };

const PLAIN: Style = { look: {} };
const DEEPEST = 20;

/** What an element says of a style. */
const SAYS: Readonly<Record<string, (value: string) => Own>> = {
  name: (value) => ({ name: value }),
  basedOn: (value) => ({ base: value }),
  outlineLvl: (value) => (Number(value) < 6 ? { level: Number(value) + 1 } : {}),
  numId: (value) => ({ list: value }),
  ilfo: (value) => ({ list: value }),
  ilvl: (value) => ({ listLevel: Number(value) }),
};

/** Reads `styles.xml`, or any part that holds styles. */
export function stylesOf(xml: string | undefined): Styles {
  const own = new Map<string, Own>();
  let [id, usual, defaults] = [undefined as string | undefined, '', false];
  let all: Look = {};
  if (xml !== undefined)
    walkXml(xml, {
      open: ({ name, attributes }) => {
        if (name === 'style') {
          id = attributes['styleId'];
          const first = attributes['type'] === 'paragraph' && attributes['default'] !== undefined;
          if (first && /^(?:1|true|on)$/.test(attributes['default']!)) usual = id ?? '';
        } else if (name === 'rPrDefault') defaults = true;
        if (defaults) all = looking(all, name, attributes);
        if (id === undefined) return;
        const before = own.get(id) ?? {};
        const says = Object.hasOwn(SAYS, name) ? SAYS[name]!(attributes['val'] ?? '') : {};
        own.set(id, { ...before, ...says, look: looking(before.look ?? {}, name, attributes) });
      },
      close: (name) => {
        if (name === 'style') id = undefined;
        if (name === 'rPrDefault') defaults = false;
      },
      text: () => {},
    });
  return known(own, usual, all);
}

function known(own: ReadonlyMap<string, Own>, usual: string, all: Look): Styles {
  const inherited = (id: string, depth: number): Style => {
    const { base, look = {}, ...rest } = own.get(id) ?? {};
    const before = base !== undefined && depth < DEEPEST ? inherited(base, depth + 1) : PLAIN;
    return { ...before, ...rest, look: { ...before.look, ...look } };
  };
  const found = new Map([...own.keys()].map((id) => [id, inherited(id, 0)]));
  const of = (id: string | undefined) => (id === undefined ? PLAIN : (found.get(id) ?? PLAIN));
  return { of, usual: of(usual), all };
}
