import type { Problem, ProblemCode } from '../plan/types';
import type { ReadErrorCode } from '../read/error';
import type { FormatId } from '../read/formats/types';
import { words, type Words } from './words';

type Params = Problem['params'];

/** Formats that documents come in. */
const FORMATS: Words<Readonly<Record<FormatId, string>>> = words(
  {
    docx: 'Word（.docx）',
    xlsx: 'Excel（.xlsx）',
    xls: 'Excel 97（.xls）',
    doc: 'Word 97（.doc）',
    pdf: 'PDF',
    html: '网页',
    markdown: 'Markdown',
    csv: 'CSV',
    text: '文本',
    json: 'JSON',
  },
  {
    docx: 'Word (.docx)',
    xlsx: 'Excel (.xlsx)',
    xls: 'Excel 97 (.xls)',
    doc: 'Word 97 (.doc)',
    pdf: 'PDF',
    html: 'a web page',
    markdown: 'Markdown',
    csv: 'CSV',
    text: 'text',
    json: 'JSON',
  },
);

/** How many tasks name the one and the other form; files of before do not say. */
const seenZh = ({ less, more }: Params): string =>
  more === undefined ? '' : `（前者见于 ${less} 项任务，后者 ${more} 项，从未同列一项）`;
const seenEn = ({ less, more }: Params): string =>
  more === undefined
    ? ''
    : ` (named in ${less} and in ${more} ${more === '1' ? 'task' : 'tasks'}, never in one together)`;

