import { ReadError, tooLarge } from '../../error';
import type { Glyph, Ruling, Shade } from '../paged/page';
import { boxOf, drawnBy, placed, times, type Matrix } from '../paged/paths';
import { outlinesOf } from './paths';
import { lookedUp, type Resources } from './resources';
import { glyphsOf } from './text';
import { numbersIn, type Node } from './tree';

/** So many objects may be drawn on the pages of a document, and groups be within groups so deep. */
const [MOST_OBJECTS, DEEPEST] = [200_000, 16];
/** What is lighter than this is painted over, not drawn. */
const WHITE = 0.97;

/** Follows the objects of pages, and notes the characters, lines and boxes that they draw. */
export class Drawing {
  readonly glyphs: Glyph[] = [];
  readonly rulings: Ruling[] = [];
  readonly shades: Shade[] = [];
  readonly #resources: Resources;
  readonly #budget: { objects: number };

  constructor(resources: Resources, budget: { objects: number }) {
    this.#resources = resources;
    this.#budget = budget;
  }

  /** Draws the objects in a layer, a block or a group; those of a layer share its look. */
  follow(parent: Node, matrix: Matrix, depth = 0, layer?: Node): void {
    if (depth > DEEPEST) throw new ReadError('unsafe');
    for (const node of parent.children) {
      if (++this.#budget.objects > MOST_OBJECTS)
        throw tooLarge('objects', MOST_OBJECTS + 1, MOST_OBJECTS);
      const { name } = node;
      if (name === 'Layer' || name === 'PageBlock' || name === 'Content')
        this.follow(node, matrix, depth + 1, name === 'Layer' ? node : layer);
      else if (name.endsWith('Object')) this.#object(node, matrix, depth, layer);
    }
  }

  #object(node: Node, page: Matrix, depth: number, layer: Node | undefined): void {
    const matrix = placeOf(node, page);
    const look = (name: string) =>
      lookedUp(node, name, this.#resources) ?? (layer && lookedUp(layer, name, this.#resources));
    if (node.name === 'TextObject') this.#text(node, matrix, look);
    else if (node.name === 'PathObject') this.#path(node, matrix, look);
    else if (node.name === 'ImageObject') this.#shade(node, page);
    else if (node.name === 'CompositeObject') {
      const unit = this.#resources.composites.get(node.attributes.ResourceID ?? '');
      if (unit && isVisible(node)) this.follow(unit, matrix, depth + 1, layer);
    }
  }

  #text(node: Node, matrix: Matrix, look: Look): void {
    const filled = node.attributes.Fill !== 'false';
    const light = lightOf(look(filled ? 'FillColor' : 'StrokeColor'));
    const opacity = alphaOf(node) * alphaOf(look('FillColor'));
    const why = isVisible(node) ? {} : { why: 'hidden-text' as const };
    this.glyphs.push(...glyphsOf(node, matrix, { light, opacity, ...why }));
  }

  #path(node: Node, matrix: Matrix, look: Look): void {
    if (!isVisible(node)) return;
    const data = node.children.find(({ name }) => name === 'AbbreviatedData')?.text ?? '';
    const outlines = outlinesOf(data, matrix);
    const draw = (filled: boolean, colour: Node | undefined) => {
      if (lightOf(colour) > WHITE || alphaOf(colour) === 0) return;
      const { rulings, shades } = drawnBy(outlines, filled);
      this.rulings.push(...rulings);
      this.shades.push(...shades);
    };
    if (node.attributes.Fill === 'true') draw(true, look('FillColor'));
    if (node.attributes.Stroke !== 'false') draw(false, look('StrokeColor'));
  }

  #shade({ attributes }: Node, page: Matrix): void {
    const [x = 0, y = 0, width = 0, height = 0] = numbersIn(attributes.Boundary);
    this.shades.push(boxOf([placed(page, x, y), placed(page, x + width, y + height)]));
  }
}

type Look = (name: string) => Node | undefined;

const isVisible = ({ attributes }: Node): boolean => attributes.Visible !== 'false';

/** Within its boundary, an object has a system of places of its own. */
function placeOf({ attributes }: Node, page: Matrix): Matrix {
  const [x = 0, y = 0] = numbersIn(attributes.Boundary);
  const own = numbersIn(attributes.CTM);
  const at = times(page, [1, 0, 0, 1, x, y]);
  return own.length === 6 ? times(at, own) : at;
}

const alphaOf = (node: Node | undefined): number => {
  const alpha = Number(node?.attributes.Alpha ?? 255);
  return Number.isFinite(alpha) ? Math.min(1, Math.max(0, alpha / 255)) : 1;
};

/** How light a colour is: of one number, three or four; without any it is black. */
function lightOf(colour: Node | undefined): number {
  const values = numbersIn(colour?.attributes.Value);
  const [a = 0, b = 0, c = 0, k = 0] = values;
  if (values.length === 1) return a / 255;
  if (values.length === 3) return (0.299 * a + 0.587 * b + 0.114 * c) / 255;
  if (values.length !== 4) return 0;
  return ((1 - a / 255) * 0.299 + (1 - b / 255) * 0.587 + (1 - c / 255) * 0.114) * (1 - k / 255);
}
