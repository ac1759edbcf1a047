import type { OmissionReason } from '../../blocks';
import { ReadError } from '../../error';
import { isNoteMark } from '../../raised';
import { inGrid, type Edges } from '../edges';
import { Flow, type FlowRow, type FlowTable, type Item } from '../flow';
import { isSymbolFont, symbolOf } from '../symbols';
import { decodedBy, pageOf } from './encodings';
import { Lists } from './lists';
import { OldNumber } from './old-numbers';

/** Where text of a group goes. */
export type Destination =
  | 'text'
  | 'nothing'
  | 'fonts'
  | 'number'
  | 'old-number'
  | 'number-before'
  | 'number-after'
  | 'embedded'
  | 'class'
  | 'lists'
  | 'level-text';

/** What a group can change and its end puts back. */
interface State {
  to: Destination;
  struck: boolean;
  hidden: boolean;
  deleted: boolean;
  raised: boolean;
  font: number;
  /** characters that stand behind one in Unicode for programs that do not know it */
  instead: number;
  /** within a level of an override, which may define it anew */
  inOverride: boolean;
}

interface Font {
  name: string;
  charset: number | undefined;
}

/** Where what is said is no text. */
const NO_TEXT = new Set<Destination>([
  'nothing',
  'lists',
  'old-number',
  'number-before',
  'number-after',
]);
const DEEPEST = 256;
const PLAIN = { struck: false, hidden: false, deleted: false, raised: false } as const;

/** What control words do, by their names. */
export interface Vocabulary {
  /** of words that begin a group: where its text goes; groups that are not here are read through */
  readonly destinations: Readonly<Record<string, Destination>>;
  /** words that are not here only look */
  readonly words: Readonly<Record<string, (reader: Reader, value: number | undefined) => unknown>>;
}

/** Reads tokens into a tree, with what it knows at each place. */
export class Reader {
  readonly #vocabulary: Vocabulary;
  readonly flow = new Flow();
  readonly fonts = new Map<number, Font>();
  state: State = { to: 'text', ...PLAIN, font: -1, instead: 1, inOverride: false };
  /** of the file */
  page = 1252;
  usualFont = -1;
  /** of the paragraph */
  inTable = false;
  level: number | undefined;
  readonly lists = new Lists();
  /** of the paragraph: the list that it names, and the level there */
  list: number | undefined;
  listLevel = 0;
  /** of the paragraph: the number that it says itself */
  oldNumber: OldNumber | undefined;
  /** cells as the row that comes, or has just come, defines them */
  edges: Edges[] = [];
  /** left edge of the rows that come */
  rowLeft = 0;
  /** whether a row was defined and has not ended yet */
  rowBegun = false;
  readonly #stack: State[] = [];
  readonly #defined = new Map<FlowRow, readonly Edges[]>();
  #bytes: number[] = [];
  #number = '';
  /** whether the paragraph brings its number along, as some programs print it */
  #printed = false;
  #levelText = '';
  #skip = 0;
  #starred = false;
  #rowOpen = false;
  #cellOpen = false;
  #paragraphOpen = false;
  #table: FlowTable | undefined;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  open(): void {
    this.flush();
    if (this.#stack.length >= DEEPEST) throw new ReadError('unsafe');
    this.#stack.push({ ...this.state });
    this.#starred = false;
    this.#skip = 0;
  }

  close(): void {
    this.flush();
    this.#skip = 0;
    const state = this.#stack.pop();
    if (this.state.to === 'level-text' && state?.to !== 'level-text') this.#endLevelText();
    if (state) this.state = state;
  }

