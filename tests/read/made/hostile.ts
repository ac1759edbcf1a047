import { seededRandom } from '../../../src/draw/random';
import { makeOfd } from './ofd';

/** bytes of a hostile document */
export const SIZE = 100_000;
const WORDS =
  '牵头单位： 配合单位： 责任单位： （牵头单位： （由 牵头 配合 会同 负责 按职责分工负责 市财政局 市财政局、 各镇街 等部门 等 、 ， ； 。 （ ） 〔 〕 【 | 1. 1 一、 （一） （1） ① 第一章 任务。 建设服务站点 列第一位的为牵头单位 下同 同上 完成时限： 2025年 <td> <tr> <table> --- # * ★ ┌ │ 区科协区教育局 省 市 县 市、县 人民政府'.split(
    ' ',
  );
const SOUND = '（一）建设服务站点。（牵头单位：区教育局；配合单位：区财政局、区科协）\n'.repeat(3);
const JOINTS = ['', '\n', ' ', '\t', ' | ', '\n\n'];

export interface Hostile {
  /** what it is made of */
  readonly words: readonly string[];
  readonly text: string;
}

/**
 * A document of 100 KB that means harm: one to four words of the trade, repeated without end, on one
 * line, on lines of their own or as cells, alone or behind sound tasks. The same seed, the same text.
 */
export function hostile(seed: number): Hostile {
  const random = seededRandom(seed);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const words = Array.from({ length: 1 + Math.floor(random() * 4) }, () => any(WORDS));
  const joint = any(JOINTS);
  const unit = words.join(any(JOINTS)) + joint;
  const head = random() < 0.5 ? SOUND : '';
  return {
    words: [...words, JSON.stringify(joint), head && 'sound head'],
    text: head + repeated(unit),
  };
}

/** A text again and again, up to the size of a hostile document. */
export const repeated = (unit: string): string =>
  unit.repeat(Math.floor(SIZE / new TextEncoder().encode(unit).length));

/** A language that documents are marked up in: what stands around its words. */
interface Markup {
  readonly head: string;
  readonly tail: string;
  readonly words: readonly string[];
  /** how it comes in a file, where it is no text */
  readonly packed?: (text: string) => Uint8Array;
}

