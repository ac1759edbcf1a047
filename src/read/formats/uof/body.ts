import type { OmissionReason } from '../../blocks';
import { isNoteMark } from '../../raised';
import { walkXml } from '../../xml';
import { Flow, type Item } from '../flow';

type Attributes = Readonly<Record<string, string>>;

interface Look {
  struck: boolean;
  hidden: boolean;
  raised: boolean;
}

const PLAIN: Look = { struck: false, hidden: false, raised: false };

/** What is no text of the body: heads and feet of pages, comments, the properties of sections. */
const NOTHING = new Set([
  '分节',
  '页眉',
  '页脚',
  '批注',
  '修订信息集',
  '用户数据集合',
  '公用处理规则',
]);
/** Where a text begins, by version. */
const BODY = new Set(['主体', '文字处理文档']);
/** Texts that are no words of the document. */
const TEXT = new Set(['文本串']);
/** The properties that are read, by the name that stands without the version's number. */
const OFF = /^(?:none|false|0|无)$/;

/** The tree of a text; names of version 2 end in a number, without which they are those of version 1. */
export function bodyOf(xml: string): Item[] {
  const body = new Body();
  walkXml(xml, {
    open: ({ name, attributes }) => body.open(plainName(name), plainNames(attributes)),
    close: (name) => body.close(plainName(name)),
    text: (text) => body.write(text),
  });
  return body.flow.items;
}

const plainName = (name: string): string => name.replace(/_[0-9A-F]{4}$/, '');

const plainNames = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([key, value]) => [plainName(key), value]));

class Body {
  readonly flow = new Flow();
  readonly #names: string[] = [];
  /** how many of the open elements say that what is in them is no text of the body */
  #silent = 0;
  #deep = 0;
  #look: Look = PLAIN;
  #deleted = false;

  open(name: string, attributes: Attributes): void {
    this.#names.push(name);
    if (BODY.has(name)) this.#deep += 1;
    if (NOTHING.has(name)) this.#silent += 1;
    if (this.#deep > 0 && this.#silent === 0 && Object.hasOwn(this.#opens, name))
      this.#opens[name]!(attributes);
  }

  close(name: string): void {
    this.#names.pop();
    if (this.#deep > 0 && this.#silent === 0 && Object.hasOwn(this.#closes, name))
      this.#closes[name]!();
    if (NOTHING.has(name)) this.#silent -= 1;
    if (BODY.has(name)) this.#deep -= 1;
  }

  write(text: string): void {
    if (this.#deep === 0 || this.#silent > 0) return;
    const name = this.#names.at(-1) ?? '';
    if (TEXT.has(name)) this.#say(text);
    else if (Object.hasOwn(this.#spans, name)) this.#spans[name]!(text.trim());
  }

  #say(text: string): void {
    const why = this.#whyNot();
    if (why) this.flow.omit(why, text);
    else if (!this.#look.raised || !isNoteMark(text, this.flow.paragraph?.text ?? ''))
      this.flow.write(text);
  }

  #whyNot(): OmissionReason | undefined {
    if (this.#deleted) return 'deleted';
    if (this.#look.hidden) return 'hidden-text';
    return this.#look.struck ? 'struck' : undefined;
  }

  #span(key: 'down' | 'across', value: string | undefined): void {
    const { cell } = this.flow;
    const count = Math.min(1000, Number(value));
    if (cell && count > 1) cell[key] = count;
  }

  /** Version 2 writes numbers as text of their elements. */
  readonly #spans: Readonly<Record<string, (value: string) => void>> = {
    跨行: (value) => this.#span('down', value),
    跨列: (value) => this.#span('across', value),
    是否隐藏文字: (value) => this.#set({ hidden: !OFF.test(value) }),
    隐藏文字: (value) => this.#set({ hidden: !OFF.test(value) }),
    删除线: (value) => this.#set({ struck: !OFF.test(value) }),
    上下标类型: (value) => this.#set({ raised: /^sup/.test(value) }),
    上下标: (value) => this.#set({ raised: /^sup/.test(value) }),
  };

  #set(look: Partial<Look>): void {
    if (this.#names.includes('句')) this.#look = { ...this.#look, ...look };
  }

  readonly #opens: Readonly<Record<string, (attributes: Attributes) => void>> = {
    段落: () => this.flow.openParagraph(),
    句: () => (this.#look = PLAIN),
    文字表: () => this.flow.openTable(),
    行: () => this.flow.openRow(),
    单元格: () => this.flow.openCell(),
    跨行: ({ 值 }) => this.#span('down', 值),
    跨列: ({ 值 }) => this.#span('across', 值),
    删除线: ({ 类型, 值 }) => {
      const said = 类型 ?? 值;
      if (said !== undefined) this.#set({ struck: !OFF.test(said) });
    },
    隐藏文字: ({ 值 }) => 值 !== undefined && this.#set({ hidden: !OFF.test(值) }),
    上下标: ({ 值 }) => 值 !== undefined && this.#set({ raised: /^sup/.test(值) }),
    删除开始: () => (this.#deleted = true),
    删除结束: () => (this.#deleted = false),
    换行符: () => this.#say('\n'),
    制表符: () => this.#say(' '),
    空格符: ({ 个数 = '1' }) => this.#say(' '.repeat(Math.min(100, Number(个数) || 1))),
  };

  readonly #closes: Readonly<Record<string, () => void>> = {
    段落: () => this.flow.closeParagraph(),
    文字表: () => this.flow.closeTable(),
  };
}
