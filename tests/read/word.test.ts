import { describe, expect, it } from 'vitest';
import { openDocument } from '../../src/read';
import type { Block } from '../../src/read/blocks';
import { docxOf, p, run, tbl, tc, tr, type MoreParts } from './made/docx';

const t = (text: string, properties = '') => tc(p(run(text)), properties);
const looking = (look: string, text: string) =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const raised = (text: string) => looking('<w:vertAlign w:val="superscript"/>', text);
const styled = (style: string, text: string) => looking(`<w:rStyle w:val="${style}"/>`, text);
const symbol = (font: string, char: string) =>
  `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
const styles = (inside: string) => ({ 'styles.xml': `<w:styles xmlns:w="w">${inside}</w:styles>` });
const related = (type: string, target: string) => ({
  '_rels/document.xml.rels': `<Relationships><Relationship Id="r9" Type="http://x/${type}" Target="${target}"/></Relationships>`,
});

const plain = (block: Block) =>
  block.type === 'paragraph' ? block.text : block.rows.map((row) => row.map(({ text }) => text));

/** What is read of a body, and what is told as left out: why, text, row and column. */
async function read(body: string, more: MoreParts = {}, numbering = '') {
  const { blocks } = await openDocument(docxOf(body, numbering, more), 'x.docx');
  return {
    read: blocks.map(plain),
    left: blocks
      .flatMap(({ omitted = [] }) => omitted)
      .map(({ why, text, place }) =>
        [why, text, place && `${place.row}:${place.column}`].filter(Boolean).join(' '),
      ),
  };
}

describe('what a Word file strikes out or hides', () => {
  it('is told by its look, by a style, and by the styles under that', async () => {
    const sheet = styles(
      '<w:style w:type="character" w:styleId="a"><w:rPr><w:dstrike/></w:rPr></w:style>' +
        '<w:style w:type="character" w:styleId="b"><w:basedOn w:val="a"/></w:style>' +
        '<w:style w:type="character" w:styleId="c"><w:basedOn w:val="a"/><w:rPr><w:dstrike w:val="false"/></w:rPr></w:style>',
    );
    const body = p(
      run('县教育局') + styled('b', '、县财政局') + styled('c', '、县科协') + run('、团县委'),
    );
    expect(await read(body, sheet)).toEqual({
      read: ['县教育局、县科协、团县委'],
      left: ['struck 、县财政局'],
    });
  });

  it('is shown where two styles that hide meet, or where the text says so itself', async () => {
    const sheet = styles(
      '<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>' +
        '<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:rPr><w:vanish/></w:rPr></w:style>' +
        '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>',
    );
    const body = p(run('藏') + styled('h', '现') + looking('<w:vanish w:val="0"/>', '见'));
    expect(await read(body, sheet)).toEqual({ read: ['现见'], left: ['hidden-text 藏'] });
  });

  it('is hidden throughout where the document says so of all its text', async () => {
    const sheet = styles(
      '<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>',
    );
    const body = p(run('藏') + looking('<w:vanish w:val="0"/>', '见'));
    expect(await read(body, sheet)).toEqual({ read: ['见'], left: ['hidden-text 藏'] });
  });

  it('is a whole row', async () => {
    const hidden = `<w:tr><w:trPr><w:hidden/></w:trPr>${t('二')}${t('县科协')}</w:tr>`;
    expect(await read(tbl(tr(t('一'), t('县教育局')), hidden))).toEqual({
      read: [[['一', '县教育局']]],
      left: ['hidden-text 二 县科协 2:1'],
    });
  });
});

describe('what is deleted in a revision', () => {
  it('is a row that was moved away, or the cells of a column', async () => {
    const moved = `<w:tr><w:trPr><w:moveFrom w:id="1" w:author="a"/></w:trPr>${t('一')}${t('甲')}${t('乙')}</w:tr>`;
    const gone = '<w:cellDel w:id="2" w:author="a"/>';
    expect(await read(tbl(moved, tr(t('二'), t('丙', gone), t('丁'))))).toEqual({
      read: [[['二', '丁']]],
      left: ['deleted 一 甲 乙 1:1', 'deleted 丙 1:2'],
    });
  });

  it('is the end of a paragraph, which goes on in the next', async () => {
    const ended = '<w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>';
    expect(await read(tbl(tr(tc(p(ended + run('县教育')) + p(run('局、团县委'))))))).toEqual({
      read: [[['县教育局、团县委']]],
      left: [],
    });
  });
});

describe('what stands in other containers of a Word file', () => {
  const chunk = '<w:altChunk r:id="r9"/>';

  it('is another document, read or told', async () => {
    const inner = docxOf(p(run('里面的话')));
    const more = { 'inner.docx': inner, ...related('aFChunk', 'inner.docx') };
    expect(await read(p(run('外面的话')) + chunk, more)).toEqual({
      read: ['外面的话', '里面的话'],
      left: [],
    });
    const broken = { 'inner.docx': inner.slice(0, 99), ...related('aFChunk', '/word/inner.docx') };
    expect(await read(p(run('外面的话')) + chunk, broken)).toEqual({
      read: ['外面的话'],
      left: ['embedded altChunk'],
    });
  });

  it('is a document inside the document inside, to some depth', async () => {
    let inner = docxOf(p(run('最里面')));
    for (let depth = 0; depth < 6; depth += 1)
      inner = docxOf(chunk, '', { 'a.docx': inner, ...related('aFChunk', 'a.docx') });
    const { blocks } = await openDocument(inner, 'x.docx');
    expect(blocks.flatMap(({ omitted = [] }) => omitted)).toMatchObject([{ why: 'embedded' }]);
  });

  it('is a box with a table in it, read once where it is written for old and new programs', async () => {
    const box = (inside: string) =>
      `<v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape>`;
    const table = tbl(tr(t('任务'), t('牵头单位')), tr(t('修路'), t('县交通局')));
    const both = `<mc:AlternateContent><mc:Choice>${box(table)}</mc:Choice><mc:Fallback><w:pict>${box(table)}</w:pict></mc:Fallback></mc:AlternateContent>`;
    const older = `<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:pict>${box(p(run('旧框')))}</w:pict></mc:Fallback></mc:AlternateContent>`;
    const body =
      p(`<w:r>${both}</w:r>` + run('表后')) + p(run('文字') + `<w:r>${older}</w:r>` + run('接着'));
    expect((await read(body)).read).toEqual([
      [
        ['任务', '牵头单位'],
        ['修路', '县交通局'],
      ],
      '表后',
      '文字接着',
      '旧框',
    ]);
  });

  it('is an object, a chart, or words that are no text of a run, each told', async () => {
    const object =
      '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12" r:id="x"/></w:object></w:r>';
    const chart =
      '<w:r><w:drawing><a:graphicData><c:chart r:id="x"/></a:graphicData></w:drawing></w:r>';
    const other = '<w:new>县统计局</w:new>';
    const measures = '<wp:posOffset>120</wp:posOffset>';
    expect(await read(p(run('见下表：') + object + chart + other + measures))).toEqual({
      read: ['见下表：'],
      left: ['embedded Excel.Sheet.12', 'embedded chart', 'embedded 县统计局'],
    });
  });

  it('is the text of a formula and of ruby, without the readings', async () => {
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>xiàn</w:t></w:r></w:rt><w:rubyBase>' +
      run('县') +
      '</w:rubyBase></w:ruby></w:r>';
    const formula = '<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>';
    expect((await read(p(ruby + run('科协') + formula))).read).toEqual(['县科协x=1']);
  });

  it('is a table that only frames another', async () => {
    const inner = tbl(tr(t('任务'), t('牵头单位')), tr(t('修路'), t('县交通局')));
    expect((await read(tbl(tr(tc(p(run('附表')) + inner + p('')))))).read).toEqual([
      '附表',
      [
        ['任务', '牵头单位'],
        ['修路', '县交通局'],
      ],
    ]);
  });

  it('is a cell that goes on from the one before it, as older programs write it', async () => {
    const across = (kind: string) => `<w:hMerge w:val="${kind}"/>`;
    const { blocks } = await openDocument(
      docxOf(tbl(tr(t('甲', across('restart')), t('', across('continue')), t('乙')))),
    );
    expect(blocks).toMatchObject([{ rows: [[{ text: '甲', across: 2 }, { text: '乙' }]] }]);
  });

  it('is a note, told where its mark stands', async () => {
    const notes =
      '<w:footnotes><w:footnote w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>由其统筹。</w:t></w:r></w:p></w:footnote></w:footnotes>';
    const mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>※</w:t></w:r>';
    expect(
      await read(p(run('县科协') + mark + run('、县教育局')), { 'footnotes.xml': notes }),
    ).toEqual({ read: ['县科协、县教育局'], left: ['embedded 由其统筹。'] });
  });
});

describe('prompts of content controls', () => {
  const control = (text: string, style = '') =>
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${style ? styled(style, text) : run(text)}</w:sdtContent></w:sdt>`;

  it('are no content, by their words or by their style', async () => {
    const sheet = styles(
      '<w:style w:type="character" w:styleId="a3"><w:name w:val="Placeholder Text"/></w:style>',
    );
    expect(
      await read(p(run('县科协') + control('请选择单位') + control('单位', 'a3')), sheet),
    ).toEqual({ read: ['县科协'], left: [] });
  });

  it('are told where they hardly are prompts', async () => {
    expect(await read(p(run('县科协、') + control('县教育局')))).toEqual({
      read: ['县科协、'],
      left: ['embedded 县教育局'],
    });
  });
});