const MARKUP: Readonly<Record<string, Markup>> = {
  'hostile.rtf': {
    head: '{\\rtf1\\ansi\\ansicpg936 ',
    tail: '',
    words:
      "{ } {} \\trowd \\cellx9 \\cellx900 \\clmrg \\clvmgf \\clvmrg \\intbl \\cell \\row \\par \\pard \\u24066? \\'ca\\'d0 \\strike|x {\\strike\\'ca} \\super1 \\deleted\\par {\\listtext\\u9312?} {\\*\\x} {\\fonttbl{\\f1\\fcharset2|W;}} \\f1 \\bin9 \\nestcell"
        .split(' ')
        .map((word) => word.replace('|', ' ')),
  },
  'hostile.mht': {
    head: 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n',
    tail: '',
    words: [
      '\n--b\nContent-Type: text/html\n\n',
      '\n--b\nContent-Type: multipart/mixed; boundary=b\n\n',
      'Content-Type: text/html; charset=',
      '\n ',
      '=E5',
      '=\n',
      '--b',
      '<table><tr><td>',
      '<frameset>',
    ],
  },
  'hostile.xml': {
    head: '<w:wordDocument xmlns:w="w"><w:body><w:tbl><w:tr><w:tc>',
    tail: '</w:tc></w:tr></w:tbl></w:body></w:wordDocument>',
    words: [
      '<w:p/>',
      '<w:p><w:r><w:t>市</w:t></w:r></w:p>',
      '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>市</w:t></w:r></w:p>',
      '<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>市</w:t></w:r><w:r><w:t>局</w:t></w:r></w:p>',
      '<w:tbl><w:tr><w:tc/></w:tr></w:tbl>',
      '</w:tc><w:tc>',
      '</w:tc></w:tr><w:tr><w:tc>',
      '</w:tc></w:tr><w:tr><w:trPr><w:gridBefore w:val="300"/></w:trPr><w:tc>',
      '<w:tcPr><w:gridSpan w:val="300"/></w:tcPr>',
      '<w:tcPr><w:vmerge/></w:tcPr>',
      '</w:tc><w:tc><w:tcPr><w:hmerge w:val="continue"/></w:tcPr>',
      '<w:txbxContent><w:p/></w:txbxContent>',
      '<x>市</x>',
    ],
  },
  'hostile.fodt': {
    head: '<office:document office:mimetype="application/vnd.oasis.opendocument.text"><office:body><table:table><table:table-row><table:table-cell>',
    tail: '</table:table-cell></table:table-row></table:table></office:body></office:document>',
    words: [
      '<text:p/>',
      '<text:p>市</text:p>',
      '<text:list><text:list-item><text:p>市</text:p></text:list-item></text:list>',
      '<text:list text:style-name="l"/>',
      '<text:p><text:s text:c="99"/></text:p>',
      '<text:p><text:note-body>x</text:note-body></text:p>',
      '</table:table-cell><table:table-cell>',
      '</table:table-cell></table:table-row><table:table-row><table:table-cell>',
      '</table:table-cell><table:table-cell table:number-rows-spanned="300" table:number-columns-spanned="300">',
      '</table:table-cell><table:covered-table-cell/><table:table-cell>',
    ],
  },
  'hostile.fods': {
    head: '<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table><table:table-row><table:table-cell>',
    tail: '</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>',
    words: [
      '<text:p/>',
      '<text:p>市</text:p>',
      '<text:p><text:s text:c="99"/><text:span>市</text:span></text:p>',
      '<draw:frame><text:p>市</text:p></draw:frame>',
      '</table:table-cell><table:table-cell>',
      '</table:table-cell><table:table-cell table:number-columns-repeated="16384">',
      '</table:table-cell><table:covered-table-cell table:number-columns-repeated="9"/><table:table-cell>',
      '</table:table-cell></table:table-row><table:table-row><table:table-cell>',
      '</table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048576" table:visibility="collapse"><table:table-cell>',
      '</table:table-cell><table:table-cell table:number-rows-spanned="1048576" table:number-columns-spanned="16384">',
      '</table:table-cell></table:table-row></table:table><table:table><table:table-column table:number-columns-repeated="16384" table:visibility="collapse"/><table:table-row><table:table-cell>',
      '</table:table-cell></table:table-row></table:table><table:table><table:table-row table:number-rows-repeated="1048575"/><table:table-row><table:table-cell>',
    ],
  },
  'hostile.xls': {
    head: '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell>',
    tail: '</Cell></Row></Table></Worksheet></Workbook>',
    words: [
      '<Data/>',
      '<Data>市</Data>',
      '<Data><S>市</S>局</Data>',
      '<Data ss:Type="Number">45838</Data>',
      '<Comment><Data>市</Data></Comment>',
      '</Cell><Cell>',
      '</Cell><Cell ss:Index="16384" ss:MergeDown="1048575">',
      '</Cell></Row><Row><Cell>',
      '</Cell></Row><Row ss:Span="9999" ss:Hidden="1"><Cell>',
      '</Cell></Row><Row ss:Index="1048576"><Cell>',
      '</Cell></Row></Table></Worksheet><Worksheet><Table><Column ss:Span="16383" ss:Hidden="1"/><Row><Cell>',
      '<Data ss:Type="DateTime">2025-06-30T</Data>',
    ],
  },
  'hostile.ofd': {
    head: '',
    tail: '',
    packed: (objects) => makeOfd([{ objects }]),
    words: [
      '<ofd:TextObject Boundary="0 0 9 9" Size="4"><ofd:TextCode X="0" Y="4">市</ofd:TextCode></ofd:TextObject>',
      '<ofd:TextObject Boundary="9 9 9 9" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 99999 4">市局</ofd:TextCode></ofd:TextObject>',
      '<ofd:TextObject Boundary="9 9 9 9" Size="4" CTM="0 1 -1 0 0 0"><ofd:TextCode X="0" Y="4">局</ofd:TextCode></ofd:TextObject>',
      '<ofd:TextObject Boundary="0 0 9 9"><ofd:TextCode/></ofd:TextObject>',
      '<ofd:PathObject Boundary="0 0 9 9"><ofd:AbbreviatedData>M 0 0 L 200 0</ofd:AbbreviatedData></ofd:PathObject>',
      '<ofd:PathObject Boundary="0 0 9 9"><ofd:AbbreviatedData>M 0 0 L 0 200 C L L L</ofd:AbbreviatedData></ofd:PathObject>',
      '<ofd:PathObject Boundary="3 3 9 9" Fill="true"><ofd:AbbreviatedData>M 0 0 L 5 0 L 5 5 L 0 5 C</ofd:AbbreviatedData></ofd:PathObject>',
      '<ofd:PageBlock><ofd:ImageObject Boundary="0 0 99 99"/></ofd:PageBlock>',
      '<ofd:CompositeObject ResourceID="1" Boundary="0 0 9 9"/>',
    ],
  },
  'hostile.uos': {
    head: '<uof:UOF xmlns:uof="u" xmlns:字="z" xmlns:表="b"><uof:电子表格><表:主体><表:工作表><表:行><表:单元格>',
    tail: '</表:单元格></表:行></表:工作表></表:主体></uof:电子表格></uof:UOF>',
    words: [
      '<表:数据/>',
      '<字:句><字:文本串>市</字:文本串></字:句>',
      '</表:单元格><表:单元格>',
      '</表:单元格><表:单元格 表:列号="16384" 表:合并行数="1048575">',
      '</表:单元格><表:单元格 表:合并列数="16383" 表:合并行数="9">',
      '</表:单元格></表:行><表:行 表:隐藏="true"><表:单元格>',
      '</表:单元格></表:行><表:行 表:行号="1048576"><表:单元格>',
      '</表:单元格></表:行></表:工作表><表:工作表><表:列 表:跨度="16383" 表:隐藏="true"/><表:行><表:单元格>',
    ],
  },
  'hostile.uot': {
    head: '<uof:UOF xmlns:uof="u" xmlns:字="z"><字:主体><字:文字表><字:行><字:单元格>',
    tail: '</字:单元格></字:行></字:文字表></字:主体></uof:UOF>',
    words: [
      '<字:段落/>',
      '<字:段落><字:句><字:文本串>市</字:文本串></字:句></字:段落>',
      '<字:段落><字:句><字:空格符 字:个数="99"/></字:句></字:段落>',
      '</字:单元格><字:单元格>',
      '</字:单元格></字:行><字:行><字:单元格>',
      '<字:跨行 字:值="300"/>',
      '<字:跨列 字:值="300"/>',
      '<字:修订开始 字:标识符="a" 字:类型="delete"/>',
    ],
  },
};

/** A hostile document in a language of its own: its marks, repeated without end. The same seed, the same. */
export function hostileMarkup(
  seed: number,
): Hostile & { readonly file: string; readonly bytes: Uint8Array } {
  const random = seededRandom(seed);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const [file, { head, tail, words: all, packed }] = any(Object.entries(MARKUP));
  const words = Array.from({ length: 1 + Math.floor(random() * 4) }, () => any(all));
  const text = head + repeated(words.join('')) + tail;
  const bytes = packed ? packed(text) : new TextEncoder().encode(text);
  return { file, words: [file, ...words], text, bytes };
}
