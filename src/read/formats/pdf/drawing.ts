import type { OPS as Operations, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UNKNOWN, type Glyph, type Ruling, type Shade } from '../paged/page';
import { boxOf, drawnBy, placed, times, type Matrix, type Point } from '../paged/paths';
import { corners, isClipped, narrowed, type Clip } from './clip';
import type { Font, PdfGlyph } from './fonts';
import { outlinesOf, paintOf } from './paths';
import { Pen, PLAIN, setText, type TextState } from './text';

type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** What a page needs to know of its document. */
export interface Source {
  readonly ops: typeof Operations;
  readonly font: (name: string) => Font | undefined;
  /** of optional content: whether it is to be seen, or what it is otherwise */
  readonly layer: (id: string) => Glyph['why'];
}

interface State extends TextState {
  readonly matrix: Matrix;
  readonly fill: number;
  readonly stroke: number;
  readonly opacity: number;
  readonly clip: Clip;
}

type Args = readonly unknown[];
type Step = (args: Args) => void;

/** Follows a page's operators, and notes the characters, lines and boxes that they draw. */
export class Drawing {
  readonly glyphs: Glyph[] = [];
  readonly rulings: Ruling[] = [];
  readonly shades: Shade[] = [];
  /** the fonts with characters of which the document does not tell what they are */
  readonly unknown = new Set<string>();
  readonly #source: Source;
  readonly #steps: ReadonlyMap<number, Step>;
  readonly #saved: State[] = [];
  readonly #pen = new Pen();
  readonly #layers: Glyph['why'][] = [];
  #state: State;
  /** whether the path that comes narrows what is seen */
  #clips = false;

  constructor(source: Source, viewport: Matrix) {
    this.#source = source;
    this.#state = { ...PLAIN, matrix: viewport, fill: 0, stroke: 0, opacity: 1, clip: undefined };
    this.#steps = this.#stepsOf(source.ops);
  }

