import type { ReadErrorCode } from '../read/error';
import type { Foreign } from '../read/foreign';
import type { FormatId } from '../read/formats/types';
import { FORMATS } from './formats';
import { foreignWords } from './foreign';
import { tooLargeWords } from './too-large';
import { words } from './words';

/** Formats of finished pages, which no office program repairs. */
const FIXED: ReadonlySet<string> = new Set<FormatId>(['pdf', 'ofd']);

const zh: Readonly<Record<ReadErrorCode, (detail: string) => string>> = {
  empty: () => '文件是空的。请换一个文件。',
  unknown: () =>
    '认不出这是什么文件。可读 Word、Excel、WPS、OpenDocument、RTF、标文通、PDF、OFD、网页、CSV 和文本；请另存为其中一种再试。',
  foreign: (is) => foreignWords.zh[is as Foreign],
  extension: (is) =>
    `扩展名与内容不符：内容其实是 ${FORMATS.zh[is as FormatId]}。请把扩展名改对，或重新另存后再试。`,
  garbled: () => '文字是乱码，多半在转存时用错了编码。请从原处重新下载，或另存为 UTF-8 后再试。',
  broken: (is) => {
    const format = FORMATS.zh[is as FormatId];
    const next = FIXED.has(is)
      ? '请重新下载或另要一份完整的，或者用制作它的文档。'
      : '请用 Word、Excel 或 WPS 打开、修复并另存后再试。';
    return `${format ? `这个 ${format} 文件` : '文件'}已损坏，拆不开。${next}`;
  },
  locked: () => '文件有密码。请先取消密码、另存后再试。',
  scanned: () => '文件里只有页面的图像，没有文字。请换用带文字的版本，或先做文字识别。',
  fonts: (names) =>
    `PDF 的文字用了没有嵌入、也认不得的字体编码（${names}），读出来会缺字。请从 Word 或 WPS 重新导出 PDF，或直接用原来的文档。`,
  'too-large': (what) =>
    `文件超出上限：${tooLargeWords(what, 'zh')}。请删去无关内容，或拆成几个文件再试。`,
  unsafe: () =>
    '文件里有不应出现的 XML 声明或嵌套过深，为安全起见没有打开。请用 Word 或 WPS 另存后再试。',
  'not-a-plan': (where) => {
    if (where === '')
      return '这是 JSON 文件，但不是分工图谱的计划文件。请选计划文件，或原来的文档。';
    if (where === 'cut')
      return '文件以 JSON 开头，但不完整，可能在传输中被截断。请重新导出或重新下载，或直接打开原来的文档。';
    return `这是分工图谱的计划文件，但有一处不对，可能被改动过（位置：${where}）。请重新导出，或直接打开原来的文档。`;
  },
  'reserved-id': (id) =>
    `计划文件里的编号“${id}”是程序保留的字，不能用作编号。请在文件里换一个编号（每处都换）再打开。`,
  'newer-version': (version) =>
    `计划文件是更新的版本（${version}），没有改动它。请用新版本的分工图谱打开。`,
  cell: (where) => `表是本软件导出的，但有一格读不懂（${where}）。请照其他行的写法改好再试。`,
  'no-table': () =>
    '没有找到任务分工：既没有写明任务和牵头（责任）单位的表头，也没有“牵头单位：”“（……负责）”这样的写法。请确认选对了文件。',
  'no-tasks': () => '找到了表头，但表里没有任务。请确认表里有内容、行没有被隐藏。',
  'too-slow': () => '读取超过 15 秒，已停止；已打开的计划没有变。请拆成几个较小的文件再试。',
  'too-hungry': () =>
    '读取要用的内存超过上限，已停止。请删去图片等无关内容，或拆成几个较小的文件再试。',
};

const en: typeof zh = {
  empty: () => 'The file is empty. Choose another.',
  unknown: () =>
    'This kind of file is not known. Word, Excel, WPS, PDF, web pages, CSV and text can be read; save it as one of these.',
  foreign: (is) => foreignWords.en[is as Foreign],
  extension: (is) =>
    `The extension does not fit: the content is ${FORMATS.en[is as FormatId]}. Correct the extension, or save the file anew.`,
  garbled: () =>
    'The text is garbled: it was saved in a wrong encoding. Download it again from its source, or save it as UTF-8.',
  broken: (is) => {
    const format = FORMATS.en[is as FormatId];
    const next = FIXED.has(is)
      ? 'Download it anew, ask for a whole copy, or use the document it was made from.'
      : 'Open and repair it in Word, Excel or WPS, save, and try again.';
    return `The ${format ? `file (${format})` : 'file'} is damaged and cannot be taken apart. ${next}`;
  },
  locked: () => 'The file has a password. Remove it, save, and try again.',
  scanned: () =>
    'The file holds pictures of pages and no text. Use a version with text, or run text recognition first.',
  fonts: (names) =>
    `The PDF is set in fonts that it does not bring along and whose codes are not known (${names}): text would be missing. Export it anew from Word or WPS, or use the document it was made from.`,
  'too-large': (what) =>
    `The file is beyond a limit: ${tooLargeWords(what, 'en')}. Leave out what is not needed, or split it.`,
  unsafe: () =>
    'The file holds XML declarations that have no place in it, or is nested too deep, and was not opened. Save it anew in Word or WPS.',
  'not-a-plan': (where) => {
    if (where === '')
      return 'This is a JSON file, but no plan file of Fengong Atlas. Choose a plan file, or the document itself.';
    if (where === 'cut')
      return 'The file begins as JSON but is not complete; it may have been cut off on its way. Export or download it again, or open the document that it came from.';
    return `This is a plan file of Fengong Atlas, but something in it is not right and may have been changed (at ${where}). Export it again, or open the document that it came from.`;
  },
  'reserved-id': (id) =>
    `The id “${id}” in the plan file is a reserved word and cannot be an id. Give it another one, wherever it stands in the file, and open it again.`,
  'newer-version': (version) =>
    `The plan file is of a later version (${version}) and was left as it is. Open it with a newer Fengong Atlas.`,
  cell: (where) =>
    `The table was exported by this program, but one cell cannot be understood (${where}). Write it as in the other rows and try again.`,
  'no-table': () =>
    'No allocation was found: neither a table head that names tasks and lead (responsible) agencies, nor wording such as 牵头单位： or （…负责）. Make sure that this is the right file.',
  'no-tasks': () =>
    'The head of a table was found, but no task under it. Make sure that the table has rows and that they are not hidden.',
  'too-slow': () =>
    'Reading took more than 15 s and was stopped; the open plan is unchanged. Split the file and try again.',
  'too-hungry': () =>
    'Reading took more memory than is allowed and was stopped. Leave out pictures and whatever is not needed, or split the file.',
};

/** Why a document is refused, and what to do next. */
export const refusalWords = words(zh, en);
