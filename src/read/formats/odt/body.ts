import type { OmissionReason } from '../../blocks';
import { isNoteMark } from '../../raised';
import { walkXml } from '../../xml';
import { Flow, type Item } from '../flow';
import { Lists } from './lists';
import type { OdtLook, OdtStyles } from './styles';

type Attributes = Readonly<Record<string, string>>;
type Silence = OmissionReason | 'nothing';

/** What is no text of the document. */
const NOTHING = new Set(
  'forms annotation annotation-end note-citation ruby-text title desc page-number placeholder sequence-decls variable-decls user-field-decls event-listeners binary-data tracked-changes'.split(
    ' ',
  ),
);

interface OpenElement {
  readonly name: string;
  readonly silence: Silence | undefined;
  readonly look: OdtLook;
}

const PARAGRAPHS = new Set(['p', 'h']);

/** The tree of a text document's body; what is not named here is read through. */
export function bodyOf(xml: string, styles: OdtStyles): Item[] {
  const body = new Body(styles, deletedIn(xml));
  let inBody = false;
  walkXml(xml, {
    open: ({ name, attributes }) => {
      if (inBody) body.open(name, attributes);
      else inBody = name === 'body';
    },
    close: (name) => {
      if (inBody) inBody = body.close(name);
    },
    text: (text) => inBody && body.write(text),
  });
  return body.flow.items;
}

/** What was deleted, by the name of the change; empty where it still stands in its place. */
function deletedIn(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  let [id, inDeletion] = ['', false];
  if (!xml.includes(':tracked-changes')) return found;
  walkXml(xml, {
    open: ({ name, attributes }) => {
      if (name === 'changed-region') id = attributes['id'] ?? '';
      if (name === 'deletion') {
        inDeletion = true;
        found.set(id, '');
      }
      if (name === 'change-info') inDeletion = false;
    },
    close: (name) => {
      if (name === 'change-info') inDeletion = true;
      if (name === 'changed-region') [id, inDeletion] = ['', false];
    },
    text: (text) => {
      if (inDeletion && id && text.trim()) found.set(id, (found.get(id) ?? '') + text.trim());
    },
  });
  return found;
}

class Body {
  readonly flow = new Flow();
  readonly #styles: OdtStyles;
  readonly #deleted: ReadonlyMap<string, string>;
  readonly #lists: Lists;
  readonly #elements: OpenElement[] = [];
  readonly #numbers: string[] = [];
  readonly #levels: (number | undefined)[] = [];
  /** deletions that have begun and not ended */
  readonly #deleting = new Set<string>();

  constructor(styles: OdtStyles, deleted: ReadonlyMap<string, string>) {
    this.#styles = styles;
    this.#deleted = deleted;
    this.#lists = new Lists(styles.lists);
  }

