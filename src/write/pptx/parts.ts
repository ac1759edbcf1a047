import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Palette } from '../../draw/palette';
import { paragraph } from './text';

/** A face that Office and WPS have everywhere in China, for Latin and Chinese alike. */
export const FACE = 'Microsoft YaHei';

/** What the library's file is filled with. */
interface Filling {
  /** the pages of slides, layouts and master, by part */
  readonly pages: ReadonlyMap<string, string>;
  /** the notes of the slides, by part */
  readonly notes: ReadonlyMap<string, string>;
  readonly palette: Palette;
}

const TYPES = '[Content_Types].xml';
const THEME = 'ppt/theme/theme1.xml';
const NOTES_THEME = 'ppt/theme/theme2.xml';
const NOTES_RELATIONS = 'ppt/notesMasters/_rels/notesMaster1.xml.rels';

/**
 * The library's file with pages of our own, and with what PowerPoint would repair put right: parts that
 * are listed and not there, a theme that two masters share, lists out of order, notes in one line.
 * (PptxGenJS 4.0.1; its issues 1443, 1444 and 1449.)
 */
export function filled(bytes: Uint8Array, { pages, notes, palette }: Filling): Uint8Array {
  const parts = new Map<string, string>();
  for (const [name, data] of Object.entries(unzipSync(bytes))) {
    if (!name.endsWith('/')) parts.set(name, strFromU8(data));
  }
  const change = (name: string, repair: (text: string) => string) =>
    parts.set(name, repair(parts.get(name)!));
  change('ppt/presentation.xml', inOrder);
  change(THEME, (text) => themed(text, palette));
  parts.set(NOTES_THEME, parts.get(THEME)!);
  change(NOTES_RELATIONS, (text) => text.replace('theme1.xml', 'theme2.xml'));
  change('ppt/slideMasters/slideMaster1.xml', (text) => text.replace(/<p:hf\b[^>]*\/>/, ''));
  for (const [name, page] of pages) {
    change(name, (text) => text.replace(/<p:cSld\b[\s\S]*<\/p:cSld>/, () => page));
  }
  for (const [name, note] of notes) change(name, (text) => noted(text, note));
  change(TYPES, (text) => listed(text, new Set(parts.keys())));
  return zipSync(Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)])), {
    level: 0,
  });
}

/** Masters of notes come before slides (ECMA-376 part 1, `CT_Presentation`); notes are a page of 3:4. */
function inOrder(text: string): string {
  const masters = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(text)?.[0] ?? '';
  return text
    .replace(masters, '')
    .replace('<p:sldIdLst>', () => `${masters}<p:sldIdLst>`)
    .replace(/<p:notesSz [^>]*\/>/, '<p:notesSz cx="6858000" cy="9144000"/>');
}

/** The plan's colours and face as the theme's, so that what is added looks the same. */
function themed(text: string, palette: Palette): string {
  const { ink, ground, ink2, panel, accent, attention, warm, cool } = palette;
  const colors = {
    ...{ dk1: ink, lt1: ground, dk2: ink2, lt2: panel, accent1: accent, accent2: warm[0]! },
    ...{ accent3: cool[0]!, accent4: warm[1]!, accent5: cool[2]!, accent6: attention },
    ...{ hlink: accent, folHlink: ink2 },
  };
  const scheme = Object.entries(colors)
    .map(
      ([name, color]) =>
        `<a:${name}><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:${name}>`,
    )
    .join('');
  return text
    .replace(
      /<a:clrScheme\b.*?<\/a:clrScheme>/s,
      () => `<a:clrScheme name="Fengong Atlas">${scheme}</a:clrScheme>`,
    )
    .replace(/<a:ea typeface=""\/>/g, `<a:ea typeface="${FACE}"/>`);
}

/** A paragraph a line. */
function noted(text: string, note: string): string {
  const lines = note.split(/\r?\n/).map((line) => paragraph(line));
  return text.replace(
    /(<p:ph type="body" idx="1"\/>.*?<a:lstStyle\/>).*?(?=<\/p:txBody>)/s,
    (_, before: string) => before + lines.join(''),
  );
}

/** The list of content types: just the parts and the kinds of parts that there are. */
function listed(text: string, parts: ReadonlySet<string>): string {
  const kinds = new Set([...parts].map((name) => name.slice(name.lastIndexOf('.') + 1)));
  const theme = /<Override PartName="\/ppt\/theme\/theme1\.xml"[^>]*\/>/;
  return text
    .replace(theme, (entry) => entry + entry.replace('theme1', 'theme2'))
    .replace(/<Override PartName="\/([^"]+)"[^>]*\/>\s*/g, (entry, part: string) =>
      parts.has(part) ? entry : '',
    )
    .replace(/<Default Extension="([^"]+)"[^>]*\/>\s*/g, (entry, kind: string) =>
      kinds.has(kind) ? entry : '',
    );
}
