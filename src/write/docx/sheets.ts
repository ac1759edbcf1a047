import type { FileChild, ISectionOptions } from 'docx';
import type { PlanIndex } from '../../plan/links';
import { countedWords } from '../../words/collectives';
import { sheetHeads, sheetPage, type SheetPage, type SheetRow } from '../sheet';
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
  return wanted.map(({ id, name }, at) =>
    section(
      job,
      `${name} ${t.sheet}`,
      sheetOf(sheetPage(index, id, language), job, at + 1),
      at + 1,
    ),
  );
}

function sheetOf(
  { sheet, counts, blocks, partners }: SheetPage,
  job: Job,
  alone: number,
): FileChild[] {
  const { language } = job.view;
  const t = paperWords[language];
  const columns = sheetHeads(language).map((column, at) => {
    return { ...column, centred: at === 0 || at === 4 };
  });
  const cells = ({ number, title, beside, group, who, lines }: SheetRow): Cell[] => [
    number,
    [{ text: title }, ...beside.map((text) => ({ text, style: 'Aside' as const, below: true }))],
    group,
    who,
    lines,
  ];
  return [
    heading(sheet.agency.name, 1),
    paragraph(counts),
    ...(job.scenario ? [paragraph(t.scenario(job.scenario))] : []),
    ...blocks.flatMap(({ title, rows }) => [
      heading(title, 2),
      table(columns, rows.map(cells), 'Dense'),
    ]),
    ...(partners ? [paragraph(t.partners + partners, 'Small')] : []),
    paragraph(
      [t.notice, countedWords(job.plan.counted, language)].filter(Boolean).join(t.then),
      'Small',
    ),
    ending(t.closing, alone),
  ];
}
