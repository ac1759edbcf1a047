import { SaxesParser } from 'saxes';
import { faults, partsOf } from './office';

/** An element of a part. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** A part read by a strict parser that the writer does not use. */
export function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root;
}

export const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
export const textOf = (element: Element): string =>
  all(element, 'a:t')
    .map(({ text }) => text)
    .join('');
export const paragraphs = (element: Element): string[] => all(element, 'a:p').map(textOf);

/** A file of slides, taken apart. */
export class Deck {
  readonly parts: ReadonlyMap<string, string>;
  constructor(readonly bytes: Uint8Array) {
    this.parts = partsOf(bytes);
  }
  part(name: string): Element {
    return parsed(this.parts.get(name)!);
  }
  get slides(): Element[] {
    return this.numbered('ppt/slides/slide');
  }
  get notes(): Element[] {
    return this.numbered('ppt/notesSlides/notesSlide');
  }
  private numbered(start: string): Element[] {
    const count = [...this.parts.keys()].filter((name) => name.startsWith(start)).length;
    return Array.from({ length: count }, (_, i) => this.part(`${start}${i + 1}.xml`));
  }
}

/** What PowerPoint would repair, or refuse, beyond what all Office files have in common. */
export function repairs(deck: Deck): string[] {
  const found = faults(deck.bytes);
  for (const [i, slide] of deck.slides.entries()) {
    const ids = all(slide, 'p:cNvPr').map(({ attributes }) => attributes.id);
    if (new Set(ids).size < ids.length) found.push(`slide ${i + 1}: an id twice`);
    if (all(slide, 'p:sp').some((shape) => all(shape, 'p:txBody').length !== 1)) {
      found.push(`slide ${i + 1}: a shape without a place for text`);
    }
    const lengths = all(slide, 'a:ext').flatMap(({ attributes: { cx, cy } }) => [cx!, cy!]);
    if (lengths.some((length) => !/^\d+$/.test(length))) found.push(`slide ${i + 1}: a length`);
  }
  const order = deck
    .part('ppt/presentation.xml')
    .children[0]!.children.map(({ name }) => name)
    .filter((name) => /IdLst$|Sz$/.test(name));
  const wanted = ['sldMasterIdLst', 'notesMasterIdLst', 'sldIdLst', 'sldSz', 'notesSz'];
  if (order.join() !== wanted.map((name) => `p:${name}`).join())
    found.push(`order ${order.join()}`);
  const themes = ['slideMasters/_rels/slideMaster1', 'notesMasters/_rels/notesMaster1'].map(
    (name) => /theme\d+\.xml/.exec(deck.parts.get(`ppt/${name}.xml.rels`)!)?.[0],
  );
  if (themes[0] === themes[1]) found.push('two masters share a theme');
  return found;
}
