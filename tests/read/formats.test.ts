import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ReadError } from '../../src/read/error';
import { encode } from './encodings';
import { docxOf, p, run } from './made/docx';
import { opened } from './opened';

/** Chinese as bytes of GBK, as Word writes them in RTF. */
const gbk = (text: string): string =>
  [...encode(text, 'gb18030')].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');

describe('Rich Text Format', () => {
  const HEAD =
    '{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\fcharset2 Wingdings;}{\\f2\\fcharset136 MingLiU;}}{\\stylesheet{\\s0 Normal;}}';
  const rtf = (body: string) => opened(`${HEAD}${body}}`);

  it('is read in bytes of its code page, of a font’s own, and in Unicode with what stands instead', async () => {
    const words = [
      gbk('县教育局'),
      `{\\uc2\\u12289 ${gbk('、')}}`,
      "\\u22242?\\u21439\\'3f",
      "\\par{\\f2 \\'bf\\'a4}\\par",
    ];
    expect(await rtf(words.join(''))).toMatchObject({
      format: 'rtf',
      read: ['县教育局、团县', '縣'],
    });
  });

  it('has tables whose cells cover rows and columns', async () => {
    const row = (edges: string, ...cells: string[]) =>
      `\\trowd${edges}${cells.map((text) => `\\pard\\intbl ${gbk(text)}\\cell`).join('')}\\row`;
    const body = [
      row('\\cellx1000\\cellx2000\\cellx3000', '序号', '任务', '单位'),
      row('\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000', '1', '修路', ''),
      row('\\clvmrg\\cellx1000\\cellx3000', '', '县交通局'),
      `\\pard ${gbk('附注')}\\par`,
      row('\\cellx3000', '另一张表'),
    ];
    expect((await rtf(body.join('\r\n'))).read).toEqual([
      [['序号 1 1', '任务 1 1', '单位 1 1'], ['1 2 1', '修路 1 2'], ['县交通局 1 2']],
      '附注',
      [['另一张表 1 1']],
    ]);
  });

  it('tells what is struck out, hidden, deleted or embedded, and leaves out what is no text', async () => {
    const body = [
      '{\\info{\\title x}}{\\*\\unknown x}{\\header x\\par}{\\pict 00ff}',
      `${gbk('县教育局')}{\\strike ${gbk('、县科协')}}{\\striked1 ${gbk('甲')}}{\\v ${gbk('乙')}}{\\deleted ${gbk('丙')}}`,
      `{\\strike0 ${gbk('、团县委')}}{\\super 1}{\\f1\\'ab}`,
      `{\\object{\\*\\objclass Excel.Sheet.12}{\\*\\objdata 00}{\\result x}}`,
      `{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt ${gbk('链接')}}}{\\footnote ${gbk('注')}}\\par`,
    ];
    expect(await rtf(body.join(''))).toMatchObject({
      read: ['县教育局、团县委★链接'],
      left: [
        'struck 、县科协甲',
        'hidden-text 乙',
        'deleted 丙',
        'embedded Excel.Sheet.12',
        'embedded 注',
      ],
    });
  });

  it('numbers its lists as it prints them, and names its headings', async () => {
    const item = (number: string, text: string) =>
      `{\\listtext\\pard\\plain ${number}\\tab}${gbk(text)}\\par`;
    const bullet = `{\\listtext\\pard\\plain\\f1\\'b7\\tab}${gbk('丙')}\\par`;
    const body = `\\outlinelevel0 ${gbk('标题')}\\par\\pard ${item(gbk('一、'), '甲')}${item('1', '乙')}${bullet}`;
    expect((await rtf(body)).read).toEqual(['标题', '一、甲', '1 乙', '丙']);
  });

  it('numbers lists whose numbers are not printed, as their table says', async () => {
    const level = (kind: number, text: string, more = '') =>
      `{\\listlevel\\levelnfc${kind}\\levelfollow2\\levelstartat1${more}{\\leveltext${text};}{\\levelnumbers\\'01;}}`;
    const lists = [
      `{\\list${level(39, "\\'02\\'00\\'a1\\'a2")}${level(0, "\\'03\\'00.\\'01", '\\levellegal1')}${level(18, "\\'01\\'02")}{\\listname ;}\\listid7}`,
      `{\\list${level(23, "\\'01\\u-3913 ?")}\\listid8}`,
      ...[30, 38, 1, 4, 57].map(
        (kind, i) => `{\\list${level(kind, "\\'01\\'00")}\\listid${10 + i}}`,
      ),
    ];
    const overrides = [
      ...[7, 8, 10, 11, 12, 13, 14].map((id, i) => `{\\listoverride\\listid${id}\\ls${i + 1}}`),
      '{\\listoverride\\listid7{\\lfolevel\\listoverridestartat\\levelstartat5}\\ls9}',
    ];
    const table = `{\\*\\listtable${lists.join('')}}{\\*\\listoverridetable${overrides.join('')}}`;
    const body = [
      '\\pard\\ls1 a\\par\\ilvl1 b\\par c\\par\\ilvl2 d\\par\\ilvl0 e\\par\\pard f\\par',
      "{\\listtext\\pard\\plain 9\\'a1\\'a2}\\pard\\ls1 g\\par\\pard\\ls1 h\\par",
      '{\\listtext\\pard\\plain}\\pard\\ls1 i\\par\\pard\\ls2 k\\par\\pard\\ls9 l\\par',
      ...[3, 4, 5, 6, 7].map((list) => `\\pard\\ls${list} m\\par`),
    ];
    expect((await rtf(table + body.join(''))).read).toEqual(
      '一、a 1.1b 1.2c ①d 二、e f 9、g 四、h i k 五、l 甲m 壹m Im am'.split(' ').concat('- 1 -m'),
    );
  });

  it('reads boxes, passes by binary data, and is refused where it is nested too deep', async () => {
    const box = `{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt ${gbk('框里')}\\par}}{\\shprslt z}}`;
    expect((await rtf(`${box}{\\*\\x\\bin4 }}}}}${gbk('框外')}\\par`)).read).toEqual([
      '框里',
      '框外',
    ]);
    await expect(rtf('{'.repeat(300))).rejects.toThrow(new ReadError('unsafe'));
  });
});

