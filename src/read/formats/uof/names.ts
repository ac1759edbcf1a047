import { walkXml } from '../../xml';

/** Where a document's content stands, and its styles and lists: in one file, or in parts of a package. */
export interface UofParts {
  readonly content: string;
  readonly styles: readonly string[];
}

type Attributes = Readonly<Record<string, string>>;

/** What is told of each element: its plain name and attributes, and when it ends the text in it. */
interface Handlers {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Walks a file of either version: names of version 2 end in a number, without which they are those of 1. */
export function walkUof(xml: string, { open, close, text }: Handlers): void {
  walkXml(xml, {
    open: ({ name, attributes }) => {
      const own = Object.entries(attributes).map(([key, value]) => [plain(key), value]);
      open(plain(name), Object.fromEntries(own) as Attributes);
    },
    close: (name) => close(plain(name)),
    text,
  });
}

const plain = (name: string): string => name.replace(/_[0-9A-F]{4}$/, '');
