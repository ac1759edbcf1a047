import { describe, expect, it } from 'vitest';
import { openDocument, readDocument } from '../../src/read';
import { docxOf, huaduDocx, p, run, tbl, tc, tr } from './made/docx';
import { expected, meaning } from './made/huadu';

const t = (text: string, properties = '') => tc(p(run(text)), properties);
const spans = (count: number) => `<w:gridSpan w:val="${count}"/>`;
const DOWN = '<w:vMerge w:val="restart"/>';
const MORE = '<w:vMerge/>';

/** Paragraphs as their texts; tables as rows of cells: text, rows and columns covered. */
async function read(body: string, numbering?: string) {
  const { blocks } = await openDocument(docxOf(body, numbering), 'x.docx');
  return blocks.map((block) =>
    block.type === 'paragraph'
      ? block.text
      : block.rows.map((row) => row.map(({ text, down = 1, across = 1 }) => [text, down, across])),
  );
}

describe('a Word file', () => {
  it('holds the Huadu table with its merged cells', async () => {
    expect(meaning(await readDocument('x', huaduDocx(), 'x.docx'))).toEqual(expected);
  });

  it('has cells that cover rows and columns, and rows that begin behind the first column', async () => {
    const rows = [
      tr(t('甲', DOWN), t('乙', spans(2))),
      tr(t('', MORE), t('丙'), t('丁')),
      '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>' + t('戊', spans(2)) + '</w:tr>',
    ];
    expect(await read(tbl(...rows))).toEqual([
      [
        [
          ['甲', 2, 1],
          ['乙', 1, 2],
        ],
        [
          ['丙', 1, 1],
          ['丁', 1, 1],
        ],
        [
          ['', 1, 1],
          ['戊', 1, 2],
        ],
      ],
    ]);
  });

  it('tells the table, the row and the column of a party where there are several tables', async () => {
    const table = (task: string, name: string) =>
      tbl(tr(t('任务'), t('牵头单位')), tr(t(task), t(name)));
    const body = table('植树', '区林业局') + p(run('续表')) + table('修渠', '区水利局');
    const plan = await readDocument('x', docxOf(body), 'x.docx');
    expect(plan.tasks.map(({ parties }) => parties[0]!.origin.place)).toEqual([
      { table: 1, row: 2, column: 2 },
      { table: 2, row: 2, column: 2 },
    ]);
  });

  it('breaks lines inside a paragraph and between the paragraphs of a cell', async () => {
    const broken = `<w:r><w:t>区教育局</w:t><w:br/><w:t>区科协</w:t></w:r>`;
    expect(await read(tbl(tr(tc(p(broken) + p(run('各镇街'))))))).toEqual([
      [[['区教育局\n区科协\n各镇街', 1, 1]]],
    ]);
  });

  it('reads through insertions, links and content controls, and leaves deletions out', async () => {
    const changed = [
      run('区'),
      '<w:ins w:id="1" w:author="a"><w:r><w:t>教育</w:t></w:r></w:ins>',
      '<w:del w:id="2" w:author="a"><w:r><w:delText>财政</w:delText></w:r></w:del>',
      '<w:moveFrom w:id="3" w:author="a"><w:r><w:t>水务</w:t></w:r></w:moveFrom>',
      '<w:hyperlink r:id="x"><w:r><w:t>局</w:t></w:r></w:hyperlink>',
    ].join('');
    const control = `<w:sdt><w:sdtPr><w:alias w:val="控件"/></w:sdtPr><w:sdtContent>${p(run('控件里的话'))}</w:sdtContent></w:sdt>`;
    const row = `<w:sdt><w:sdtContent>${tr(t('控件里的行'))}</w:sdtContent></w:sdt>`;
    expect(await read(p(changed) + control + tbl(row))).toEqual([
      '区教育局',
      '控件里的话',
      [[['控件里的行', 1, 1]]],
    ]);
  });

  it('leaves out hidden text, codes of fields, and properties from before a change', async () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>';
    const shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>见</w:t></w:r>';
    const field = '<w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>';
    const before =
      '<w:pPr><w:pPrChange w:id="1" w:author="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>';
    expect(await read(p(before + hidden + shown + field + run('者')), NUMBERS)).toEqual(['见者']);
  });

  it('numbers its lists as they are printed', async () => {
    const item = (list: number, level: number, text: string) =>
      p(
        `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}`,
      );
    const body = [
      item(1, 0, '甲'),
      item(1, 1, '子'),
      item(1, 1, '丑'),
      item(1, 0, '乙'),
      item(1, 1, '寅'),
      item(2, 0, '丙'),
      item(2, 0, ''),
      item(0, 0, '丁'),
    ];
    expect(await read(body.join(''), NUMBERS)).toEqual([
      '一、甲',
      '（1）子',
      '（2）丑',
      '二、乙',
      '（1）寅',
      '十一、丙',
      '丁',
    ]);
  });

  it('tells a table inside a cell as lines of the cell', async () => {
    const inner = tbl(tr(t('区教育局'), t('区科协')), tr(t('各镇街')));
    expect(await read(tbl(tr(t('修路'), tc(inner + p('')))))).toEqual([
      [
        [
          ['修路', 1, 1],
          ['区教育局 区科协\n各镇街', 1, 1],
        ],
      ],
    ]);
  });
});

const NUMBERS = [
  '<w:abstractNum w:abstractNumId="7">',
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>',
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="（%2）"/></w:lvl>',
  '</w:abstractNum>',
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>',
].join('');
