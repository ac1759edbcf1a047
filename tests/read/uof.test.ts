import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../src/read';
import { ReadError } from '../../src/read/error';
import { opened } from './opened';

describe('标文通', () => {
  const body = (n: (name: string) => string) => {
    const sentence = (text: string, properties = '') =>
      `<${n('句')}><${n('句属性')} 字:式样引用="s"/>${properties}<${n('文本串')}>${text}</${n('文本串')}></${n('句')}>`;
    const paragraph = (inside: string) => `<${n('段落')}>${inside}</${n('段落')}>`;
    const cell = (text: string, span = '') =>
      `<${n('单元格')}><${n('单元格属性')}>${span}</${n('单元格属性')}>${paragraph(sentence(text))}</${n('单元格')}>`;
    return { sentence, paragraph, cell };
  };

  it('of version 1 is one file, with styles and changes', async () => {
    const { sentence, paragraph, cell } = body((name) => `字:${name}`);
    const styles =
      '<uof:式样集><uof:句式样 字:标识符="a"><字:删除线 字:类型="single"/></uof:句式样><uof:句式样 字:标识符="b" 字:基式样引用="a"><字:隐藏文字 字:值="true"/></uof:句式样></uof:式样集>';
    const struck = sentence('、甲').replace('"s"', '"a"');
    const hidden = sentence('乙').replace('"s"', '"b"');
    const deleted = `<字:修订开始 字:标识符="c" 字:类型="delete"/>${sentence('丙')}<字:修订结束 字:开始标识引用="c"/>`;
    const table = `<字:文字表><字:行>${cell('一', '<字:跨行 字:值="2"/>')}${cell('县科协')}</字:行><字:行>${cell('县水利局')}</字:行></字:文字表>`;
    const xml = `<?xml version="1.0"?><uof:UOF xmlns:uof="u" xmlns:字="z">${styles}<uof:文字处理><字:主体>${paragraph(sentence('县教育局') + struck + hidden + deleted)}${table}</字:主体></uof:文字处理></uof:UOF>`;
    expect(await opened(xml, 'x.uot')).toEqual({
      format: 'uof',
      read: ['县教育局', [['一 2 1', '县科协 1 1'], ['县水利局 1 1']]],
      left: ['struck 、甲', 'hidden-text 乙', 'deleted 丙'],
    });
  });

  it('of version 2 is packed, and its names end in numbers', async () => {
    const { sentence, paragraph, cell } = body((name) => `字:${name}_416B`);
    const struck = sentence('、甲', '<字:删除线_4135>single</字:删除线_4135>');
    const table = `<字:文字表_416C><字:行_41CD>${cell('一', '<字:跨列_41A7>2</字:跨列_41A7>')}</字:行_41CD></字:文字表_416C>`;
    const xml = `<字:文字处理文档_4225 xmlns:字="z">${paragraph(sentence('县教育局') + struck)}${table}</字:文字处理文档_4225>`;
    const packed = zipSync({ 'uof.xml': strToU8('<uof:UOF_0000/>'), 'content.xml': strToU8(xml) });
    expect(await opened(packed, 'x.uof')).toEqual({
      format: 'uof',
      read: ['县教育局', [['一 1 2']]],
      left: ['struck 、甲'],
    });
  });
});

