import { xmlText } from '../safe';
import { frameOf, identity, points, solid, type Box } from './xml';

/** How a paragraph is set; sizes in pixels. What is left out is the layout's. */
interface Type {
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly align?: 'l' | 'ctr' | 'r';
  /** from one line to the next, in pixels; what is usual where left out */
  readonly spacing?: number;
  /** colour of a soft edge that keeps the words legible over lines */
  readonly halo?: string;
}

/** Reach of a halo, in em. */
const HALO = 0.12;

/** The language that most of a text is in, for spelling and for the choice of marks. */
function languageOf(text: string): string {
  const count = (script: RegExp) => text.match(script)?.length ?? 0;
  return count(/\p{Script=Han}/gu) >= count(/\p{Script=Latin}/gu) * 0.5
    ? 'lang="zh-CN" altLang="en-US"'
    : 'lang="en-US" altLang="zh-CN"';
}

/** A paragraph; its text's own line breaks stay within it. */
export function paragraph(text: string, type: Type = {}): string {
  const { size, color, bold, align, spacing, halo } = type;
  const set = [
    size ? ` sz="${points(size)}"` : '',
    bold ? ' b="1"' : '',
    ' dirty="0">',
    color ? solid(color) : '',
    halo && size ? `<a:effectLst>${glow(halo, size)}</a:effectLst>` : '',
  ].join('');
  const runs = text
    .split('\n')
    .map((line) => {
      const words = `<a:rPr ${languageOf(line)}${set}</a:rPr><a:t>${xmlText(line)}</a:t>`;
      return line === '' ? '' : `<a:r>${words}</a:r>`;
    })
    .join(`<a:br><a:rPr ${languageOf(text)}${set}</a:rPr></a:br>`);
  const space = spacing ? `<a:lnSpc><a:spcPts val="${points(spacing)}"/></a:lnSpc>` : '';
  const aligned = align ? ` algn="${align}"` : '';
  const how = aligned || space ? `<a:pPr${aligned}>${space}</a:pPr>` : '';
  // An empty line would be as high as the layout's own type.
  const end = runs === '' && size ? `<a:endParaRPr lang="zh-CN" sz="${points(size)}"/>` : '';
  return `<a:p>${how}${runs}${end}</a:p>`;
}

function glow(color: string, size: number): string {
  const value = color.slice(1).toUpperCase();
  return `<a:glow rad="${Math.round(size * HALO * 9525)}"><a:srgbClr val="${value}"/></a:glow>`;
}

/** A shape's text while it has none: Office wants a place for it. */
export const NO_TEXT =
  '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody>';

export interface TextBox extends Box {
  readonly name: string;
  readonly wrap: boolean;
  readonly anchor: 't' | 'ctr' | 'b';
  /** degrees clockwise about the middle */
  readonly turn?: number;
}

const body = (wrap: boolean, anchor: string): string =>
  `<a:bodyPr wrap="${wrap ? 'square' : 'none'}" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}"><a:noAutofit/></a:bodyPr>`;

/** Text in a box of its own, without room about it. */
export function textBox(text: string, box: TextBox, type: Type): string {
  const { name, wrap, anchor, turn } = box;
  const turned = turn ? ` rot="${Math.round((((turn % 360) + 360) % 360) * 60_000)}"` : '';
  return [
    `<p:sp><p:nvSpPr>${identity(name)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>`,
    `<p:spPr><a:xfrm${turned}>${frameOf(box)}</a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>',
    `<p:txBody>${body(wrap, anchor)}<a:lstStyle/>${paragraph(text, type)}</p:txBody></p:sp>`,
  ].join('');
}

/** Which of a layout's places a text takes. */
export type Place = 'title' | 'body' | 'ftr' | 'sldNum';

const PLACES: Readonly<Record<Place, string>> = {
  title: '<p:ph type="title"/>',
  body: '<p:ph type="body" idx="1"/>',
  ftr: '<p:ph type="ftr" sz="quarter" idx="11"/>',
  sldNum: '<p:ph type="sldNum" sz="quarter" idx="12"/>',
};

/** The number of a slide as a field, which Office keeps right. */
const numberField = (text: string): string =>
  [
    '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">',
    `<a:rPr lang="zh-CN"/><a:t>${xmlText(text)}</a:t></a:fld><a:endParaRPr lang="zh-CN"/></a:p>`,
  ].join('');

/** A text in a place of the layout: it looks as the layout says, where `type` says nothing else. */
export function placeholder(
  place: Place,
  name: string,
  text: string,
  box: Box,
  type: Type = {},
): string {
  const words = place === 'sldNum' ? numberField(text) : paragraph(text, type);
  return [
    `<p:sp><p:nvSpPr>${identity(name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>`,
    `<p:nvPr>${PLACES[place]}</p:nvPr></p:nvSpPr>`,
    `<p:spPr><a:xfrm>${frameOf(box)}</a:xfrm></p:spPr>`,
    `<p:txBody><a:bodyPr/><a:lstStyle/>${words}</p:txBody></p:sp>`,
  ].join('');
}

/** A place of a layout: where it is, and how what is put there is set. */
export function placeOf(
  place: Place,
  name: string,
  text: string,
  box: TextBox,
  { size, color, bold, align = 'l' }: Type & { readonly size: number; readonly color: string },
): string {
  const set = `<a:defRPr sz="${points(size)}" b="${bold ? 1 : 0}">${solid(color)}</a:defRPr>`;
  const words = place === 'sldNum' ? numberField(text) : paragraph(text);
  return [
    `<p:sp><p:nvSpPr>${identity(name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>`,
    `<p:nvPr>${PLACES[place]}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${frameOf(box)}</a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>',
    `<p:txBody>${body(box.wrap, box.anchor)}<a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="${align}">`,
    `<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>${set}</a:lvl1pPr></a:lstStyle>`,
    `${words}</p:txBody></p:sp>`,
  ].join('');
}