  word(word: string, value: number | undefined): void {
    this.flush();
    if (word === '*') {
      this.#starred = true;
      return;
    }
    this.#skip = 0;
    const { destinations, words } = this.#vocabulary;
    const destination = Object.hasOwn(destinations, word) ? destinations[word] : undefined;
    if (destination && this.state.to !== 'nothing') this.#goTo(destination);
    // A group that says that it may be left out is, unless it is known.
    else if (this.#starred && !Object.hasOwn(words, word)) this.state.to = 'nothing';
    this.#starred = false;
    if (this.state.to !== 'nothing' && Object.hasOwn(words, word)) words[word]!(this, value);
  }

  byte(byte: number): void {
    this.#starred = false;
    if (this.#skip > 0) this.#skip -= 1;
    else if (this.state.to !== 'nothing')
      this.#bytes.push(byte === 0 && this.state.to !== 'level-text' ? 0x20 : byte);
  }

  /** A character by its number in Unicode; what stands instead of it is passed over. */
  character(code: number): void {
    this.#skip = this.state.instead;
    this.say(String.fromCharCode(code & 0xffff));
  }

  /** Ends a run of bytes: only now whole characters can be made of it. */
  flush(): void {
    if (this.#bytes.length === 0) return;
    const font = this.font;
    const symbols = font !== undefined && isSymbolFont(font.name);
    const text = symbols
      ? String.fromCharCode(...this.#bytes.map((byte) => 0xf000 + byte))
      : decodedBy(pageOf(font?.charset, this.page), this.#bytes);
    this.#bytes = [];
    this.say(text);
  }

  get font(): Font | undefined {
    const { font } = this.state;
    return this.fonts.get(font < 0 ? this.usualFont : font);
  }

  say(text: string): void {
    const { to, raised } = this.state;
    if (to === 'fonts') return this.#nameFont(text);
    if (to === 'number') return void (this.#number += text);
    if (to === 'level-text') return void (this.#levelText += text);
    if (to === 'number-before' && this.oldNumber) this.oldNumber.before += text;
    if (to === 'number-after' && this.oldNumber) this.oldNumber.after += text;
    if (NO_TEXT.has(to)) return;
    if (to === 'class') return this.#tell('embedded', text.trim());
    const why = this.#whyNot();
    if (why) return this.#tell(why, text);
    this.#openParagraph();
    if (raised && isNoteMark(text, this.flow.paragraph?.text ?? '')) return;
    const name = this.font?.name ?? '';
    this.flow.write(isSymbolFont(name) ? this.#shown(text, name) : text);
  }

  plain(): void {
    this.state = { ...this.state, ...PLAIN, font: -1 };
  }

  plainParagraph(): void {
    this.inTable = false;
    this.level = undefined;
    // A number that is brought along has a look of its own.
    if (this.state.to === 'number') return;
    this.list = undefined;
    this.listLevel = 0;
    this.oldNumber = undefined;
  }

  #goTo(destination: Destination): void {
    this.state.to = destination;
    if (destination === 'number') this.#printed = true;
    if (destination === 'old-number') this.oldNumber = new OldNumber();
  }

  #endLevelText(): void {
    this.lists.text(this.#levelText);
    this.#levelText = '';
  }

  endParagraph(): void {
    if (this.state.to !== 'text') return;
    this.#openParagraph();
    const joined = this.state.deleted;
    this.flow.closeParagraph({ ...this.#takeNumber(), level: this.level, joined });
    this.#paragraphOpen = false;
  }

  endCell(): void {
    if (this.state.to !== 'text') return;
    this.inTable = true;
    this.endParagraph();
    this.#cellOpen = false;
  }

  defineRow(): void {
    this.edges = [];
    this.rowBegun = true;
  }

  endRow(): void {
    const { row } = this.flow;
    if (row && this.#table) this.#defined.set(row, this.edges);
    this.rowBegun = false;
    this.#cellOpen = false;
    this.#rowOpen = false;
  }

  end(): readonly Item[] {
    this.flush();
    if (this.#paragraphOpen) this.endParagraph();
    this.#endTable();
    return this.flow.items;
  }

  #openParagraph(): void {
    if (this.#paragraphOpen) return;
    if (this.inTable || this.rowBegun) this.#openCell();
    else this.#endTable();
    this.flow.openParagraph();
    this.#paragraphOpen = true;
  }

  #openCell(): void {
    if (!this.#table) {
      this.flow.openTable();
      this.#table = this.flow.table;
    }
    if (!this.#rowOpen) this.flow.openRow();
    this.#rowOpen = true;
    if (!this.#cellOpen) this.flow.openCell();
    this.#cellOpen = true;
  }

  #endTable(): void {
    if (!this.#table) return;
    this.endRow();
    inGrid(this.#table, this.#defined);
    this.flow.closeTable();
    this.#table = undefined;
    this.#defined.clear();
  }

  #takeNumber(): { number: string } {
    const printed = this.#printed;
    const number = this.#number.replace(/\t/g, ' ').trim();
    this.#number = '';
    this.#printed = false;
    // Lists count on, whether or not a paragraph brings its number along.
    const made = this.lists.next(this.list, this.listLevel, this.oldNumber);
    if (!printed) return { number: made };
    if (!/[\p{L}\p{N}]/u.test(number) || number === 'o') return { number: '' };
    return { number: number + (/[\p{L}\p{Nd}]$/u.test(number) ? ' ' : '') };
  }

  #whyNot(): OmissionReason | undefined {
    const { to, deleted, hidden, struck } = this.state;
    if (to === 'embedded') return 'embedded';
    if (deleted) return 'deleted';
    if (hidden) return 'hidden-text';
    return struck ? 'struck' : undefined;
  }

  #tell(why: OmissionReason, text: string): void {
    if (text.trim() === '') return;
    this.#openParagraph();
    this.flow.omit(why, text);
  }

  #nameFont(text: string): void {
    const font = this.fonts.get(this.state.font);
    if (font) font.name += text.replace(/;.*$/s, '').trim();
  }

  #shown(text: string, font: string): string {
    return text.replace(/[\uF000-\uF0FF]/g, (char) => {
      const shown = symbolOf(font, char.charCodeAt(0));
      if (shown === undefined) this.flow.omit('embedded', `${font} ${char.charCodeAt(0) & 0xff}`);
      return shown ?? '';
    });
  }
}
