import type { Block, OmissionReason } from '../../blocks';
import type { Opened } from '../../xml';
import { Flow } from '../flow';
import { isNoteMark } from '../../raised';
import { isSymbolFont, symbolOf } from '../symbols';
import { looking, lookOf, type Look } from './look';
import type { Numbering } from './numbering';
import type { Styles } from './styles';

/** What stands beside the body in a Word document, and what it refers to. */
export interface Parts {
  readonly numbering: Numbering;
  readonly styles: Styles;
  /** documents inside the document, by the relation that names them */
  readonly chunks: ReadonlyMap<string, readonly Block[]>;
  /** texts of notes, by kind and number */
  readonly notes: ReadonlyMap<string, string>;
}

/** Why text is not read; of `nothing` not even the structure is. */
type Silence = OmissionReason | 'nothing';

/**
 * What is not read: properties from before a change, readings beside ruby text, codes of fields, stops
 * of tabs, data of pictures. Nothing of it is text of the document.
 */
const NOTHING = new Set(
  'pPrChange rPrChange tcPrChange trPrChange tblPrChange tblPrExChange sectPrChange tblGridChange numberingChange rt tabs binData fldData instrText delInstrText sectPr sdtEndPr'.split(
    ' ',
  ),
);
/** Where text is written: all text that stands elsewhere is told as not read. */
const TEXT = new Set(['t', 'delText']);
/** Numbers of a drawing's place and size, which stand as text of their elements. */
const MEASURES = new Set(
  'posOffset align pctWidth pctHeight pctPosHOffset pctPosVOffset'.split(' '),
);
/** What Word 2003 writes beside its text. */
const ANNOTATIONS: Readonly<Record<string, Silence>> = {
  'Word.Deletion': 'deleted',
  'Word.Formatting': 'nothing',
  'Word.Numbering': 'nothing',
  'Word.Comment': 'nothing',
};
/** what content controls ask for */
const PROMPT = /单击|點擊|点击|选择|選擇|输入|輸入|填写|click|tap|choose|enter/i;

interface OpenParagraph {
  style: string | undefined;
  list: string | undefined;
  listLevel: number | undefined;
  /** number as printed, where the document tells it */
  number: string | undefined;
  level: number | undefined;
  /** its end was deleted, or is hidden */
  joined: boolean;
}

interface OpenRun {
  look: Look;
  style: string | undefined;
  /** a note's own mark follows in it */
  marksNote: boolean;
}

const PLAIN: OpenRun = { look: {}, style: undefined, marksNote: false };

interface OpenElement {
  readonly name: string;
  readonly silence: Silence | undefined;
  /** how much had been written when it opened */
  readonly at: number;
  /** whether it stands on a ground that is not the paper's */
  ground: boolean;
}

export type Attributes = Opened['attributes'];

/** What elements do, by their names; those that are not here are read through. */
export interface Elements {
  readonly opens: Readonly<Record<string, (body: Body, attributes: Attributes) => void>>;
  readonly closes: Readonly<Record<string, (body: Body) => void>>;
}

/** Builds the tree of a document from its elements, with what is known at each place. */
export class Body {
  readonly flow = new Flow();
  readonly parts: Parts;
  readonly #meaning: Elements;
  readonly #elements: OpenElement[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #runs: OpenRun[] = [];
  /** for each content control that is open, whether it shows its prompt */
  readonly #prompts: boolean[] = [];
  #written = 0;

  constructor(parts: Parts, meaning: Elements) {
    this.parts = parts;
    this.#meaning = meaning;
  }

  get paragraph(): OpenParagraph | undefined {
    return this.#paragraphs.at(-1);
  }

  get run(): OpenRun | undefined {
    return this.#runs.at(-1);
  }

  /** An element that the one that is open stands in; 1 for its parent. */
  parent(up = 1): string {
    return this.#elements.at(-1 - up)?.name ?? '';
  }

  open({ name, attributes }: Opened): void {
    const outer = this.#elements.at(-1);
    const silence = outer?.silence ?? this.#silenceOf(name, attributes, outer);
    const ground = (outer?.ground ?? false) || name === 'txbxContent';
    this.#elements.push({ name, silence, at: this.#written, ground });
    if (silence === 'nothing') return;
    const { run } = this;
    if (run && this.parent(1) === 'rPr' && this.parent(2) === 'r')
      run.look = looking(run.look, name, attributes);
    const { opens } = this.#meaning;
    if (Object.hasOwn(opens, name)) opens[name]!(this, attributes);
  }

  /** @returns whether an element of the body was closed, and not the body itself */
  close(name: string): boolean {
    const element = this.#elements.pop();
    const { closes } = this.#meaning;
    if (element && element.silence !== 'nothing' && Object.hasOwn(closes, name))
      closes[name]!(this);
    return element !== undefined;
  }