describe('symbols', () => {
  it('are what their fonts show; others are told', async () => {
    const body = [
      symbol('Wingdings', 'F081'),
      symbol('wingdings', '00FC'),
      symbol('Wingdings 2', 'F050'),
      symbol('Symbol', 'F0B7'),
      symbol('宋体', '2460'),
      symbol('Wingdings', 'F0FF'),
      looking('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>', '\uF0AB县'),
    ];
    expect(await read(p(body.join('')))).toEqual({
      read: ['①√√·①★县'],
      left: ['embedded Wingdings F0FF'],
    });
  });
});

describe('small high type', () => {
  it.each([
    ['县科协', '1', '县科协'],
    ['县科协', '[2]', '县科协'],
    ['（县科协）', '①、②', '（县科协）'],
    ['面积3000m', '2', '面积3000m2'],
    ['库容2万立方米', '3', '库容2万立方米3'],
    ['10', '4', '104'],
    ['县科协', '*', '县科协*'],
    ['县科协', '（试行）', '县科协（试行）'],
    ['', '1', '1'],
  ])('behind %s, %s: %s', async (before, mark, after) => {
    expect((await read(p(run(before) + raised(mark)))).read).toEqual([after]);
  });

  it('is such by its style, and by where it is set', async () => {
    const sheet = styles(
      '<w:style w:type="character" w:styleId="f"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    );
    const body =
      run('县科协') +
      styled('f', '3') +
      run('、县教育局') +
      looking('<w:position w:val="8"/>', '4');
    expect((await read(p(body), sheet)).read).toEqual(['县科协、县教育局']);
  });
});

describe('numbers of lists', () => {
  const item = (list: number, text: string, level = 0) =>
    p(
      `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}`,
    );
  const level = (format: string, text: string, at = 0, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const list = (levels: string) =>
    `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>`;

  it.each([
    ['decimalEnclosedCircleChinese', '①', '㉑'],
    ['ideographTraditional', '甲', '21'],
    ['ideographZodiac', '子', '21'],
    ['chineseCounting', '一', '二十一'],
    ['chineseLegalSimplified', '壹', '贰拾壹'],
    ['ideographLegalTraditional', '壹', '貳拾壹'],
    ['ideographDigital', '一', '二一'],
    ['japaneseCounting', '一', '二十一'],
    ['ideographEnclosedCircle', '㊀', '21'],
    ['decimalEnclosedParen', '⑴', '21'],
    ['decimalEnclosedFullstop', '⒈', '21'],
    ['decimalZero', '01', '21'],
    ['upperRoman', 'I', 'XXI'],
    ['lowerLetter', 'a', 'u'],
    ['numberInDash', '- 1 -', '- 21 -'],
    ['of some later version', '1', '21'],
  ])('are written as %s', async (format, first, later) => {
    const body = Array.from({ length: 21 }, () => item(1, '：')).join('');
    const { read: items } = await read(body, {}, list(level(format, '%1')));
    const bare = items.map((text) => String(text).replace(/ ?：$/, ''));
    expect([bare[0], bare[20]]).toEqual([first, later]);
  });

  it('go on from one list to another of its kind, and below higher levels where they say so', async () => {
    const levels =
      level('chineseCounting', '%1、') +
      level('decimal', '（%2）', 1, '<w:lvlRestart w:val="0"/>') +
      level('decimal', '%1.%3', 2, '<w:isLgl/>');
    const body = [
      item(1, '甲'),
      item(1, '乙', 1),
      item(2, '丙'),
      item(2, '丁', 1),
      item(1, '戊', 2),
    ];
    expect((await read(body.join(''), {}, list(levels))).read).toEqual([
      '一、甲',
      '（1）乙',
      '二、丙',
      '（2）丁',
      '2.1 戊',
    ]);
  });

  it('stand alone in their cell, and in no other paragraph without words', async () => {
    const numbers = list(level('decimal', '%1.'));
    const body = tbl(tr(tc(item(1, '')), tc(p(run('修路')) + item(1, ''))));
    expect((await read(body + item(1, ''), {}, numbers)).read).toEqual([[['1.', '修路']]]);
  });
});