describe('标文通 of workbooks', () => {
  const text = (words: string, properties = '') =>
    `<字:句>${properties}<字:文本串>${words}</字:文本串></字:句>`;
  const cell = (inside: string, said = '', data = '') =>
    `<表:单元格 ${said}><表:数据 表:数据类型="text" ${data}>${inside}</表:数据></表:单元格>`;
  const book = (styles: string, sheets: string) =>
    `<?xml version="1.0"?><uof:UOF xmlns:uof="u" xmlns:字="z" xmlns:表="b"><uof:式样集>${styles}</uof:式样集><uof:电子表格><表:主体>${sheets}</表:主体></uof:电子表格></uof:UOF>`;

  it('has merged cells, and tells what is hidden, struck out or without a value', async () => {
    const styles =
      '<uof:单元格式样 表:标识符="s"><表:字体格式><字:删除线 字:类型="single"/></表:字体格式></uof:单元格式样><uof:单元格式样 表:标识符="d"><表:数字格式 表:格式码="yyyy&quot;年&quot;m&quot;月&quot;"/></uof:单元格式样><uof:句式样 字:标识符="t"><字:删除线 字:类型="single"/></uof:句式样>';
    const rows = [
      `<表:行 表:行号="1">${cell(text('标题'), '表:列号="1" 表:合并列数="3"')}</表:行>`,
      `<表:行 表:行号="3">${cell(text('修路'), '表:合并行数="1"')}${cell(text('暗'))}${cell(
        text('县水利局') +
          text('、县科协', '<字:句属性 字:式样引用="t"/>') +
          text('1', '<字:上下标 字:值="sup"/>'),
      )}${cell('', '表:式样引用="d"', '表:数据数值="45838"')}</表:行>`,
      `<表:行>${cell(text('暗'))}${cell(text('县民政局'), '表:式样引用="s"')}${cell('<表:公式>=A1</表:公式>')}<表:批注>x</表:批注></表:行>`,
      `<表:行 表:隐藏="true">${cell(text('藏'))}</表:行>`,
      `<表:行 表:行高="0">${cell(text('扁'))}</表:行>`,
    ];
    const xml = book(
      styles,
      `<表:工作表 表:名称="一"><表:工作表内容><表:列 表:列号="2" 表:隐藏="true"/>${rows.join('')}</表:工作表内容></表:工作表><表:工作表 表:名称="二" 表:隐藏="true"><表:工作表内容><表:行>${cell(text('里'))}</表:行></表:工作表内容></表:工作表>`,
    );
    const { blocks } = await openDocument(new TextEncoder().encode(xml), 'x.uos');
    expect(await opened(xml, 'x.uos')).toEqual({
      format: 'uof',
      read: [[['标题 1 3'], ['修路 2 1', '县水利局 1 1', '2025年6月 1 1'], [' 1 1', ' 1 1']], []],
      left: ['struck 、县科协', 'struck 县民政局', 'no-value =A1'],
    });
    expect(blocks.map((block) => block.type === 'table' && block.hidden)).toEqual([
      { sheet: '一', rows: 2, columns: 1 },
      { sheet: '二', rows: 1, columns: 0 },
    ]);
  });

  it('of columns counted by their elements has the right ones hidden', async () => {
    const columns =
      '<表:列 表:列号="1" 表:跨度="2"/><表:列 表:列号="2" 表:跨度="1" 表:隐藏="true"/><表:列 表:列号="3" 表:跨度="1"/>';
    const row = ['甲', '乙', '丙', '丁'].map((words) => cell(text(words))).join('');
    const xml = book(
      '',
      `<表:工作表 表:名称="一"><表:工作表内容>${columns}<表:行>${row}</表:行></表:工作表内容></表:工作表>`,
    );
    expect((await opened(xml, 'x.uos')).read).toEqual([[['甲 1 1', '乙 1 1', '丁 1 1']]]);
  });

  it('of version 2 is packed, with its styles in a part of their own', async () => {
    const styles =
      '<式样:式样集_990B><式样:单元格式样_9916 标识符_4100="s"><字:删除线_4135>single</字:删除线_4135></式样:单元格式样_9916></式样:式样集_990B>';
    const of = (words: string, said = '') =>
      `<表:单元格_E7F2 ${said}><表:数据_E7B3 类型_E7B6="text"><字:句_419D><字:文本串_415B>${words}</字:文本串_415B></字:句_419D></表:数据_E7B3></表:单元格_E7F2>`;
    const content = `<表:电子表格文档_E826><表:工作表集><表:单工作表><表:工作表_E825 名称_E822="一"><表:工作表内容_E80E><表:行_E7F1 行号_E7F3="1">${of('县教育局', '列号_E7BC="1" 合并列数_E7AF="1"')}${of('县科协', '列号_E7BC="3" 式样引用_E7BD="s"')}</表:行_E7F1></表:工作表内容_E80E></表:工作表_E825></表:单工作表></表:工作表集></表:电子表格文档_E826>`;
    const packed = zipSync({
      'uof.xml': strToU8('<uof:UOF_0000/>'),
      'content.xml': strToU8(content),
      'styles.xml': strToU8(styles),
    });
    expect(await opened(packed, 'x.uof')).toEqual({
      format: 'uof',
      read: [[['县教育局 1 1']]],
      left: ['struck 县科协'],
    });
  });

  it('of slides is told as such', async () => {
    const xml = '<uof:UOF xmlns:uof="u"><uof:演示文稿/></uof:UOF>';
    await expect(opened(xml, 'x.uop')).rejects.toThrow(new ReadError('foreign', 'slides'));
  });
});
