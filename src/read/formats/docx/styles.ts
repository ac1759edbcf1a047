import { walkXml } from '../../xml';

/** What a paragraph style says: its rank as a heading, from 1, and the list that it numbers by. */
export interface Style {
  readonly level?: number;
  readonly list?: string;
  readonly listLevel?: number;
}

/** Styles by id, each with what it takes over from the one it is based on. */
export function headingLevels(xml: string | undefined): ReadonlyMap<string, Style> {
  const own = new Map<string, Style & { base?: string }>();
  let id: string | undefined;
  const set = (patch: Style & { base?: string }) => {
    if (id !== undefined) own.set(id, { ...own.get(id), ...patch });
  };
  if (xml === undefined) return own;
  walkXml(xml, {
    open: ({ name, attributes }) => {
      const value = attributes['val'] ?? '';
      if (name === 'style')
        id = attributes['type'] === 'paragraph' ? attributes['styleId'] : undefined;
      else if (name === 'basedOn') set({ base: value });
      else if (name === 'outlineLvl' && Number(value) < 6) set({ level: Number(value) + 1 });
      else if (name === 'numId') set({ list: value });
      else if (name === 'ilvl') set({ listLevel: Number(value) });
    },
    close: (name) => {
      if (name === 'style') id = undefined;
    },
    text: () => {},
  });
  const inherited = (style: string, depth = 0): Style => {
    const { base, ...rest } = own.get(style) ?? {};
    return base && depth < 20 ? { ...inherited(base, depth + 1), ...rest } : rest;
  };
  return new Map([...own.keys()].map((style) => [style, inherited(style)]));
}
