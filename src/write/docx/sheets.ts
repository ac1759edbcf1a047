import type { FileChild, ISectionOptions } from 'docx';
import type { PlanIndex } from '../../plan/links';
import { countedWords } from '../../words/collectives';
import {
  cellLines,
  sheetColumns,
  sheetPage,
  type SheetColumn,
  type SheetPage,
  type SheetRow,
} from '../sheet';
import type { Job } from '../types';
import { ending, section } from './page';
import { table, type Cell } from './table';
import { heading, paragraph } from './text';
import { paperWords } from './words';

/** Task sheets in document order, each a section of its own that begins on a new page, numbered by itself. */
export function sheetSections(job: Job, index: PlanIndex): ISectionOptions[] {
  const { language } = job.view;
  const t = paperWords[language];
  const { agencies } = job.choices;
  const wanted = job.plan.agencies.filter(
    ({ id }) => agencies.length === 0 || agencies.includes(id),
  );
  if (wanted.length === 0) return [section(job, t.sheet, [paragraph(t.empty)])];
  const columns = sheetColumns(index, language);
  return wanted.map(({ id, name }, at) =>
    section(
      job,
      `${name} ${t.sheet}`,
      sheetOf(sheetPage(index, id, language), columns, job, at + 1),
      at + 1,
    ),
  );
}

function sheetOf(
  { sheet, counts, blocks, partners }: SheetPage,
  columns: readonly SheetColumn[],
  job: Job,
  alone: number,
): FileChild[] {
  const { language } = job.view;
  const t = paperWords[language];
  const cells = (row: SheetRow): Cell[] =>
    columns.map(({ key }) => {
      const [first, ...beside] = cellLines(row, key);
      const below = beside.map((text) => ({ text, style: 'Aside' as const, below: true }));
      return [{ text: first! }, ...below];
    });
  return [
    heading(sheet.agency.name, 1),
    paragraph(counts),
    ...(job.scenario ? [paragraph(t.scenario(job.scenario))] : []),
    ...blocks.flatMap(({ title, rows }, at) => [
      heading(title, 2),
      table(columns, rows.map(cells), 'Dense', at === blocks.length - 1),
    ]),
    // What is signed goes with the last tasks.
    ...(partners ? [paragraph(t.partners + partners, 'Small', true)] : []),
    paragraph(
      [t.notice, countedWords(job.plan.counted, language)].filter(Boolean).join(t.then),
      'Small',
      true,
    ),
    ending(t.closing, alone),
  ];
}