describe('a web page in a single file', () => {
  const page = '<html><body><p>县教育局</p></body></html>';
  const base64 = (bytes: Uint8Array) =>
    Buffer.from(bytes).toString('base64').replace(/.{40}/g, '$&\r\n');
  const part = (headers: string, body: string) => `--=_B\r\n${headers}\r\n\r\n${body}\r\n`;
  const message = (...parts: string[]) =>
    `From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="=_B"\r\n\r\nThis is a page.\r\n${parts.join('')}--=_B--\r\n`;

  it('is read in base64 and in its own encoding, the page before all that belongs to it', async () => {
    const own = part(
      'Content-Type: text/html;\r\n charset="gb2312"\r\nContent-Transfer-Encoding: base64',
      base64(encode(page, 'gb18030')),
    );
    const header = part('Content-Type: text/html', '<p>页眉</p>');
    const picture = part('Content-Type: image/png\r\nContent-Transfer-Encoding: base64', 'AAAA');
    expect(await opened(message(own, picture, header), 'x.mht')).toEqual({
      format: 'mhtml',
      read: ['县教育局'],
      left: [],
    });
  });

  it('says its encoding itself where its part does not', async () => {
    const said = `<meta charset="gbk">${page}`;
    const text = part('Content-Type: text/html\r\nContent-Transfer-Encoding: 8bit', '@');
    const [before, after] = message(text).split('@') as [string, string];
    const bytes = Buffer.concat([Buffer.from(before), encode(said, 'gb18030'), Buffer.from(after)]);
    expect((await opened(new Uint8Array(bytes), 'x.doc')).read).toEqual(['县教育局']);
  });

  it('is its sheets where the page only frames them', async () => {
    const frame = part('Content-Type: text/html', '<html><frameset rows="*"></frameset></html>');
    const sheet = part(
      'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable',
      '<table><tr><td>=E5=8E=BF=\r\n=E7=A7=91=E5=8D=8F</td></tr></table>',
    );
    expect((await opened(message(frame, sheet), 'x.xls')).read).toEqual([[['县科协 1 1']]]);
  });

  it('is refused where its parts are nested without end', async () => {
    let inner = part('Content-Type: text/html', page);
    for (let depth = 0; depth < 20; depth += 1)
      inner = `--${depth}\r\nContent-Type: multipart/mixed; boundary="${depth - 1}"\r\n\r\n${inner}`;
    const nested = `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=19\r\n\r\n${inner}`;
    await expect(opened(nested, 'x.mht')).rejects.toThrow(new ReadError('unsafe'));
  });
});

