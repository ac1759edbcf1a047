import { made, type Made } from './huadu';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const spanOf = (down: number): string => (down > 1 ? ` rowspan=${down}` : '');

/** How a program writes the Huadu document as HTML: around it all, a paragraph, a table, a cell. */
interface Hand {
  readonly page: (body: string) => string;
  readonly paragraph: (text: string) => string;
  readonly table: (rows: string) => string;
  readonly cell: (text: string, span: string) => string;
}

const words = (hand: Hand): string =>
  hand.page(made.map((block) => written(block, hand)).join('\r\n'));

function written(block: Made, hand: Hand): string {
  if (typeof block === 'string') return hand.paragraph(escaped(block));
  const rows = block.map(
    (row) =>
      `<tr>${row.map(({ text, down }) => hand.cell(escaped(text), spanOf(down))).join('\r\n')}</tr>`,
  );
  return hand.table(rows.join('\r\n'));
}

/** Line ends inside text, as Word and WPS break their source. */
const broken = (text: string): string => text.replace(/(.{12})/g, '$1\r\n');

const FRAGMENT = (body: string) => `<!--StartFragment-->${body}<!--EndFragment-->`;

/** What each program puts on the clipboard. */
export const CLIPS: Readonly<Record<'Word' | 'WPS' | 'Excel' | 'browser', string>> = {
  Word: words({
    page: (
      body,
    ) => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* 牵头单位 */ p.MsoNormal {margin:0cm;} --></style><!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:普通表格;}</style><![endif]-->
</head><body lang=ZH-CN style='tab-interval:21.0pt'>${FRAGMENT(body)}</body></html>`,
    paragraph: (text) =>
      `<p class=MsoNormal align=center style='text-align:center'><span lang=EN-US><o:p></o:p></span><span style='font-family:宋体;mso-ascii-font-family:Calibri'>${broken(text)}</span><span style='display:none;mso-hide:all'>隐藏</span></p>`,
    table: (rows) =>
      `<div align=center><table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'>${rows}<![if !supportMisalignedColumns]><tr height=0><td width=96 style='border:none'></td></tr><![endif]></table></div>`,
    cell: (text, span) =>
      `<td width=138${span} valign=top style='width:103.7pt;border:solid windowtext 1.0pt'><p class=MsoNormal><span style='font-family:仿宋'>${broken(text)}<span lang=EN-US><o:p></o:p></span></span></p></td>`,
  }),
  WPS: words({
    page: (body) =>
      `<html><head><meta name=Generator content="WPS Office"><style>@font-face{font-family:"宋体";}</style></head><body>${FRAGMENT(`<div class="Section0">${body}</div>`)}</body></html>`,
    paragraph: (text) =>
      `<p class=MsoNormal><b><span style="mso-spacerun:'yes';font-family:宋体;">${text}</span></b><o:p></o:p></p>`,
    table: (rows) => `<table class=MsoTableGrid border="1"><tbody>${rows}</tbody></table>`,
    cell: (text, span) =>
      `<td valign=center${span}><p class=MsoNormal><span style="mso-spacerun:'yes'"><font face="宋体">${text}</font></span></p></td>`,
  }),
  Excel: words({
    page: (
      body,
    ) => `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style>td{mso-number-format:General;}</style></head><body link="#0563C1">
<table border=0 cellpadding=0>${FRAGMENT(`<col width=72 style='width:54pt'>${body}`)}</table></body></html>`,
    paragraph: (text) =>
      `<tr height=19><td height=19 class=xl65 colspan=4 style='height:14.25pt;mso-ignore:colspan'>${text}</td></tr>`,
    table: (rows) => rows,
    cell: (text, span) => `<td${span} class=xl66 style='border-top:none'>${text}</td>`,
  }),
  browser: words({
    page: (body) => `<meta charset='utf-8'>${FRAGMENT(body)}`,
    paragraph: (text) =>
      `<p style="color: rgb(51, 51, 51); text-indent: 2em;">${text.slice(0, 3)}<span>${text.slice(3)}</span></p>`,
    table: (rows) =>
      `<table style="box-sizing: border-box;"><thead></thead><tbody>${rows}</tbody></table>`,
    cell: (text, span) => `<td${span}>${text.replace('、', '、<br>')}</td>`,
  }),
};

/** The document as a web page in some encoding. */
export const pageIn = (charset: string): string =>
  `<!DOCTYPE html>\n<html><head><meta charset="${charset}"><title>页</title></head><body>${made
    .map((block) =>
      written(block, {
        page: (body) => body,
        paragraph: (text) => `<p>${text}</p>`,
        table: (rows) => `<table>${rows}</table>`,
        cell: (text, span) => `<td${span}>${text}</td>`,
      }),
    )
    .join('\n')}</body></html>`;

/** The document as separated text: cells that a merge covers are empty. */
export function separated(delimiter: string): string {
  const quoted = (text: string) =>
    /[",\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return made
    .flatMap((block) => {
      if (typeof block === 'string') return [block];
      return block.map((row) =>
        [...Array<string>(4 - row.length).fill(''), ...row.map(({ text }) => quoted(text))].join(
          delimiter,
        ),
      );
    })
    .join('\r\n');
}