  open(name: string, attributes: Attributes): void {
    const outer = this.#elements.at(-1);
    const silence = outer?.silence ?? silenceOf(name, attributes);
    this.#elements.push({ name, silence, look: this.#lookOf(name, attributes, outer?.look ?? {}) });
    if (silence === 'nothing') return;
    if (Object.hasOwn(this.#opens, name)) this.#opens[name]!(attributes);
  }

  close(name: string): boolean {
    const element = this.#elements.pop();
    if (element && element.silence !== 'nothing' && Object.hasOwn(this.#closes, name))
      this.#closes[name]!();
    return element !== undefined;
  }

  write(text: string): void {
    const { silence, look } = this.#elements.at(-1) ?? {};
    if (silence === 'nothing' || (!this.flow.paragraph && text.trim() === '')) return;
    const words = text.replace(/[ \t\r\n]+/g, ' ');
    const why = silence ?? this.#whyNot(look ?? {});
    if (why) {
      if (words.trim()) this.flow.omit(why, words);
      return;
    }
    if (look?.raised && isNoteMark(words, this.flow.paragraph?.text ?? '')) return;
    if (this.flow.paragraph) this.flow.write(words);
    else this.flow.omit('embedded', words.trim());
  }

  #whyNot({ hidden, struck }: OdtLook): OmissionReason | undefined {
    if (this.#deleting.size > 0) return 'deleted';
    if (hidden) return 'hidden-text';
    return struck ? 'struck' : undefined;
  }

  #lookOf(name: string, attributes: Attributes, outer: OdtLook): OdtLook {
    const style = attributes['style-name'];
    if (PARAGRAPHS.has(name)) return this.#styles.lookOf('paragraph', style);
    return name === 'span' ? { ...outer, ...this.#styles.lookOf('text', style) } : outer;
  }

  #openParagraph(level?: number): void {
    this.#numbers.push(this.#lists.take());
    this.#levels.push(level);
    this.flow.openParagraph();
  }

  #closeParagraph(): void {
    this.flow.closeParagraph({ number: this.#numbers.pop() ?? '', level: this.#levels.pop() });
  }

  #hide(attributes: Attributes): void {
    const { row } = this.flow;
    const hidden = this.#styles.collapsed.has(attributes['style-name'] ?? '');
    const said = /^(?:collapse|filter)$/.test(attributes['visibility'] ?? '');
    if (row && (hidden || said)) row.gone = 'hidden-text';
  }

  #openCell(attributes: Attributes): void {
    const count = (key: string) => Math.min(1000, Math.max(1, Number(attributes[key]) || 1));
    const across = count('number-columns-spanned');
    this.flow.openCell({ across, down: count('number-rows-spanned') });
  }

  readonly #opens: Readonly<Record<string, (attributes: Attributes) => void>> = {
    p: () => this.#openParagraph(),
    h: (attributes) => {
      const level = Number(attributes['outline-level']);
      this.#openParagraph(level >= 1 && level <= 6 ? level : undefined);
    },
    list: (attributes) =>
      this.#lists.open(
        attributes['style-name'],
        attributes['continue-numbering'] === 'true' || attributes['continue-list'] !== undefined,
      ),
    'list-item': () => this.#lists.item(),
    table: () => this.flow.openTable(),
    'table-row': (attributes) => {
      this.flow.openRow();
      this.#hide(attributes);
    },
    'table-cell': (attributes) => this.#openCell(attributes),
    'covered-table-cell': () => this.flow.openCell({ merge: 'covered' }),
    s: (attributes) =>
      this.flow.write(' '.repeat(Math.min(100, Number(attributes['c'] ?? 1) || 1))),
    tab: () => this.flow.write(' '),
    'line-break': () => this.flow.write('\n'),
    change: (attributes) => {
      const text = this.#deleted.get(attributes['change-id'] ?? '');
      if (text) this.flow.omit('deleted', text);
    },
    'change-start': (attributes) => {
      const id = attributes['change-id'] ?? '';
      if (this.#deleted.has(id)) this.#deleting.add(id);
    },
    'change-end': (attributes) => this.#deleting.delete(attributes['change-id'] ?? ''),
    object: () => this.flow.omit('embedded', 'object'),
    'object-ole': () => this.flow.omit('embedded', 'OLE'),
  };

  readonly #closes: Readonly<Record<string, () => void>> = {
    p: () => this.#closeParagraph(),
    h: () => this.#closeParagraph(),
    list: () => this.#lists.close(),
    table: () => this.flow.closeTable(),
    'text-box': () => this.flow.moveDown(),
  };
}

function silenceOf(name: string, attributes: Attributes): Silence | undefined {
  if (NOTHING.has(name)) return 'nothing';
  if (name === 'note-body') return 'embedded';
  const hides = name === 'section' || name === 'hidden-paragraph' || name === 'hidden-text';
  const hidden = attributes['display'] === 'none' || attributes['is-hidden'] === 'true';
  return hides && hidden ? 'hidden-text' : undefined;
}
