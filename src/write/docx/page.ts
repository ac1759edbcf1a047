import {
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
  type ISectionOptions,
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
 * @param alone whether its pages are counted by themselves: it is handed out without the others
 */
export function section(
  job: Job,
  what: string,
  children: ISectionOptions['children'],
  alone = false,
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
        ...(alone && { pageNumbers: { start: 1 } }),
      },
    },
    headers: { default: new Header({ children: [header] }) },
    footers: { default: new Footer({ children: footerOf(job, what, alone) }) },
    children,
  };
}

function footerOf({ scenario, date, view }: Job, what: string, alone: boolean): Paragraph[] {
  const t = paperWords[view.language];
  const [before, between, after] = t.page;
  const { CURRENT, TOTAL_PAGES, TOTAL_PAGES_IN_SECTION } = PageNumber;
  const total = alone ? TOTAL_PAGES_IN_SECTION : TOTAL_PAGES;
  const numbers = new TextRun({ children: ['\t', before, CURRENT, between, total, after] });
  return [
    new Paragraph({
      style: 'Margin',
      tabStops: [RIGHT],
      border: { top: RULE },
      children: [run(what), numbers],
    }),
    new Paragraph({ style: 'Margin', children: [run(t.from(t.day(date), scenario))] }),
  ];
}
