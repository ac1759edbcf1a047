import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { LIGHT } from '../../src/draw/palette';
import { START, type View } from '../../src/view/view';
import { CHOICES, type Job } from '../../src/write/types';
import { plan } from '../huadu';

/** A job that pictures the first data set. */
export function jobOf(view: Partial<View> = {}, more: Partial<Job> = {}): Job {
  return {
    plan,
    original: plan,
    layout: plan.layout!,
    view: { ...START, ...view },
    story: { id: 's1', name: { zh: '', en: '' }, steps: [] },
    palette: LIGHT,
    date: '2026-01-31',
    choices: CHOICES,
    ...more,
  };
}

export const FULL = { choices: { ...CHOICES, extent: 'full' } } as const;

/** An element of an XML text, with the text that stands in it directly. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** All elements of an XML text, in document order; an error where it is not well formed. */
export function elementsOf(xml: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element: Element = {
      name,
      attributes: Object.fromEntries(own) as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
    all.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return all;
}

/** Whether the golden text of a name is the same; else the new text is left beside it. */
export function isGolden(name: string, text: string): boolean {
  const file = new URL(name, import.meta.url);
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (kept !== text) writeFileSync(new URL(`${name}.new`, import.meta.url), text);
  return kept === text;
}