const zh = {
  /** what kind of problem it is, in a few words */
  title: {
    'stray-character': '多印一字',
    'second-nameplate': '略去挂牌名称',
    'nameplate-alone': '只写了挂牌名称',
    'dropped-prefix': '省略了开头的级别',
    'missing-prefix': '承前省略了级别',
    'short-form': '简称与全称',
    'former-name': '改革前的名称',
    'missing-character': '漏印一字',
    'wrong-character': '误印一字',
    'swapped-characters': '字序不同',
    'spaces-or-width': '空格或全半角不同',
    'run-together': '几个名称连写',
    'no-lead': '未写明牵头单位',
    'no-parties': '没有写单位',
    'first-leads': '或以第一位为牵头',
    'unseen-leads': '牵头单位用字体标出',
    'unknown-name': '不像单位名称',
    'empty-label': '标签后面没有单位',
    'open-bracket': '括号没有收尾',
    'unread-bracket': '有一处括号没有读',
    'row-width': '行内格数不符',
    'row-without-task': '这一行没有任务',
    'unread-table': '有一张表没有读',
    'unread-page': '有一页没有文字',
    traditional: '原文是繁体字',
    hidden: '隐藏的行列没有读',
    struck: '删除线划去的文字没有计入',
    deleted: '修订中删去的内容没有计入',
    'hidden-text': '隐藏的文字没有读',
    embedded: '嵌入的部分没有读',
    'no-value': '公式没有结果',
    'error-value': '格里是错误值',
    watermark: '水印没有计入',
  } satisfies Record<ProblemCode, string>,
  problem: {
    'stray-character': ({ from, to, ...seen }: Params) =>
      `“${from}”疑为“${to}”多印了一个字${seenZh(seen)}；建议视为同一单位。`,
    'second-nameplate': ({ from, to, ...seen }: Params) =>
      `“${from}”与“${to}”疑为同一单位，后者多写了括号里的第二块牌子${seenZh(seen)}；建议视为同一单位。`,
    'nameplate-alone': ({ from, to, ...seen }: Params) =>
      `“${from}”是“${to}”括号里的牌子${seenZh(seen)}；建议视为同一单位。`,
    'dropped-prefix': ({ from, to, prefix, ...seen }: Params) =>
      `“${from}”与“${to}”只差开头的“${prefix}”，疑为省略${seenZh(seen)}；建议视为同一单位。`,
    'missing-prefix': ({ from, to, first, prefix }: Params) =>
      `同一格里第一个单位“${first}”写了“${prefix}”，其后的“${from}”疑为省略；建议记作“${to}”。`,
    'short-form': ({ from, to, ...seen }: Params) =>
      `据机构名称表，“${from}”与“${to}”是同一机构的两种写法${seenZh(seen)}；建议视为同一单位。`,
    'former-name': ({ from, to, year, ...seen }: Params) =>
      `据机构名称表，“${from}”是“${to}”在 ${year} 年机构改革之前的名称${seenZh(seen)}；建议视为同一单位。`,
    'missing-character': ({ from, to, char, ...seen }: Params) =>
      `“${from}”疑为“${to}”漏印了“${char}”字${seenZh(seen)}；建议记作后者。`,
    'wrong-character': ({ from, to, char, ...seen }: Params) =>
      `“${from}”疑为“${to}”误印了“${char}”字${seenZh(seen)}；建议记作后者。`,
    'swapped-characters': ({ from, to, ...seen }: Params) =>
      `“${from}”与“${to}”字同而次序不同${seenZh(seen)}；建议视为同一单位。`,
    'spaces-or-width': ({ from, to, ...seen }: Params) =>
      `“${from}”与“${to}”只差空格、换行或全半角${seenZh(seen)}；建议视为同一单位。`,
    'run-together': ({ from, into }: Params) =>
      `“${from}”疑为几个单位连写在一起；建议分作：${into}。`,
    'no-lead': ({ task }: Params) => `任务“${task}”没有写牵头单位。`,
    'no-parties': ({ task }: Params) =>
      `“${task}”没有写单位，同级的其他任务都写了；请对照原文，缺了就在数据里补上。`,
    'first-leads': ({ tasks }: Params) =>
      `${tasks} 项任务并列几个单位，没有写谁牵头。若按惯例以第一位为牵头，可以采纳，全文照此计；没有依据就不要采纳。`,
    'unseen-leads': () =>
      '文件写明用加粗、颜色等字样标出牵头单位，这里看不到字样，没有替它定；请对照原文，在数据里把牵头改过来。',
    'unknown-name': ({ name, task }: Params) =>
      `任务“${task}”的单位里有“${name}”，不像单位名称，可能是人名、说明或错位的文字；请对照原文，改名或删去。`,
    'empty-label': ({ label }: Params) =>
      `“${label}”后面没有写单位；请对照原文，缺了就在数据里补上。`,
    'open-bracket': ({ names }: Params) =>
      `分工的括号没有收尾，从里面读出：${names}；请核对有没有多读或漏读。`,
    'unread-bracket': ({ text }: Params) =>
      `括号里像是写了谁来做，没有读出：“${text}”；请对照原文，需要就在数据里补上。`,
    'row-without-task': ({ names, task }: Params) =>
      task
        ? `这一行只有单位（${names}），没有任务，记在上一项“${task}”名下；请核对。`
        : `这一行只有单位（${names}），没有任务，没有读；请核对。`,
    'unread-table': ({ table }: Params) =>
      `第 ${table} 张表里有单位名称，但表头看不出任务和牵头（责任）单位，没有读；请在导入时指定各列的内容。`,
    'unread-page': ({ page }: Params) =>
      `第 ${page} 页是图像，没有文字，没有读；请换用带文字的版本，或先做文字识别。`,
    traditional: () =>
      '原文是繁体字，可能经过转换，用词与原件或有出入；单位名称照印，请与原件核对。',
    'row-width': ({ found, expected }: Params) =>
      `这一行有 ${found} 格，表头有 ${expected} 格，请对照原文。`,
    hidden: ({ sheet, rows, columns }: Params) =>
      `${sheet ? `工作表“${sheet}”` : '表格'}有隐藏的内容没有读（${rows} 行、${columns} 列）；需要的话请在 Excel 或 WPS 里取消隐藏、保存后再导入。`,
    struck: ({ texts, count }: Params) =>
      `有 ${count} 处文字带删除线，没有计入：${texts}；若仍然有效，请去掉删除线再导入，或在数据里补上。`,
    deleted: ({ texts, count }: Params) =>
      `有 ${count} 处内容在修订中已经删去，没有计入：${texts}；若不该删，请在 Word 或 WPS 里拒绝这处修订再导入。`,
    'hidden-text': ({ texts, count }: Params) =>
      `有 ${count} 处文字设为隐藏，没有读：${texts}；需要的话请取消隐藏、保存后再导入。`,
    embedded: ({ texts, count }: Params) =>
      `文档里嵌入的 ${count} 处内容没有读：${texts}；请把里面的文字或表格直接粘进正文再导入。`,
    'no-value': ({ texts, count }: Params) =>
      `有 ${count} 格是公式，文件里没有存结果，没有读：${texts}；请用 Excel 或 WPS 打开、保存后再导入。`,
    'error-value': ({ texts, count }: Params) =>
      `有 ${count} 格是公式的错误值（${texts}），没有读；请在 Excel 或 WPS 里改正后再导入。`,
    watermark: ({ texts, count }: Params) =>
      `有 ${count} 处文字像是水印，没有计入：${texts}；若是正文，请对照原文补上。`,
  } satisfies Record<ProblemCode, (params: Params) => string>,
  refusal: {
    empty: () => '文件是空的。请换一个文件。',
    unknown: () =>
      '认不出这是什么文件。可读 Word、Excel、WPS、PDF、网页、CSV 和文本；请另存为其中一种再试。',
    extension: (is) =>
      `扩展名与内容不符：内容其实是 ${FORMATS.zh[is as FormatId]}。请把扩展名改对，或重新另存后再试。`,
    garbled: () => '文字是乱码，多半在转存时用错了编码。请从原处重新下载，或另存为 UTF-8 后再试。',
    broken: (part) =>
      `文件已损坏，拆不开${part ? `（${part}）` : ''}。请用 Word 或 WPS 打开、修复并另存后再试。`,
    locked: () => '文件有密码。请先取消密码、另存后再试。',
    scanned: () => 'PDF 里只有页面的图像，没有文字。请换用带文字的版本，或先做文字识别。',
    fonts: (names) =>
      `PDF 的文字用了没有嵌入、也认不得的字体编码（${names}），读出来会缺字。请从 Word 或 WPS 重新导出 PDF，或直接用原来的文档。`,
    'too-large': (what) => `文件超出上限（${what}）。请删去无关内容，或拆成几个文件再试。`,
    unsafe: () =>
      '文件里有不应出现的 XML 声明或嵌套过深，为安全起见没有打开。请用 Word 或 WPS 另存后再试。',
    'not-a-plan': (where) =>
      `不是完整的计划文件${where ? `（${where}）` : ''}。请重新导出，或直接打开原来的文件。`,
    'reserved-id': (id) =>
      `计划文件里的编号“${id}”是程序保留的字，不能用作编号。请在文件里换一个编号（每处都换）再打开。`,
    'newer-version': (version) =>
      `计划文件是更新的版本（${version}），没有改动它。请用新版本的分工图谱打开。`,
    cell: (where) => `表是本软件导出的，但有一格读不懂（${where}）。请照其他行的写法改好再试。`,
    'no-table': () =>
      '没有找到任务分工：既没有写明任务和牵头（责任）单位的表头，也没有“牵头单位：”“（……负责）”这样的写法。请确认选对了文件。',
    'no-tasks': () => '找到了表头，但表里没有任务。请确认表里有内容、行没有被隐藏。',
    'too-slow': () => '读取超过 15 秒，已停止；已打开的计划没有变。请拆成几个较小的文件再试。',
  } satisfies Record<ReadErrorCode, (detail: string) => string>,
};

