import { readFileSync } from 'node:fs';
import { csvTable } from '../../../src/write/csv';
import { json } from '../../../src/write/json';
import { xlsx } from '../../../src/write/xlsx';
import { source } from '../../huadu';
import { huaduJob, silent } from '../../write/job';
import { encode } from '../encodings';
import { makePdf, ruled } from '../makePdf';
import { huaduDocx } from './docx';
import { CLIPS, pageIn, separated } from './html';
import { made } from './huadu';
import { makeOfd, ruledOfd } from './ofd';
import { huaduBook } from './sheets';

/** The Huadu document in every format that is read, by the name of a file of it. */
export async function inputs(): Promise<ReadonlyMap<string, Uint8Array>> {
  const word = new URL('../../fixtures/office/merged-down.doc', import.meta.url);
  const job = huaduJob();
  return new Map([
    ['text.txt', new Uint8Array(source)],
    ['wide.txt', encode(source.toString('utf8'), 'utf-16le')],
    ['table.csv', encode(separated(','), 'gb18030')],
    ['table.tsv', encode(separated('\t'), 'utf-8')],
    ['table.md', encode(markdown(), 'utf-8')],
    ['page.html', encode(pageIn('gb2312'), 'gb18030')],
    ['clip.html', encode(CLIPS.Word, 'utf-8')],
    ['word.docx', huaduDocx()],
    ['word.doc', new Uint8Array(readFileSync(word))],
    ['sheet.xlsx', huaduBook('xlsx')],
    ['sheet.xls', huaduBook('biff8')],
    ['print.pdf', pdf()],
    ['page.ofd', ofd()],
    ['own.json', await json.write(job, silent)],
    ['own.csv', await csvTable.write(job, silent)],
    ['own.xlsx', await xlsx.write(job, silent)],
  ]);
}

function markdown(): string {
  return made
    .map((block) => {
      if (typeof block === 'string') return `${block}\n`;
      const rows = block.map((row) =>
        [...Array<string>(4 - row.length).fill(''), ...row.map(({ text }) => text)].join(' | '),
      );
      return [
        `| ${rows[0]} |`,
        '| --- | --- | --- | --- |',
        ...rows.slice(1).map((r) => `| ${r} |`),
      ]
        .join('\n')
        .concat('\n');
    })
    .join('\n');
}

/** The first table, one line a cell. */
function pdf(): Uint8Array {
  const table = made.find((block) => typeof block !== 'string') as Exclude<
    (typeof made)[number],
    string
  >;
  const rows = table
    .slice(0, 12)
    .map((row) => [...Array<string>(4 - row.length).fill(''), ...row.map(({ text }) => text)]);
  return makePdf([
    ruled(
      800,
      [140, 140, 140, 140],
      rows.map((row) => row.map((text) => text.slice(0, 10))),
    ),
  ]);
}

/** A small task table. */
function ofd(): Uint8Array {
  const { lines, texts } = ruledOfd(
    20,
    40,
    [20, 60, 40, 40],
    [
      ['序号', '任务', '牵头单位', '配合单位'],
      ['1', '建设科普馆', '区科技局', '区教育局'],
    ],
  );
  return makeOfd([{ objects: texts, template: 0 }], [lines]);
}
