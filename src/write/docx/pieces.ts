import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  HeadingLevel,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ISectionOptions,
  type ParagraphChild,
} from 'docx';
import { printable } from '../safe';
import { paperWords } from './words';

/** A4 in twentieths of a point, and its margins: 2.5 cm at the sides, 2.2 cm above and below. */
export const PAGE = { width: 11906, height: 16838, side: 1417, above: 1247 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;

/** A run of text without what XML cannot hold. */
export const run = (text: string, more: { bold?: boolean; size?: number; color?: string } = {}) =>
  new TextRun({ text: printable(text), ...more });

export function heading(text: string, level: 1 | 2, pageBreakBefore = false): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    pageBreakBefore,
    children: [run(text)],
  });
}

export function paragraph(text: string, size?: number, color?: string): Paragraph {
  const children: ParagraphChild[] = [
    run(text, { ...(size && { size }), ...(color && { color }) }),
  ];
  return new Paragraph({ children, spacing: { after: 80 } });
}

export const GREY = '494D54';
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'A7A49C' } as const;

/**
 * A table with fixed widths, its head repeated on every page, its rows never split.
 *
 * @param shares widths of the columns, in parts of the text's width
 */
export function table(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  shares: readonly number[],
): Table {
  const sum = shares.reduce((a, b) => a + b, 0);
  const widths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / sum));
  const cell = (value: string | number, c: number, head: boolean) =>
    new TableCell({
      width: { size: widths[c]!, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(head && { shading: { fill: 'EFEDE8' } }),
      children: [
        new Paragraph({
          alignment: typeof value === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [run(String(value), { bold: head, size: 20 })],
        }),
      ],
    });
  const row = (values: readonly (string | number)[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: values.map((v, c) => cell(v, c, head)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: RULE,
      bottom: RULE,
      left: { style: BorderStyle.NONE },
      right: { style: BorderStyle.NONE },
      insideHorizontal: RULE,
      insideVertical: { style: BorderStyle.NONE },
    },
    rows: [row(heads, true), ...rows.map((values) => row(values, false))],
  });
}

/** The page: A4 with the plan's title above and source, date and page number below. */
export function section(
  title: string,
  date: string,
  language: keyof typeof paperWords,
  children: ISectionOptions['children'],
): ISectionOptions {
  const t = paperWords[language];
  const small = { size: 18, color: GREY };
  const [page, of, end] = t.page;
  const footer = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({
        ...small,
        children: [
          page!,
          PageNumber.CURRENT,
          of!,
          PageNumber.TOTAL_PAGES,
          end!,
          ` · ${t.date(date)}`,
        ],
      }),
    ],
  });
  return {
    properties: {
      page: {
        size: { width: PAGE.width, height: PAGE.height },
        margin: { top: PAGE.above, bottom: PAGE.above, left: PAGE.side, right: PAGE.side },
      },
    },
    headers: {
      default: new Header({ children: [new Paragraph({ children: [run(title, small)] })] }),
    },
    footers: { default: new Footer({ children: [footer] }) },
    children,
  };
}