const en: typeof zh = {
  title: {
    'stray-character': 'A character too many',
    'second-nameplate': 'Second name-plate left out',
    'nameplate-alone': 'Name-plate alone',
    'dropped-prefix': 'Level in front left out',
    'missing-prefix': 'Level left out after the first',
    'short-form': 'Short and full form',
    'former-name': 'Name from before a reform',
    'missing-character': 'A character left out',
    'wrong-character': 'A character misprinted',
    'swapped-characters': 'Characters in another order',
    'spaces-or-width': 'Spaces or width differ',
    'run-together': 'Names run together',
    'no-lead': 'No lead stated',
    'no-parties': 'No agency stated',
    'first-leads': 'Perhaps the first leads',
    'unseen-leads': 'Leads are marked by their type',
    'unknown-name': 'Hardly the name of an agency',
    'empty-label': 'Nobody behind a label',
    'open-bracket': 'A bracket is never closed',
    'unread-bracket': 'A bracket was not read',
    'row-width': 'Cells do not match the columns',
    'row-without-task': 'A row without a task',
    'unread-table': 'A table was not read',
    'unread-page': 'A page without text',
    traditional: 'Traditional script',
    hidden: 'Hidden rows or columns not read',
    struck: 'Struck-out text not counted',
    deleted: 'Text deleted in a revision not counted',
    'hidden-text': 'Hidden text not read',
    embedded: 'An embedded part was not read',
    'no-value': 'A formula without a result',
    'error-value': 'An error value in a cell',
    watermark: 'A watermark was not counted',
  },
  problem: {
    'stray-character': ({ from, to, ...seen }) =>
      `“${from}” looks like “${to}” with one character too many${seenEn(seen)}; proposed: the same agency.`,
    'second-nameplate': ({ from, to, ...seen }) =>
      `“${from}” and “${to}” look like one agency, the latter with its second name-plate in brackets${seenEn(seen)}; proposed: the same agency.`,
    'nameplate-alone': ({ from, to, ...seen }) =>
      `“${from}” is the name-plate in the brackets of “${to}”${seenEn(seen)}; proposed: the same agency.`,
    'dropped-prefix': ({ from, to, prefix, ...seen }) =>
      `“${from}” and “${to}” differ only in “${prefix}” in front, which looks left out${seenEn(seen)}; proposed: the same agency.`,
    'missing-prefix': ({ from, to, first, prefix }) =>
      `The first in the same list, “${first}”, has “${prefix}” in front; “${from}” after it seems to leave it out; proposed: call it “${to}”.`,
    'short-form': ({ from, to, ...seen }) =>
      `By the table of names, “${from}” and “${to}” are two forms of one body’s name${seenEn(seen)}; proposed: the same agency.`,
    'former-name': ({ from, to, year, ...seen }) =>
      `By the table of names, “${from}” is what “${to}” was called before the reform of ${year}${seenEn(seen)}; proposed: the same agency.`,
    'missing-character': ({ from, to, char, ...seen }) =>
      `“${from}” looks like “${to}” without its “${char}”${seenEn(seen)}; proposed: call it the latter.`,
    'wrong-character': ({ from, to, char, ...seen }) =>
      `“${from}” looks like “${to}” with its “${char}” misprinted${seenEn(seen)}; proposed: call it the latter.`,
    'swapped-characters': ({ from, to, ...seen }) =>
      `“${from}” and “${to}” have the same characters in another order${seenEn(seen)}; proposed: the same agency.`,
    'spaces-or-width': ({ from, to, ...seen }) =>
      `“${from}” and “${to}” differ only in spaces, line breaks or width${seenEn(seen)}; proposed: the same agency.`,
    'run-together': ({ from, into }) =>
      `“${from}” looks like several names run together; proposed: ${into}.`,
    'no-lead': ({ task }) => `The task “${task}” names no lead agency.`,
    'no-parties': ({ task }) =>
      `“${task}” names no agency, though its neighbours do; compare with the source, and add what is missing in Data.`,
    'first-leads': ({ tasks }) =>
      `${tasks} tasks name several agencies side by side and no lead. If by custom the first one leads, accept, and the whole document counts so; without grounds, leave it.`,
    'unseen-leads': () =>
      'The document marks leads by bold type or colour, which cannot be seen here, so none was set; compare with the source, and set them in Data.',
    'unknown-name': ({ name, task }) =>
      `Among the agencies of “${task}” stands “${name}”, which hardly names one: perhaps a person, a remark or text out of place. Compare with the source; rename or remove it.`,
    'empty-label': ({ label }) =>
      `Nobody stands behind “${label}”; compare with the source, and add what is missing in Data.`,
    'open-bracket': ({ names }) =>
      `The bracket of an allocation is never closed; read from it: ${names}. Check that nothing is missing or too much.`,
    'unread-bracket': ({ text }) =>
      `A bracket seems to say who does something, but was not read: “${text}”. Compare with the source, and add what is missing in Data.`,
    'row-without-task': ({ names, task }) =>
      task
        ? `This row names agencies (${names}) and no task; they were added to the task above, “${task}”. Please check.`
        : `This row names agencies (${names}) and no task, and was not read. Please check.`,
    'unread-table': ({ table }) =>
      `Table ${table} names agencies, but its head does not tell tasks and lead (responsible) agencies; it was not read. Say what its columns hold when importing.`,
    'unread-page': ({ page }) =>
      `Page ${page} is a picture without text and was not read. Use a version with text, or run text recognition first.`,
    traditional: () =>
      'The source is in traditional script, perhaps converted, and its wording may differ from the original. Names are as printed; compare them with the original.',
    'row-width': ({ found, expected }) =>
      `This row has ${found} cells and the header ${expected}; compare with the source.`,
    hidden: ({ sheet, rows, columns }) =>
      `${sheet ? `Sheet “${sheet}”` : 'A table'} holds hidden rows (${rows}) or columns (${columns}), which were not read; if they are needed, unhide them in Excel or WPS, save, and import again.`,
    struck: ({ texts, count }) =>
      `Text is struck out in ${count} places and was not counted: ${texts}. If it still holds, remove the line through it and import again, or add it in Data.`,
    deleted: ({ texts, count }) =>
      `A revision deletes text in ${count} places; it was not counted: ${texts}. If it should stay, reject the change in Word or WPS and import again.`,
    'hidden-text': ({ texts, count }) =>
      `Text is hidden in ${count} places and was not read: ${texts}. If it is needed, unhide it, save, and import again.`,
    embedded: ({ texts, count }) =>
      `Embedded parts (${count}) were not read: ${texts}. Paste their text or tables into the document itself and import again.`,
    'no-value': ({ texts, count }) =>
      `Formulas (${count}) have no result in the file and were not read: ${texts}. Open the file in Excel or WPS, save it, and import again.`,
    'error-value': ({ texts, count }) =>
      `Cells (${count}) hold an error value (${texts}) and were not read. Mend them in Excel or WPS and import again.`,
    watermark: ({ texts, count }) =>
      `Text that looks like a watermark (${count}) was not counted: ${texts}. If it belongs to the document, add it in Data.`,
  },
  refusal: {
    empty: () => 'The file is empty. Choose another.',
    unknown: () =>
      'This kind of file is not known. Word, Excel, WPS, PDF, web pages, CSV and text can be read; save it as one of these.',
    extension: (is) =>
      `The extension does not fit: the content is ${FORMATS.en[is as FormatId]}. Correct the extension, or save the file anew.`,
    garbled: () =>
      'The text is garbled: it was saved in a wrong encoding. Download it again from its source, or save it as UTF-8.',
    broken: (part) =>
      `The file is damaged and cannot be taken apart${part ? ` (${part})` : ''}. Open and repair it in Word or WPS, save, and try again.`,
    locked: () => 'The file has a password. Remove it, save, and try again.',
    scanned: () =>
      'The PDF holds pictures of pages and no text. Use a version with text, or run text recognition first.',
    fonts: (names) =>
      `The PDF is set in fonts that it does not bring along and whose codes are not known (${names}): text would be missing. Export it anew from Word or WPS, or use the document it was made from.`,
    'too-large': (what) =>
      `The file is beyond a limit (${what}). Leave out what is not needed, or split it.`,
    unsafe: () =>
      'The file holds XML declarations that have no place in it, or is nested too deep, and was not opened. Save it anew in Word or WPS.',
    'not-a-plan': (where) =>
      `This is no whole plan file${where ? ` (${where})` : ''}. Export it again, or open the document that it came from.`,
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
  },
};

/** Words for what is doubtful in a document, and for why one is refused. */
export const problemWords: Words<typeof zh> = words(zh, en);
