import type { OmissionReason } from '../../blocks';
import { isNoteMark } from '../../raised';
import { Flow, type Item } from '../flow';
import { walkUof, type UofParts } from './names';
import { LOOKS, stylesOf, type UofLook, type UofStyles } from './styles';

type Attributes = Readonly<Record<string, string>>;

/** What is no text of the body: sections with their heads and feet of pages, comments, how a table looks. */
const NOTHING = new Set(['分节', '批注', '文字表属性', '表行属性']);
/** Where a text begins, by version. */
const BODY = new Set(['主体', '文字处理文档']);

interface OpenParagraph {
  style: string | undefined;
  list: string | undefined;
  listLevel: number;
}

/** The tree of a text. */
export function bodyOf({ content: xml, styles }: UofParts): Item[] {
  const body = new Body(stylesOf(styles));
  walkUof(xml, {
    open: (name, attributes) => body.open(name, attributes),
    close: (name) => body.close(name),
    text: (text) => body.write(text),
  });
  return body.flow.items;
}

class Body {
  readonly flow = new Flow();
  readonly #styles: UofStyles;
  readonly #names: string[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  /** how many of the open elements say that what is in them is no text of the body */
  #silent = 0;
  #deep = 0;
  #look: UofLook = {};
  /** changes that delete what stands until they end, by their names */
  readonly #deletions = new Set<string>();

  constructor(styles: UofStyles) {
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes): void {
    this.#names.push(name);
    if (BODY.has(name)) this.#deep += 1;
    if (NOTHING.has(name)) this.#silent += 1;
    if (!this.#reads) return;
    const value = attributes['类型'] ?? attributes['值'];
    if (value !== undefined) this.#say(name, value);
    if (Object.hasOwn(this.#opens, name)) this.#opens[name]!(attributes);
  }

  close(name: string): void {
    this.#names.pop();
    if (this.#reads && Object.hasOwn(this.#closes, name)) this.#closes[name]!();
    if (NOTHING.has(name)) this.#silent -= 1;
    if (BODY.has(name)) this.#deep -= 1;
  }

  write(text: string): void {
    if (!this.#reads) return;
    const name = this.#names.at(-1) ?? '';
    if (name === '文本串') this.#put(text);
    else if (text.trim() !== '') this.#say(name, text.trim());
  }

  get #reads(): boolean {
    return this.#deep > 0 && this.#silent === 0;
  }

  /** What an element says by its value, which stands in an attribute or as its text. */
  #say(name: string, value: string): void {
    if (name === '跨行' || name === '跨列') this.#span(name === '跨行' ? 'down' : 'across', value);
    // Of a paragraph's own properties, those of its text hold for its end alone.
    else if (Object.hasOwn(LOOKS, name) && this.#names.includes('句'))
      this.#look = { ...this.#look, ...LOOKS[name]!(value) };
  }

  #put(text: string): void {
    const why = this.#whyNot();
    if (why) this.flow.omit(why, text);
    else if (!this.#look.raised || !isNoteMark(text, this.flow.paragraph?.text ?? ''))
      this.flow.write(text);
  }

  #whyNot(): OmissionReason | undefined {
    if (this.#deletions.size > 0) return 'deleted';
    if (this.#look.hidden) return 'hidden-text';
    return this.#look.struck ? 'struck' : undefined;
  }

  #span(key: 'down' | 'across', value: string): void {
    const { cell } = this.flow;
    const count = Math.min(1000, Number(value));
    if (cell && count > 1) cell[key] = count;
  }

  #refer(style: string | undefined): void {
    const inText = this.#names.includes('句');
    const paragraph = this.#paragraphs.at(-1);
    if (inText) this.#look = { ...this.#look, ...this.#styles.lookOf(style) };
    else if (paragraph && style !== undefined) paragraph.style ??= style;
  }

  #closeParagraph(): void {
    const { list, listLevel = 0 } = this.#paragraphs.pop() ?? {};
    const number = list === undefined ? '' : this.#styles.numbering.next(list, listLevel);
    this.flow.closeParagraph({ number });
  }

  readonly #opens: Readonly<Record<string, (attributes: Attributes) => void>> = {
    段落: () => {
      this.#paragraphs.push({ style: undefined, list: undefined, listLevel: 0 });
      this.flow.openParagraph();
    },
    段落属性: ({ 式样引用 }) => this.#refer(式样引用),
    句: () => (this.#look = this.#styles.lookOf(this.#paragraphs.at(-1)?.style)),
    句属性: ({ 式样引用 }) => this.#refer(式样引用),
    自动编号信息: ({ 编号引用, 编号级别 }) => {
      const paragraph = this.#paragraphs.at(-1);
      if (!paragraph) return;
      paragraph.list = 编号引用;
      const first = this.#styles.firstLevel(编号引用 ?? '');
      paragraph.listLevel = Math.max(0, Number(编号级别) - first || 0);
    },
    文字表: () => this.flow.openTable(),
    行: () => this.flow.openRow(),
    单元格: () => this.flow.openCell(),
    修订开始: ({ 标识符 = '', 类型 }) => {
      if (类型 === 'delete') this.#deletions.add(标识符);
    },
    修订结束: ({ 开始标识引用 = '' }) => this.#deletions.delete(开始标识引用),
    换行符: () => this.#put('\n'),
    制表符: () => this.#put(' '),
    空格符: ({ 个数 = '1' }) => this.#put(' '.repeat(Math.min(100, Number(个数) || 1))),
  };

  readonly #closes: Readonly<Record<string, () => void>> = {
    段落: () => this.#closeParagraph(),
    文字表: () => this.flow.closeTable(),
  };
}
