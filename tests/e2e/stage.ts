import { expect, type Page } from '@playwright/test';
import { open } from './app';

export const caption = (page: Page) => page.locator('[data-caption] h1');
export const at = (page: Page) => page.locator('[data-at]');
export const button = (page: Page, name: string) =>
  page.locator(`[data-bar] [data-present="${name}"]`);

/** Waits for a step, counted from 1. */
export const step = (page: Page, number: number) =>
  expect(at(page)).toHaveAttribute('data-at', String(number));

/** Opens the story, whole, and plays it from its first step. */
export async function play(page: Page, more = ''): Promise<void> {
  await open(page, `card=story${more}`);
  await expect(page.locator('[data-card="story"]')).toHaveAttribute('aria-busy', 'false');
  await page.locator('[data-card="story"] [data-present]').click();
  await step(page, 1);
  await rest(page);
}

/** Waits until the picture is there and nothing moves any more. */
export async function rest(page: Page): Promise<void> {
  await page.locator('main :is([data-slide], [data-node])').first().waitFor();
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    await frame();
  });
}

/** A text as it is seen: size in pixels, contrast with its real ground, and where it stands. */
interface Seen {
  readonly text: string;
  readonly size: number;
  readonly contrast: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Every text that can be seen, but for the numbers in squares, which are signs. A ground is what is painted beneath the middle of the text, or the
 * outline that parts an SVG text from it, each as opaque as it is.
 */
export async function seen(page: Page): Promise<Seen[]> {
  return page.evaluate(() => {
    type Colour = [number, number, number, number];
    const parse = (text: string): Colour => {
      const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
      return [r, g, b, a];
    };
    const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [
      r * a + R * (1 - a),
      g * a + G * (1 - a),
      b * a + B * (1 - a),
      1,
    ];
    const faded = ([r, g, b, a]: Colour, by: number): Colour => [r, g, b, a * by];
    const opacity = (element: Element | null): number =>
      element ? Number(getComputedStyle(element).opacity) * opacity(element.parentElement) : 1;

    const painted = (element: Element): Colour => {
      const style = getComputedStyle(element);
      const shape = element instanceof SVGGeometryElement;
      if (!shape && element instanceof SVGElement) return [0, 0, 0, 0];
      const colour = shape ? style.fill : style.backgroundColor;
      return colour === 'none' ? [0, 0, 0, 0] : faded(parse(colour), opacity(element));
    };
    const groundAt = (x: number, y: number, text: Element): Colour =>
      document
        .elementsFromPoint(x, y)
        .filter((element) => !text.contains(element) && element.tagName !== 'text')
        .map(painted)
        .reduceRight<Colour>((ground, colour) => over(colour, ground), [255, 255, 255, 1]);

    const light = ([r, g, b]: Colour) => {
      const [R, G, B] = [r, g, b].map((c) =>
        c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
      ) as [number, number, number];
      return 0.2126 * R + 0.7152 * G + 0.0722 * B;
    };
    const contrast = (a: Colour, b: Colour) =>
      (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);

    const all: Seen[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const element = node.parentElement!;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      if (!node.data.trim() || right - left < 1 || bottom <= 0 || top >= innerHeight) continue;
      if (element.closest('.sign, .unseen, script, style, noscript, title')) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const style = getComputedStyle(element);
      const svg = element instanceof SVGGraphicsElement;
      const scale = svg ? element.getScreenCTM()! : { a: 1, b: 0 };
      const beneath = groundAt((left + right) / 2, (top + bottom) / 2, element);
      const halo = svg && style.stroke !== 'none' && style.paintOrder.startsWith('stroke');
      const ground = halo
        ? over(faded(parse(style.stroke), Number(style.strokeOpacity)), beneath)
        : beneath;
      const ink = faded(parse(svg ? style.fill : style.color), opacity(element));
      all.push({
        text: node.data.trim(),
        size: parseFloat(style.fontSize) * Math.hypot(scale.a, scale.b),
        contrast: contrast(over(ink, ground), ground),
        left,
        right,
        bottom,
      });
    }
    return all;
  });
}