  write(text: string): void {
    const { name = '', silence } = this.#elements.at(-1) ?? {};
    if (silence === 'nothing') return;
    if (TEXT.has(name)) this.say(text);
    else if (text.trim() !== '' && !MEASURES.has(name)) this.tell('embedded', text.trim());
  }

  /** Writes text down, or tells why it is left out. */
  say(text: string): void {
    const look = this.#lookOfRun();
    const why = this.#whyNot(look);
    if (why) return this.tell(why, text);
    if (this.#prompts.includes(true)) return this.#sayPrompt(text);
    this.#written += text.length;
    const before = this.flow.paragraph?.text ?? '';
    if (this.run?.marksNote || (look.raised && isNoteMark(text, before))) return;
    this.flow.write(look.font && isSymbolFont(look.font) ? this.#shown(text, look.font) : text);
  }

  /** Gives a ground to what the open property is of: a table, a cell, a paragraph. */
  shade(): void {
    const owner = this.#elements.at(-3);
    if (owner) owner.ground = true;
  }

  symbol(font: string, code: number): void {
    const shown = symbolOf(font, code);
    if (shown !== undefined) this.say(shown);
    else this.tell('embedded', `${font} ${code.toString(16).toUpperCase()}`);
  }

  tell(why: OmissionReason, text: string): void {
    this.#written += text.length;
    this.flow.omit(why, text);
  }

  openParagraph(): void {
    this.#paragraphs.push({
      style: undefined,
      list: undefined,
      listLevel: undefined,
      number: undefined,
      level: undefined,
      joined: false,
    });
    this.flow.openParagraph();
  }

  closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const style = this.#styleOf(paragraph);
    const { joined } = paragraph;
    const level = paragraph.level ?? style.level;
    const number = joined ? '' : this.#numberOf(paragraph);
    this.flow.closeParagraph({ number, level, joined });
  }

  openRun(): void {
    this.#runs.push({ ...PLAIN });
  }

  closeRun(): void {
    this.#runs.pop();
  }

  openControl(): void {
    this.#prompts.push(false);
  }

  showsPrompt(): void {
    if (this.#prompts.length > 0) this.#prompts[this.#prompts.length - 1] = true;
  }

  closeControl(): void {
    this.#prompts.pop();
  }

  #silenceOf(
    name: string,
    attributes: Attributes,
    outer: OpenElement | undefined,
  ): Silence | undefined {
    const said = name === 'annotation' ? ANNOTATIONS[attributes['type'] ?? ''] : undefined;
    if (NOTHING.has(name) || said === 'nothing') return 'nothing';
    // Older programs see the one, newer ones the other; the older is read where the newer has nothing.
    if (name === 'Fallback') return outer && this.#written > outer.at ? 'nothing' : undefined;
    if (/^(?:trPr|rPr|tcPr)$/.test(outer?.name ?? '')) return undefined;
    if (name === 'del' || name === 'moveFrom') return 'deleted';
    if (name === 'footnote' || name === 'endnote') return 'embedded';
    return said;
  }

  #whyNot(look: Look): OmissionReason | undefined {
    const silence = this.#elements.at(-1)?.silence;
    if (silence && silence !== 'nothing') return silence;
    const seen = !look.white || look.ground || this.#elements.at(-1)?.ground;
    if (look.hidden || !seen) return 'hidden-text';
    return look.struck ? 'struck' : undefined;
  }

  /** A prompt is no content; what hardly is one, though it stands where prompts do, is told. */
  #sayPrompt(text: string): void {
    const style = this.run?.style;
    const name = this.parts.styles.of(style).name ?? style ?? '';
    if (!PROMPT.test(text) && !/placeholder|占位符/i.test(name)) this.tell('embedded', text);
  }

  #shown(text: string, font: string): string {
    return text.replace(/[\u0021-\u00FF\uF000-\uF0FF]/g, (char) => {
      const shown = symbolOf(font, char.charCodeAt(0));
      if (shown === undefined) this.flow.omit('embedded', `${font} ${char}`);
      return shown ?? '';
    });
  }

  #lookOfRun(): Look {
    const { of, all } = this.parts.styles;
    const paragraph = this.paragraph ? this.#styleOf(this.paragraph) : { look: {} };
    return lookOf(all, paragraph.look, of(this.run?.style).look, this.run?.look ?? {});
  }

  #styleOf({ style }: OpenParagraph) {
    return style === undefined ? this.parts.styles.usual : this.parts.styles.of(style);
  }

  #numberOf(paragraph: OpenParagraph): string {
    if (paragraph.number !== undefined) return paragraph.number;
    const style = this.#styleOf(paragraph);
    const list = paragraph.list ?? style.list;
    if (list === undefined || list === '0') return '';
    return this.parts.numbering.next(list, paragraph.listLevel ?? style.listLevel ?? 0);
  }
}
