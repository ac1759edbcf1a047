import type { Palette } from '../../draw/palette';
import { COVER, FOOT, LEAST, LINE, MARGIN, RULE, SENTENCE, SLIDE, TITLE, TOP, WIDTH } from './page';
import { placeOf, NO_TEXT, type Place, type TextBox } from './text';
import { slideWords } from './words';
import { frameOf, identity, solid, tree, type Box } from './xml';
import type { Language } from '../../view/choices';

/** The master's and the layouts' pages, by the part that holds them: PowerPoint's own has no title. */
export function layoutPages(palette: Palette, language: Language): ReadonlyMap<string, string> {
  const t = slideWords[language];
  const ground = `<p:bg><p:bgPr>${solid(palette.ground)}<a:effectLst/></p:bgPr></p:bg>`;
  const page = (name: string, shapes: readonly string[]) =>
    `<p:cSld name="${name}">${ground}${tree(shapes)}</p:cSld>`;
  const places = (['title', 'body', 'ftr', 'sldNum'] as const).map((place) =>
    stepPlace(place, palette, t),
  );
  const mast = accent(palette, { x: MARGIN, y: 0, width: 64, height: 8 });
  const step = [mast, rule(palette), ...places];
  const { title, body } = coverBoxes(1);
  const cover = [
    accent(palette, { x: MARGIN, y: 0, width: 160, height: 14 }),
    placeOf('title', t.title, t.title, title, {
      ...{ size: COVER.title, color: palette.ink, bold: true },
    }),
    placeOf('body', t.sentence, t.sentence, body, { size: COVER.text, color: palette.ink2 }),
  ];
  return new Map([
    ['ppt/slideMasters/slideMaster1.xml', page(t.step, places)],
    ['ppt/slideLayouts/slideLayout1.xml', page(t.step, step)],
    ['ppt/slideLayouts/slideLayout2.xml', page(t.cover, cover)],
  ]);
}

/** Where a step's words stand; the heights of title and sentence are those of one line each. */
export const STEP_BOXES = {
  title: { x: MARGIN, y: TOP, width: WIDTH, height: TITLE * LINE },
  body: { x: MARGIN, y: TOP + TITLE * LINE, width: WIDTH, height: SENTENCE * LINE },
  ftr: { x: MARGIN, y: FOOT.y, width: WIDTH - 100, height: FOOT.height },
  sldNum: { x: MARGIN + WIDTH - 90, y: FOOT.y, width: 90, height: FOOT.height },
} as const satisfies Record<Place, Box>;

function stepPlace(place: Place, palette: Palette, t: (typeof slideWords)[Language]): string {
  const [name, size, color] = {
    title: [t.title, TITLE, palette.ink] as const,
    body: [t.sentence, SENTENCE, palette.ink2] as const,
    ftr: [t.sourceName, LEAST, palette.ink3] as const,
    sldNum: [t.page, LEAST, palette.ink3] as const,
  }[place];
  const foot = place === 'ftr' || place === 'sldNum';
  const box: TextBox = {
    ...STEP_BOXES[place],
    ...{ name, wrap: true, anchor: foot ? 'ctr' : 't' },
  };
  return placeOf(place, name, place === 'sldNum' ? '‹#›' : foot ? '' : name, box, {
    ...{ size, color, bold: place === 'title', align: place === 'sldNum' ? 'r' : 'l' },
  });
}

/** Where the cover's words stand, for a title of so many lines. */
export function coverBoxes(lines: number): { readonly title: TextBox; readonly body: TextBox } {
  const height = lines * COVER.title * LINE;
  const top = Math.max(90, SLIDE.height * 0.46 - height);
  const common = { x: MARGIN, width: WIDTH, wrap: true, anchor: 't' } as const;
  return {
    title: { ...common, name: '', y: top, height },
    body: { ...common, name: '', y: top + height + 28, height: 150 },
  };
}

const accent = (palette: Palette, box: Box): string =>
  [
    `<p:sp><p:nvSpPr>${identity('accent')}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>`,
    `<p:spPr><a:xfrm>${frameOf(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`,
    `${solid(palette.accent)}<a:ln><a:noFill/></a:ln></p:spPr>${NO_TEXT}</p:sp>`,
  ].join('');

const rule = (palette: Palette): string =>
  [
    `<p:cxnSp><p:nvCxnSpPr>${identity('rule')}<p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr>`,
    `<p:spPr><a:xfrm>${frameOf({ x: MARGIN, y: RULE, width: WIDTH, height: 0 })}</a:xfrm>`,
    `<a:prstGeom prst="line"><a:avLst/></a:prstGeom>`,
    `<a:ln w="9525">${solid(palette.rule)}</a:ln></p:spPr></p:cxnSp>`,
  ].join('');
