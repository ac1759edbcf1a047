import { readFileSync } from 'node:fs';
import { csvTable } from '../../../src/write/csv';
import { json } from '../../../src/write/json';
import { xlsx } from '../../../src/write/xlsx';
import { source } from '../../huadu';
import { huaduJob, silent } from '../../write/job';
import { encode } from '../encodings';
import { makePdf, ruled } from '../makePdf';
import { biff5 } from './biff5';
import { huaduDocx } from './docx';
import { CLIPS, pageIn, separated } from './html';
import { made } from './huadu';
import { makeOfd, ruledOfd } from './ofd';
import { huaduBook } from './sheets';

/** A document that other programs wrote. */
const document = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../documents/${name}`, import.meta.url)));

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
    ['marks.doc', document('format-doc-marks.doc')],
    ['marks.docx', document('word-marks.docx')],
    ['text.odt', document('format-odt-marks.odt')],
    ['text.rtf', document('format-rtf-marks.rtf')],
    ['page.mht', mht(pageIn('gb2312'))],
    ['word.xml', encode(wordXml(), 'utf-8')],
    ['text.uot', encode(uof(), 'utf-8')],
    ['sheet.xlsx', huaduBook('xlsx')],
    ['sheet.xls', huaduBook('biff8')],
    ['old.xls', oldBook()],
    ['sheet.uos', document('format-uos-columns.uos')],
    ['sheet.ods', document('format-ods-marks.ods')],
    ['sheet.fods', document('format-fods-folded.fods')],
    ['sheet.xml', document('format-excel2003-marks.xls')],
    ['print.pdf', pdf()],
    ['page.ofd', ofd()],
    ['own.json', await json.write(job, silent)],
    ['own.csv', await csvTable.write(job, silent)],
    ['own.xlsx', await xlsx.write(job, silent)],
  ]);
}

/** A workbook of Excel 95. */
const oldBook = (): Uint8Array =>
  biff5(
    [
      {
        name: '分工',
        rows: [
          ['序号', '任务', '牵头单位', '配合单位'],
          ['1', '建设科普馆', '区科技局', { text: '区教育局、区科协', runs: [[8, 1]] }],
          ['2', '植树', { text: '区园林局', font: 1 }, ''],
        ],
        heights: { 0: {}, 1: {} },
      },
    ],
    [{}, { struck: true }],
  );

/** A page as one part of a message, in base64. */
function mht(page: string): Uint8Array {
  const lines = Buffer.from(encode(page, 'gb18030')).toString('base64').replace(/.{76}/g, '$&\r\n');
  return encode(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="=_B"\r\n\r\n--=_B\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines}\r\n--=_B--\r\n`,
    'utf-8',
  );
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** As one file of XML in each way of writing it: what stands around it all, a paragraph, a table, a row, a cell. */
function xmlOf(
  page: (body: string) => string,
  paragraph: (text: string) => string,
  [table, row, cell]: readonly [string, string, (inside: string, down: number) => string],
): string {
  const body = made.map((block) => {
    if (typeof block === 'string') return paragraph(escaped(block));
    const rows = block.map(
      (cells) =>
        `<${row}>${cells.map(({ text, down }) => cell(paragraph(escaped(text)), down)).join('')}</${row}>`,
    );
    return `<${table}>${rows.join('')}</${table}>`;
  });
  return page(body.join(''));
}

const wordXml = (): string =>
  xmlOf(
    (body) => `<w:wordDocument xmlns:w="w"><w:body>${body}</w:body></w:wordDocument>`,
    (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`,
    ['w:tbl', 'w:tr', (inside) => `<w:tc>${inside}</w:tc>`],
  );

const uof = (): string =>
  xmlOf(
    (body) => `<uof:UOF xmlns:uof="u" xmlns:字="z"><字:主体>${body}</字:主体></uof:UOF>`,
    (text) => `<字:段落><字:句><字:文本串>${text}</字:文本串></字:句></字:段落>`,
    [
      '字:文字表',
      '字:行',
      (inside, down) =>
        `<字:单元格><字:单元格属性><字:跨行 字:值="${down}"/></字:单元格属性>${inside}</字:单元格>`,
    ],
  );

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
