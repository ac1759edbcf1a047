import { Numbering, type Level, type List } from '../docx/numbering';
import { walkUof } from './names';

/** How text looks, as far as it matters to what is read. */
export interface UofLook {
  readonly struck?: boolean;
  readonly hidden?: boolean;
  readonly raised?: boolean;
}

export interface UofStyles {
  readonly lookOf: (style: string | undefined) => UofLook;
  /** how numbers in cells of a style are written */
  readonly formatOf: (style: string | undefined) => string | undefined;
  /** the number of a list's highest level: programs count from 0 or from 1 */
  readonly firstLevel: (list: string) => number;
  readonly numbering: Numbering;
}

const OFF = /^(?:none|false|0|无|off)$/;
const isOn = (value: string): boolean => !OFF.test(value.trim());

/** What an element says of a look, by its value, which stands in an attribute or as its text. */
export const LOOKS: Readonly<Record<string, (value: string) => UofLook>> = {
  删除线: (value) => ({ struck: isOn(value) }),
  隐藏文字: (value) => ({ hidden: isOn(value) }),
  是否隐藏文字: (value) => ({ hidden: isOn(value) }),
  位置: (value) => ({ raised: /^sup/.test(value) }),
  上下标: (value) => ({ raised: /^sup/.test(value) }),
  上下标类型: (value) => ({ raised: /^sup/.test(value) }),
};

interface Own {
  readonly base: string | undefined;
  look: UofLook;
  format?: string;
}

const STYLES = new Set(['句式样', '段落式样', '单元格式样']);
const DEEPEST = 20;

/** Reads the styles and lists of a document, from the parts that hold some. */
export function stylesOf(parts: readonly string[]): UofStyles {
  const reader = new Reader();
  for (const xml of parts)
    walkUof(xml, {
      open: (name, attributes) => reader.open(name, attributes),
      close: (name) => reader.close(name),
      text: (text) => reader.text(text),
    });
  const find = (style: string | undefined, depth: number): UofLook => {
    const own = style === undefined ? undefined : reader.styles.get(style);
    if (!own || depth > DEEPEST) return {};
    return { ...find(own.base, depth + 1), ...own.look };
  };
  return {
    lookOf: (style) => find(style, 0),
    formatOf: (style) => reader.styles.get(style ?? '')?.format,
    firstLevel: (list) => reader.firstLevels.get(list) ?? 1,
    numbering: new Numbering(reader.lists),
  };
}

class Reader {
  readonly styles = new Map<string, Own>();
  readonly lists = new Map<string, List>();
  readonly firstLevels = new Map<string, number>();
  #list = '';
  readonly #path: string[] = [];
  #style: Own | undefined;
  #levels: Map<number, Level> | undefined;
  #level = -1;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#path.push(name);
    const id = attributes['标识符'] ?? '';
    if (STYLES.has(name)) {
      this.#style = { base: attributes['基式样引用'], look: {} };
      this.styles.set(id, this.#style);
    } else if (name === '自动编号' && id) {
      this.#levels = new Map();
      this.#list = id;
      this.lists.set(id, { kind: id, levels: this.#levels });
    } else if (name === '级别') {
      this.#level = this.#levels?.size ?? 0;
      if (this.#level === 0) this.firstLevels.set(this.#list, Number(attributes['级别值']) || 0);
      this.#set({ close: attributes['尾随字符'] === 'none' });
    }
    if (name === '数字格式' && this.#style) this.#style.format = attributes['格式码'] ?? '';
    const value = attributes['类型'] ?? attributes['值'];
    if (value !== undefined) this.#say(name, value);
  }

  close(name: string): void {
    this.#path.pop();
    if (STYLES.has(name)) this.#style = undefined;
    if (name === '自动编号') this.#levels = undefined;
  }

  text(text: string): void {
    const name = this.#path.at(-1) ?? '';
    if (text.trim() !== '') this.#say(name, text);
    if (name === '编号格式') this.#set({ format: FORMATS[text.trim()] ?? text.trim() });
    if (name === '编号格式表示') this.#set({ text });
    if (name === '起始编号') this.#set({ start: Number(text) || 1 });
  }

  #say(name: string, value: string): void {
    if (this.#style && Object.hasOwn(LOOKS, name))
      this.#style.look = { ...this.#style.look, ...LOOKS[name]!(value) };
  }

  #set(patch: Partial<Level>): void {
    const before = this.#levels?.get(this.#level) ?? { format: 'decimal', text: '', start: 1 };
    this.#levels?.set(this.#level, { ...before, ...patch });
  }
}

/** Formats of numbers by the standard's names, where they are not those of Word in other letters. */
const FORMATS: Readonly<Record<string, string>> = {
  'upper-roman': 'upperRoman',
  'lower-roman': 'lowerRoman',
  'upper-letter': 'upperLetter',
  'lower-letter': 'lowerLetter',
  'decimal-enclosed-circle': 'decimalEnclosedCircle',
  'decimal-enclosed-circle-chinese': 'decimalEnclosedCircleChinese',
  'decimal-enclosed-fullstop': 'decimalEnclosedFullstop',
  'decimal-enclosed-paren': 'decimalEnclosedParen',
  'ideograph-enclosed-circle': 'ideographEnclosedCircle',
  'ideograph-traditional': 'ideographTraditional',
  'ideograph-zodiac': 'ideographZodiac',
  'chinese-counting': 'chineseCounting',
  'chinese-counting-thousand': 'chineseCountingThousand',
  'chinese-legal-simplified': 'chineseLegalSimplified',
};
