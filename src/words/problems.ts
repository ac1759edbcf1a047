import type { Problem, ProblemCode } from '../plan/types';
import { doubtWords } from './doubts';
import { refusalWords } from './refusals';
import { tableProblems } from './table-problems';
import { words, type Words } from './words';

type Params = Problem['params'];

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
    ...doubtWords.zh.title,
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
    'no-parties': '没有读出单位',
    'first-leads': '或以第一位为牵头',
    'duties-unled': '职责清单没有写牵头',
    'unseen-leads': '牵头单位用字体标出',
    'unknown-name': '不像单位名称',
    'empty-label': '标签后面没有单位',
    'open-bracket': '括号没有收尾',
    'unread-bracket': '有一处括号没有读',
    'row-width': '行内格数不符',
    ...tableProblems.zh.title,
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
    seal: '盖有电子印章',
    'unknown-characters': '有的字认不出',
    'deadline-unread': '有的时限没有读懂',
  } satisfies Record<ProblemCode, string>,
  problem: {
    ...doubtWords.zh.problem,
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
      `“${task}”没有读出单位，同级的其他任务都有；可能没有写，也可能写法没有认出来，请对照原文，缺了就在数据里补上。`,
    'first-leads': ({ tasks }: Params) =>
      `${tasks} 项任务并列几个单位，没有写谁牵头。若按惯例以第一位为牵头，可以采纳，全文照此计；没有依据就不要采纳。`,
    'duties-unled': ({ tasks, names }: Params) =>
      `${names}等单位名下列着职责，没有写牵头，${tasks} 项由一个单位承担的任务也没有替它定。若列在谁名下就由谁牵头，可以采纳，全文照此计；没有依据就不要采纳。`,
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
    ...tableProblems.zh.problem,
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
    seal: ({ count }: Params) =>
      `文件盖有电子印章（${count} 处），印章上的字没有读，任务和单位不受影响；要看印章请打开原文件。`,
    watermark: ({ texts, count }: Params) =>
      `有 ${count} 处文字像是水印，没有计入：${texts}；若是正文，请对照原文补上。`,
    'unknown-characters': ({ texts, count }: Params) =>
      `有 ${count} 处文字里夹着认不出的字，记作“\uFFFD”：${texts}；文件没有说明这些字是什么，请对照原文改正。`,
    'deadline-unread': ({ texts, count }: Params) =>
      `${count} 处时限没有读懂：${texts}。原文照样保留，只是排不进时间先后；需要就在数据里改成日期、月份或季度（如 2025年6月底）。`,
  } satisfies Record<ProblemCode, (params: Params) => string>,
  refusal: refusalWords.zh,
};

const en: typeof zh = {
  title: {
    ...doubtWords.en.title,
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
    'no-parties': 'No agency was read',
    'first-leads': 'Perhaps the first leads',
    'duties-unled': 'Duties without a lead',
    'unseen-leads': 'Leads are marked by their type',
    'unknown-name': 'Hardly the name of an agency',
    'empty-label': 'Nobody behind a label',
    'open-bracket': 'A bracket is never closed',
    'unread-bracket': 'A bracket was not read',
    'row-width': 'Cells do not match the columns',
    ...tableProblems.en.title,
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
    seal: 'The document bears a seal',
    'unknown-characters': 'Characters that are not known',
    'deadline-unread': 'Some deadlines were not understood',
  },
  problem: {
    ...doubtWords.en.problem,
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
      `No agency was read for “${task}”, though its neighbours have some. It may name none, or in words that were not recognised; compare with the source, and add what is missing in Data.`,
    'first-leads': ({ tasks }) =>
      `${tasks} tasks name several agencies side by side and no lead. If by custom the first one leads, accept, and the whole document counts so; without grounds, leave it.`,
    'duties-unled': ({ tasks, names }) =>
      `Duties are listed under agencies such as ${names}, and no lead is stated; none was set for the ${tasks} tasks that one agency has by itself. If each leads what is listed under it, accept, and the whole document counts so; without grounds, leave it.`,
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
    ...tableProblems.en.problem,
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
    seal: ({ count }) =>
      `The document bears electronic seals (${count}), whose text is not read; tasks and agencies are as printed. Open the file itself to see them.`,
    watermark: ({ texts, count }) =>
      `Text that looks like a watermark (${count}) was not counted: ${texts}. If it belongs to the document, add it in Data.`,
    'unknown-characters': ({ texts, count }) =>
      `Texts (${count}) hold characters that the file does not explain, shown as “\uFFFD”: ${texts}. Compare with the source and correct them in Data.`,
    'deadline-unread': ({ texts, count }) =>
      `${count} ${count === '1' ? 'deadline was' : 'deadlines were'} not understood: ${texts}. The text is kept as printed, but has no place in the order of time; where it should, change it in Data to a day, a month or a quarter (2025年6月底).`,
  },
  refusal: refusalWords.en,
};

/** Words for what is doubtful in a document, and for why one is refused. */
export const problemWords: Words<typeof zh> = words(zh, en);
