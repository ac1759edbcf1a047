import type { Omission, OmissionReason } from '../../blocks';
import type { Drawn, Item, Page } from './page';
import { withRaised } from './raised';
import { runsOf, withoutEchoes, type Run } from './runs';
import { strikesOf, struckPieces, unseen } from './seen';
import { standing } from './standing';
import { turned, upright, wayOf, type Way } from './turned';

/**
 * A page as it is read: turned upright, each character once, without what nobody sees, watermarks and
 * what is struck out, which are told.
 */
export function pageOf(drawn: Drawn): Page {
  const page = upright(standing({ ...drawn, glyphs: withoutEchoes(drawn.glyphs) }));
  const omitted: Omission[] = [];
  const omit = (why: OmissionReason, text: string) =>
    omitted.push({ why, text, line: page.number, place: { page: page.number } });
  const aslant = page.glyphs.filter((glyph) => wayOf(glyph) === undefined);
  for (const text of aslantTexts(aslant)) omit('watermark', text);

  const runs = runsOf(page.glyphs.filter((glyph) => wayOf(glyph) === 0));
  const reason = unseen(page, runs);
  const seen = runs.filter((run) => {
    const why = reason(run);
    if (why) omit(why, run.text);
    return !why;
  });
  const strikes = strikesOf(page.rulings, seen);
  const items = seen
    .flatMap((run) => struckPieces(run, strikes))
    .flatMap(({ run, struck }): Run[] => {
      if (struck) omit('struck', run.text);
      return struck ? [] : [run];
    });
  return {
    number: page.number,
    width: page.width,
    height: page.height,
    items: [...withRaised(items), ...sidewaysItems(page)],
    rulings: page.rulings.filter((ruling) => !strikes.has(ruling)),
    omitted,
  };
}

/** What is written across a page, in one piece for each stretch of it. */
function aslantTexts(glyphs: Drawn['glyphs']): string[] {
  const texts: string[] = [];
  let last: Drawn['glyphs'][number] | undefined;
  for (const glyph of glyphs) {
    const near =
      last && Math.hypot(last.x + last.dx - glyph.x, last.y + last.dy - glyph.y) < glyph.size;
    if (near) texts[texts.length - 1] += glyph.text;
    else texts.push(glyph.text);
    last = glyph;
  }
  return texts.filter((text) => text.trim() !== '');
}

/** Text that runs down or up beside other text stands, as a whole, where its middle is. */
function sidewaysItems(page: Drawn): Item[] {
  return ([1, 3] as const).flatMap((way: Way): Item[] => {
    const glyphs = page.glyphs.filter((glyph) => wayOf(glyph) === way);
    if (glyphs.length === 0) return [];
    return runsOf(turned({ ...page, glyphs }, way).glyphs).map(({ text, x, y, width, size }) => {
      const along = x + width / 2;
      const [left, middle] =
        way === 1 ? [page.width - y - 0.12 * size, along] : [y - 0.88 * size, page.height - along];
      return { text, x: left, y: middle + 0.35 * size, width: size, size };
    });
  });
}
