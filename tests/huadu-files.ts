import {
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
  WidthType,
} from 'docx';
import writeXlsxFile from 'write-excel-file/universal';
import type { Plan } from '../src/plan/types';
import { encode } from './read/encodings';

/** A part of the table: its heading, and its rows with how many a group's first cell covers. */
interface Section {
  readonly title: string;
  readonly rows: readonly TableLine[];
}

interface TableLine {
  readonly group: string;
  /** rows that the group's cell covers; 0 where it is covered from above */
  readonly down: number;
  readonly cells: readonly string[];
}

const HEAD = ['项目', '要点', '牵头单位', '配合单位'];

/** The table of a plan as it was printed, cell by cell. */
function sectionsOf(plan: Plan): Section[] {
  return plan.parts.map((part) => ({
    title: `${part.ordinal}、${part.title}`,
    rows: plan.groups
      .filter((group) => group.part === part.id)
      .flatMap((group) => {
        const tasks = plan.tasks.filter((task) => task.group === group.id);
        return tasks.map(({ ordinal, title, parties }, i) => {
          const named = (role: string) =>
            parties.flatMap((party) => (party.role === role ? [party.raw] : [])).join('、');
          return {
            group: group.ordinal + group.title,
            down: i === 0 ? tasks.length : 0,
            cells: [`${ordinal}.${title}。`, named('lead'), named('support')],
          };
        });
      }),
  }));
}

/** The table as a Word document, the groups' cells merged down. */
export async function docxOf(plan: Plan): Promise<Buffer> {
  const cell = (text: string, verticalMerge?: (typeof VerticalMergeType)['RESTART' | 'CONTINUE']) =>
    new TableCell({ children: [new Paragraph(text)], ...(verticalMerge && { verticalMerge }) });
  const { RESTART, CONTINUE } = VerticalMergeType;
  const tables = sectionsOf(plan).flatMap(({ title, rows }) => [
    new Paragraph(title),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({ children: HEAD.map((text) => cell(text)) }),
        ...rows.map(
          ({ group, down, cells }) =>
            new TableRow({
              children: [
                down > 0 ? cell(group, RESTART) : cell('', CONTINUE),
                ...cells.map((text) => cell(text)),
              ],
            }),
        ),
      ],
    }),
  ]);
  const document = new Document({
    sections: [{ children: [new Paragraph(plan.title), ...tables] }],
  });
  return Packer.toBuffer(document);
}

/** The table as a workbook: title and headings across all columns, the groups' cells merged down. */
export async function xlsxOf(plan: Plan): Promise<Buffer> {
  const across = (value: string) => [{ value, columnSpan: HEAD.length }, null, null, null];
  const data = [
    across(plan.title),
    ...sectionsOf(plan).flatMap(({ title, rows }) => [
      across(title),
      HEAD.map((value) => ({ value })),
      ...rows.map(({ group, down, cells }) => [
        down > 0 ? { value: group, rowSpan: down } : null,
        ...cells.map((value) => ({ value })),
      ]),
    ]),
  ];
  const blob = await writeXlsxFile(data, { sheet: '分工表' }).toBlob();
  return Buffer.from(await blob.arrayBuffer());
}

/** The table as Excel saves it in Chinese Windows: comma-separated, GB18030. */
export function csvOf(plan: Plan): Buffer {
  const lines = sectionsOf(plan).flatMap(({ title, rows }) => [
    [title, '', '', ''],
    HEAD,
    ...rows.map(({ group, down, cells }) => [down > 0 ? group : '', ...cells]),
  ]);
  const text = [[plan.title, '', '', ''], ...lines].map((line) => line.join(',')).join('\r\n');
  return Buffer.from(encode(text, 'gb18030'));
}

/** The table in the markup of a web page, spans and all. */
export function tableMarkup(plan: Plan): string {
  const td = (text: string, down = 1) =>
    `<td${down > 1 ? ` rowspan="${down}"` : ''}>${text.replaceAll('&', '&amp;')}</td>`;
  const rows = sectionsOf(plan).flatMap((section) => [
    `<td colspan="${HEAD.length}">${section.title}</td>`,
    ...section.rows.map(
      ({ group, down, cells }) =>
        (down > 0 ? td(group, down) : '') + cells.map((text) => td(text)).join(''),
    ),
  ]);
  const head = HEAD.map((text) => `<th>${text}</th>`).join('');
  return `<table><tr>${head}</tr>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
}

/** The table on a web page. */
export function htmlOf(plan: Plan): Buffer {
  const { title } = plan;
  const body = `<h1>${title}</h1>${tableMarkup(plan)}`;
  return Buffer.from(
    `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`,
  );
}

/** A table of as many tasks as wanted, as CSV. */
export function longCsv(tasks: number): Buffer {
  const line = (i: number) =>
    [
      `（${i % 40}）重点领域工作`,
      `${i + 1}.推进第${i + 1}项重点工作落实`,
      `区第${i % 60}局`,
      [1, 2, 3, 4].map((k) => `区第${(i * k + 7) % 60}局`).join('、'),
    ].join(',');
  return Buffer.from(
    [HEAD.join(','), ...Array.from({ length: tasks }, (_, i) => line(i))].join('\n'),
  );
}
