import { xmlText } from '../safe';

/** A box on a slide, in pixels: a slide is 1280 × 720, a pixel three quarters of a point. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** English metric units of a pixel; all of a file's lengths are in them. */
const PIXEL = 9525;
/** Longest name of a shape: longer ones are cut, the text that is shown is not. */
const NAME = 120;

export const emu = (pixels: number): number => Math.round(pixels * PIXEL);

/** Hundredths of a point, in which sizes of type are given. */
export const points = (pixels: number): number => Math.round(pixels * 7.5) * 10;

export function frameOf({ x, y, width, height }: Box): string {
  return `<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/>`;
}

/** A colour `#rrggbb`, seen through where the opacity is less than 1. */
export function solid(color: string, opacity = 1): string {
  const value = color.slice(1).toUpperCase();
  const alpha = opacity < 1 ? `<a:alpha val="${Math.round(opacity * 100_000)}"/>` : '';
  return `<a:solidFill><a:srgbClr val="${value}">${alpha}</a:srgbClr></a:solidFill>`;
}

/**
 * Who a shape is: its name in the list of objects, what it shows for those who do not see it. Its
 * number is given when the slide is whole; see `numbered`.
 */
export function identity(name: string, description = ''): string {
  const told = description ? ` descr="${xmlText(description)}"` : '';
  return `<p:cNvPr id="0" name="${xmlText(Array.from(name).slice(0, NAME).join(''))}"${told}/>`;
}

/** Gives every shape of a slide a number of its own; 1 is the slide's own. */
function numbered(shapes: string): string {
  let id = 1;
  return shapes.replace(/<p:cNvPr id="0"/g, () => `<p:cNvPr id="${++id}"`);
}

/** The tree that holds the shapes of a slide, a layout or a master. */
export function tree(shapes: readonly string[]): string {
  const none =
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>';
  return [
    '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>',
    `<p:grpSpPr><a:xfrm>${none}</a:xfrm></p:grpSpPr>`,
    numbered(shapes.join('')),
    '</p:spTree>',
  ].join('');
}

/** A slide ready to be put into its part. */
export interface Slide {
  /** the page's element */
  readonly page: string;
  /** what is said, in the pane under the slide */
  readonly notes: string;
}

export const pageOf = (shapes: readonly string[]): string => `<p:cSld>${tree(shapes)}</p:cSld>`;
