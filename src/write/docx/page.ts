import {
  BorderStyle,
  Footer,
  Header,
  BookmarkEnd,
  BookmarkStart,
  PageNumber,
  PageReference,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
  type ISectionOptions,
  type ParagraphChild,
} from 'docx';
import type { Job } from '../types';
import { run } from './text';
import { paperWords } from './words';

/** A4 in twentieths of a point, with margins of 2 cm. */
const PAGE = { width: 11906, height: 16838, margin: 1134, edge: 567 } as const;
/** Width of the text: 17 cm. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'A7A49C', space: 4 } as const;
const RIGHT = { type: TabStopType.RIGHT, position: TEXT_WIDTH } as const;

/**
 * A section that begins on a page of its own: the plan above; what it is, page, source and day below.
 *
 * @param alone a number of its own, where its pages are counted by themselves: it is handed out without the others
 */
export function section(
  job: Job,
  what: string,
  children: ISectionOptions['children'],
  alone?: number,
): ISectionOptions {
  const { width, height, margin, edge } = PAGE;
  const margins = { top: margin, bottom: margin, left: margin, right: margin };
  const header = new Paragraph({
    style: 'Margin',
    border: { bottom: RULE },
    children: [run(job.plan.title)],
  });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width, height },
        margin: { ...margins, header: edge, footer: edge },
        ...(alone !== undefined && { pageNumbers: { start: 1 } }),
      },
    },
    headers: { default: new Header({ children: [header] }) },
    footers: { default: new Footer({ children: footerOf(job, what, alone) }) },
    children,
  };
}

const endOf = (alone: number): string => `sheet${alone}`;

/** The last words of a section whose pages are counted by themselves: the page that they stand on is the last. */
export function ending(text: string, alone: number): Paragraph {
  // A `Bookmark` numbers itself by all that were ever made: the same plan would not give the same file.
  const marks = [new BookmarkStart(endOf(alone), alone), new BookmarkEnd(alone)] as const;
  const [start, end] = marks as readonly unknown[] as readonly ParagraphChild[];
  return new Paragraph({ style: 'Closing', children: [start!, run(text), end!] });
}

function footerOf({ scenario, date, view }: Job, what: string, alone?: number): Paragraph[] {
  const t = paperWords[view.language];
  const [before, between, after] = t.page;
  const { CURRENT, TOTAL_PAGES } = PageNumber;
  // Not every program counts the pages of a section, but each knows on which page something stands.
  const numbers =
    alone === undefined
      ? [new TextRun({ children: ['\t', before, CURRENT, between, TOTAL_PAGES, after] })]
      : [
          new TextRun({ children: ['\t', before, CURRENT, between] }),
          new PageReference(endOf(alone)),
          run(after),
        ];
  return [
    new Paragraph({
      style: 'Margin',
      tabStops: [RIGHT],
      border: { top: RULE },
      children: [run(what), ...numbers],
    }),
    new Paragraph({ style: 'Margin', children: [run(t.from(t.day(date), scenario))] }),
  ];
}
