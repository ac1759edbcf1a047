import { describe, expect, it } from 'vitest';
import { docxOf, p, run, tc, tr } from './made/docx';
import { opened } from './opened';

const white = (text: string, more = '') =>
  `<w:r><w:rPr><w:color w:val="ffffff"/>${more}</w:rPr><w:t>${text}</w:t></w:r>`;
const shade = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
const DARK = shade('1F4E79');
const STYLES =
  '<w:styles xmlns:w="w"><w:style w:type="table" w:styleId="grid"><w:tblPr/></w:style>' +
  `<w:style w:type="table" w:styleId="head"><w:tblStylePr w:type="firstRow"><w:tcPr>${DARK}</w:tcPr></w:tblStylePr></w:style></w:styles>`;
const table = (style: string, cells: string) =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/></w:tblPr>${tr(cells)}</w:tbl>`;

const read = (body: string) => opened(docxOf(body, '', { 'styles.xml': STYLES }), 'x.docx');

describe('white text of a Word file', () => {
  it('is hidden on white paper', async () => {
    const body =
      p(run('县教育局') + white('、县财政局')) +
      table('grid', tc(p(white('空') + run('见')), shade('auto')));
    expect(await read(body)).toMatchObject({
      read: ['县教育局', [['见 1 1']]],
      left: ['hidden-text 、县财政局', 'hidden-text 空'],
    });
  });

  it('is seen where anything gives it a ground', async () => {
    const body =
      p(white('字', '<w:highlight w:val="black"/>')) +
      `<w:p><w:pPr>${DARK}</w:pPr>${white('段')}</w:p>` +
      table('grid', tc(p(white('格')), DARK)) +
      table('head', tc(p(white('头'))));
    expect(await read(body)).toMatchObject({
      read: ['字', '段', [['格 1 1']], [['头 1 1']]],
      left: [],
    });
  });
});
