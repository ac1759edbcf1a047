import { HeadingLevel, Paragraph, TextRun } from 'docx';
import { printable, xmlText } from '../safe';
import type { Style } from './styles';

interface Look {
  /** id of a style for a few words */
  readonly style?: 'Label' | 'Aside';
  /** on a new line */
  readonly below?: boolean;
}

/** Words of one look. */
export interface Words extends Look {
  readonly text: string;
}

const count = (text: string, which: RegExp): number => text.match(which)?.length ?? 0;

/**
 * A run of text, without what XML cannot hold. Quotation marks, dashes and dots stand in both scripts
 * under one number; the hint lets those of Chinese text have their Chinese width (ECMA-376 part 1,
 * 17.3.2.26).
 */
export function run(text: string, { style, below }: Look = {}): TextRun {
  return new TextRun({
    text: printable(text),
    ...(style && { style }),
    ...(below && { break: 1 }),
    ...(isChinese(text) && { font: { hint: 'eastAsia' } }),
  });
}

/** The same as it stands in the document. */
export function runXml({ text, style, below }: Words): string {
  const named = style ? `<w:rStyle w:val="${style}"/>` : '';
  const hint = isChinese(text) ? '<w:rFonts w:hint="eastAsia"/>' : '';
  const look = named || hint ? `<w:rPr>${named}${hint}</w:rPr>` : '';
  const words = `<w:t xml:space="preserve">${xmlText(text)}</w:t>`;
  return `<w:r>${look}${below ? '<w:br/>' : ''}${words}</w:r>`;
}

const isChinese = (text: string): boolean =>
  count(text, /[\u2E80-\u9FFF]/g) >= count(text, /[A-Za-z]/g);

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

export const heading = (text: string, level: 1 | 2): Paragraph =>
  new Paragraph({ heading: LEVELS[level], children: [run(text)] });

/** @param held whether it stays on the page of what comes next */
export const paragraph = (text: string, style: Style = 'Text', held = false): Paragraph =>
  new Paragraph({ style, children: [run(text)], ...(held && { keepNext: true, keepLines: true }) });