  follow({ fnArray, argsArray }: Operators): void {
    fnArray.forEach((op, i) => this.#steps.get(op)?.((argsArray[i] ?? []) as Args));
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  #stepsOf(ops: typeof Operations): Map<number, Step> {
    const transform = (by: Matrix) => this.#set({ matrix: times(this.#state.matrix, by) });
    const save = () => void this.#saved.push(this.#state);
    const restore = () => void (this.#state = this.#saved.pop() ?? this.#state);
    const number = (key: keyof TextState, factor = 1): Step => {
      return ([value]) => this.#set({ [key]: Number(value) * factor });
    };
    const move = ([x, y]: Args) => this.#pen.move(Number(x), Number(y));
    const picture = () => this.#shade([0, 0, 1, 1]);
    return new Map<number, Step>([
      [ops.save, save],
      [ops.restore, restore],
      [ops.paintFormXObjectEnd, restore],
      [
        ops.paintFormXObjectBegin,
        ([matrix, box]) => {
          save();
          if (matrix) transform(matrix as Matrix);
          if (box) this.#narrow([corners(this.#state.matrix, Array.from(box as number[]))]);
        },
      ],
      [ops.transform, (args) => transform(args as Matrix)],
      [ops.setGState, ([entries]) => this.#setGState(entries as readonly Args[])],
      [ops.setFillRGBColor, (args) => this.#set({ fill: lightOf(args) })],
      [ops.setStrokeRGBColor, (args) => this.#set({ stroke: lightOf(args) })],
      [ops.setFillColorN, () => this.#set({ fill: 0 })],
      [ops.beginText, () => this.#pen.set([1, 0, 0, 1, 0, 0])],
      [ops.setCharSpacing, number('charSpacing')],
      [ops.setWordSpacing, number('wordSpacing')],
      [ops.setHScale, number('scale', 0.01)],
      [ops.setLeading, number('leading')],
      [ops.setTextRise, number('rise')],
      [ops.setTextRenderingMode, number('mode')],
      [
        ops.setFont,
        ([name, size]) =>
          this.#set({ font: this.#source.font(String(name)), fontSize: Number(size) }),
      ],
      [ops.moveText, move],
      [
        ops.setLeadingMoveText,
        (args) => {
          this.#set({ leading: -Number(args[1]) });
          move(args);
        },
      ],
      [ops.nextLine, () => this.#pen.move(0, -this.#state.leading)],
      [ops.setTextMatrix, (args) => this.#pen.set(numbersIn(args))],
      [ops.showText, ([glyphs]) => this.#show(glyphs as readonly (number | PdfGlyph)[])],
      [ops.clip, () => (this.#clips = true)],
      [ops.eoClip, () => (this.#clips = true)],
      [ops.constructPath, (args) => this.#draw(args)],
      [ops.paintImageXObject, picture],
      [ops.paintInlineImageXObject, picture],
      [ops.paintImageMaskXObject, picture],
      [ops.beginMarkedContent, () => void this.#layers.push(undefined)],
      [ops.beginMarkedContentProps, (args) => void this.#layers.push(this.#layerOf(args))],
      [ops.endMarkedContent, () => void this.#layers.pop()],
    ]);
  }

  #setGState(entries: readonly Args[]): void {
    for (const [key, value] of entries) {
      if (key === 'ca') this.#set({ opacity: Number(value) });
      if (key === 'Font' && Array.isArray(value)) {
        const [name, size] = value as [unknown, unknown];
        this.#set({ font: this.#source.font(String(name)), fontSize: Number(size) });
      }
    }
  }

  #layerOf([tag, props]: Args): Glyph['why'] {
    if (tag === 'Watermark') return 'watermark';
    const id = (props as { id?: unknown } | null)?.id;
    return tag === 'OC' && typeof id === 'string' ? this.#source.layer(id) : undefined;
  }

  #show(shown: readonly (number | PdfGlyph)[]): void {
    const { matrix, mode, fill, stroke, opacity } = this.#state;
    const why = this.#layers.find((layer) => layer !== undefined);
    const seen = mode % 4 === 3 ? 0 : opacity;
    const look = { light: mode % 4 === 1 ? stroke : fill, opacity: seen, ...(why && { why }) };
    const { glyphs, advance } = setText(shown, this.#state, times(matrix, this.#pen.matrix), look);
    const { clip } = this.#state;
    this.glyphs.push(
      ...glyphs.map((glyph): Glyph => {
        return isClipped(clip, glyph) ? { why: 'hidden-text', ...glyph } : glyph;
      }),
    );
    if (glyphs.some(({ text }) => text === UNKNOWN)) {
      this.unknown.add(this.#state.font?.name ?? '');
    }
    this.#pen.advance(advance, this.#state.font?.vertical === true);
  }

  #draw([paint, paths]: Args): void {
    const way = paintOf(this.#source.ops, paint as number);
    const data = (paths as readonly (Float32Array | null)[] | null)?.[0];
    const clips = this.#clips;
    this.#clips = false;
    if (!data || (!way && !clips)) return;
    const outlines = outlinesOf(data, this.#state.matrix);
    if (clips) this.#narrow(outlines);
    if (!way) return;
    const { rulings, shades } = drawnBy(outlines, way === 'fill');
    // What is painted white over the paper parts nothing, and makes no ground for light text.
    const light = way === 'fill' ? this.#state.fill : this.#state.stroke;
    if (light > 0.97) return;
    this.rulings.push(...rulings);
    this.shades.push(...shades);
  }

  #narrow(outlines: readonly (readonly Point[])[]): void {
    this.#set({ clip: narrowed(this.#state.clip, outlines) });
  }

  #shade([left, top, right, bottom]: readonly [number, number, number, number]): void {
    const at = (x: number, y: number) => placed(this.#state.matrix, x, y);
    this.shades.push(boxOf([at(left, top), at(right, bottom), at(left, bottom), at(right, top)]));
  }
}

/** A matrix comes as six numbers or as one list of them. */
const numbersIn = (args: Args): number[] => {
  const [first] = args;
  const list = typeof first === 'number' ? args : Array.from(first as ArrayLike<number>);
  return list.map(Number);
};

/** How light a colour is that comes as #rrggbb or as three numbers. */
function lightOf([colour, green, blue]: Args): number {
  if (typeof colour === 'string') {
    const value = parseInt(colour.slice(1), 16);
    return luma(value >> 16, (value >> 8) & 255, value & 255);
  }
  return luma(Number(colour), Number(green), Number(blue));
}

const luma = (r: number, g: number, b: number): number =>
  (0.299 * r + 0.587 * g + 0.114 * b) / 255 || 0;