describe('Word’s XML in one file', () => {
  const W = 'xmlns:w="w" xmlns:wx="wx" xmlns:aml="aml"';
  const cell = (text: string, merge = '') =>
    `<w:tc><w:tcPr>${merge}</w:tcPr><w:p>${text && run(text)}</w:p></w:tc>`;

  it('of 2003 is read with its styles, lists, merged cells and changes', async () => {
    const lists =
      '<w:lists><w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="28"/><w:lvlText w:val="%1"/></w:lvl></w:listDef><w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists>';
    const sheet =
      '<w:styles><w:style w:type="character" w:styleId="s"><w:rPr><w:strike w:val="on"/></w:rPr></w:style></w:styles>';
    const item = (text: string, more = '') =>
      `<w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/>${more}</w:listPr></w:pPr>${run(text)}</w:p>`;
    const struck = '<w:r><w:rPr><w:rStyle w:val="s"/></w:rPr><w:t>、县科协</w:t></w:r>';
    const change = (kind: string, inside: string) =>
      `<aml:annotation w:type="Word.${kind}"><aml:content>${inside}</aml:content></aml:annotation>`;
    const changes =
      change('Deletion', '<w:r><w:delText>、甲</w:delText></w:r>') +
      change('Insertion', run('、团县委')) +
      change('Comment', `<w:p>${run('批注')}</w:p>`);
    const body = [
      `<w:p>${run('县教育局')}${struck}${changes}</w:p>`,
      item('修路'),
      item('架桥', '<wx:t wx:val="（2）"/>'),
      `<w:tbl><w:tr>${cell('一', '<w:vmerge w:val="restart"/>')}${cell('甲')}</w:tr><w:tr>${cell('', '<w:vmerge/>')}${cell('乙')}</w:tr></w:tbl>`,
      '<w:sectPr><w:hdr><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr></w:sectPr>',
    ];
    const xml = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument ${W}><o:DocumentProperties><o:Author>x</o:Author></o:DocumentProperties>${lists}${sheet}<w:body><wx:sect>${body.join('')}</wx:sect></w:body></w:wordDocument>`;
    expect(await opened(xml, 'x.doc')).toEqual({
      format: 'wordml',
      read: ['县教育局、团县委', '①修路', '（2）架桥', [['一 2 1', '甲 1 1'], ['乙 1 1']]],
      left: ['struck 、县科协', 'deleted 、甲'],
    });
  });

  it('as a package is read part by part', async () => {
    const list = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
    const part = (name: string, inside: string) =>
      `<pkg:part pkg:name="${name}" pkg:contentType="x"><pkg:xmlData>${inside}</pkg:xmlData></pkg:part>`;
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const chunk = Buffer.from('<p>网页里的话</p>').toString('base64');
    const xml = `<pkg:package xmlns:pkg="pkg">${part('/word/document.xml', `<w:document ${W}><w:body>${p(list + run('修路'))}<w:altChunk r:id="a"/></w:body></w:document>`)}${part('/word/_rels/document.xml.rels', '<Relationships><Relationship Id="a" Type="x/aFChunk" Target="a.htm"/></Relationships>')}${part('/word/numbering.xml', numbering)}<pkg:part pkg:name="/word/a.htm"><pkg:binaryData>${chunk}</pkg:binaryData></pkg:part></pkg:package>`;
    expect(await opened(xml, 'x.xml')).toEqual({
      format: 'wordml',
      read: ['一、修路', '网页里的话'],
      left: [],
    });
  });
});

describe('OpenDocument', () => {
  const flat = (styles: string, body: string) =>
    `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document>`;
  const style = (name: string, properties: string, parent = '') =>
    `<style:style style:name="${name}" style:family="text" style:parent-style-name="${parent}"><style:text-properties ${properties}/></style:style>`;

  it('tells what its styles strike out or hide, notes, and objects', async () => {
    const styles =
      style('a', 'style:text-line-through-style="solid"') +
      style('b', 'text:display="none"', 'a') +
      style('c', 'style:text-line-through-style="none"', 'a') +
      style('d', 'style:text-position="super 58%"');
    const span = (name: string, text: string) =>
      `<text:span text:style-name="${name}">${text}</text:span>`;
    const note =
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注文</text:p></text:note-body></text:note>';
    const body = `<text:p>县教育局${span('a', '、甲')}${span('b', '乙')}${span('c', '、县<text:s/>科协')}${span('d', '1')}${note}<draw:frame><draw:object/><svg:desc>x</svg:desc></draw:frame></text:p>`;
    expect(await opened(flat(styles, body), 'x.fodt')).toEqual({
      format: 'odt',
      read: ['县教育局、县 科协'],
      left: ['struck 、甲', 'hidden-text 乙', 'embedded object', 'embedded 注文'],
    });
  });

  it('has tables with covered cells and rows that are not shown, and lists that are counted', async () => {
    const styles =
      '<style:style style:name="r" style:family="table-row"><style:table-row-properties table:visibility="collapse"/></style:style>' +
      '<text:list-style style:name="l"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:list-level-style-number text:level="2" text:display-levels="2" style:num-format="1" style:num-suffix="."/></text:list-style>';
    const cell = (text: string, spans = '') =>
      `<table:table-cell ${spans}><text:p>${text}</text:p></table:table-cell>`;
    const covered = '<table:covered-table-cell/>';
    const table = `<table:table><table:table-row>${cell('一', 'table:number-rows-spanned="2"')}${cell('甲', 'table:number-columns-spanned="2"')}${covered}</table:table-row><table:table-row>${covered}${cell('乙')}${cell('丙')}</table:table-row><table:table-row table:style-name="r">${cell('藏')}</table:table-row></table:table>`;
    const item = (text: string) => `<text:list-item><text:p>${text}</text:p></text:list-item>`;
    const inner = `<text:list-item><text:p>架桥</text:p><text:list>${item('东桥')}</text:list></text:list-item>`;
    const list = (more: string, items: string) =>
      `<text:list text:style-name="l" ${more}>${items}</text:list>`;
    const body =
      table +
      list('', item('修路') + inner) +
      list('text:continue-numbering="true"', item('绿化')) +
      list('', item('另起'));
    expect(await opened(flat(styles, body))).toMatchObject({
      read: [
        [
          ['一 2 1', '甲 1 2'],
          ['乙 1 1', '丙 1 1'],
        ],
        '一、修路',
        '二、架桥',
        '二.1.东桥',
        '三、绿化',
        '一、另起',
      ],
      left: ['hidden-text 藏'],
    });
  });

  it('with a password is refused as such', async () => {
    const locked = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': Uint8Array.of(1, 2, 3),
      'META-INF/manifest.xml': strToU8('<manifest><encryption-data/></manifest>'),
    });
    await expect(opened(locked, 'x.odt')).rejects.toThrow(new ReadError('locked'));
  });
});

describe('what a file is', () => {
  it.each(['x.doc', 'x.wps', 'x.docx'])(
    'follows from its content, whatever it is called: %s',
    async (name) => {
      expect((await opened(docxOf(p(run('县教育局'))), name)).format).toBe('docx');
    },
  );

  it.each([
    ['x.doc', [0xdb, 0xa5, 0x2d, 0], 'old-word'],
    ['x.wps', [0xff, 0x57, 0x50, 0x43], 'word-perfect'],
    ['x.wps', [0xff, 0x57, 0x50, 0x53], 'wps-dos'],
  ])('is told where it is too old to be read: %s %j', async (name, first, what) => {
    const bytes = Uint8Array.from({ length: 200 }, (_, i) => first[i] ?? 0x41);
    await expect(opened(bytes, name)).rejects.toThrow(new ReadError('foreign', what));
  });
});
