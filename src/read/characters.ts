/**
 * CJK radicals (U+2E80–2EFF) that prints of web pages put in place of characters; NFKC repairs those
 * of U+2F00–2FDF, but not these. Unicode, CJK Radicals Supplement, with each radical's usual form.
 */
const RADICALS = new Map(
  Object.entries({
    '⺀': '冫',
    '⺁': '厂',
    '⺄': '乙',
    '⺅': '亻',
    '⺆': '冂',
    '⺇': '几',
    '⺈': '刀',
    '⺉': '刂',
    '⺊': '卜',
    '⺋': '卩',
    '⺌': '小',
    '⺍': '小',
    '⺎': '兀',
    '⺏': '尣',
    '⺐': '尢',
    '⺓': '幺',
    '⺔': '彑',
    '⺕': '彐',
    '⺖': '忄',
    '⺗': '心',
    '⺘': '扌',
    '⺙': '攵',
    '⺛': '旡',
    '⺜': '日',
    '⺝': '月',
    '⺞': '歹',
    '⺟': '母',
    '⺠': '民',
    '⺡': '氵',
    '⺢': '水',
    '⺣': '灬',
    '⺤': '爫',
    '⺥': '爫',
    '⺦': '丬',
    '⺧': '牛',
    '⺨': '犭',
    '⺩': '王',
    '⺪': '疋',
    '⺫': '目',
    '⺬': '示',
    '⺭': '礻',
    '⺮': '竹',
    '⺯': '糹',
    '⺰': '纟',
    '⺱': '网',
    '⺲': '罒',
    '⺳': '罓',
    '⺴': '网',
    '⺵': '网',
    '⺶': '羊',
    '⺷': '羊',
    '⺸': '羊',
    '⺹': '老',
    '⺺': '聿',
    '⺼': '月',
    '⺽': '臼',
    '⺾': '艹',
    '⺿': '艹',
    '⻀': '艹',
    '⻁': '虎',
    '⻂': '衤',
    '⻃': '西',
    '⻄': '西',
    '⻅': '见',
    '⻆': '角',
    '⻇': '角',
    '⻈': '讠',
    '⻉': '贝',
    '⻊': '足',
    '⻋': '车',
    '⻌': '辶',
    '⻍': '辶',
    '⻎': '辶',
    '⻏': '阝',
    '⻐': '钅',
    '⻑': '长',
    '⻒': '镸',
    '⻓': '长',
    '⻔': '门',
    '⻕': '阜',
    '⻖': '阝',
    '⻗': '雨',
    '⻘': '青',
    '⻙': '韦',
    '⻚': '页',
    '⻛': '风',
    '⻜': '飞',
    '⻝': '食',
    '⻞': '食',
    '⻟': '飠',
    '⻠': '饣',
    '⻡': '首',
    '⻢': '马',
    '⻣': '骨',
    '⻤': '鬼',
    '⻥': '鱼',
    '⻦': '鸟',
    '⻧': '卤',
    '⻨': '麦',
    '⻩': '黄',
    '⻪': '黾',
    '⻫': '齐',
    '⻬': '齐',
    '⻭': '齿',
    '⻮': '齿',
    '⻯': '龙',
    '⻰': '龙',
    '⻱': '龟',
    '⻲': '龟',
    '⻳': '龟',
  }),
);

const LOOK_ALIKE = /[\u2E80-\u2EFF\u2F00-\u2FDF\uF900-\uFAFF]/g;
/**
 * full-width digits, letters, square brackets, full stop and percent sign, small and half-width forms
 * of marks; other full-width marks are Chinese punctuation
 */
const WIDE = /[０-９Ａ-Ｚａ-ｚ．％＋－／＊［］\uFE50-\uFE6B\uFF61-\uFF65]/g;
/** Forms of marks for vertical lines, and small ones, with the usual full-width mark of each. */
const MARKS = new Map(
  [
    ...'︐，︑、︒。︓：︔；︕！︖？︰：︵（︶）︷{︸}︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇[﹈]﹐，﹑、﹔；﹕：﹖？﹗！﹙（﹚）﹝〔﹞〕',
  ].reduce<[string, string][]>(
    (pairs, char, i, all) => (i % 2 === 0 ? [...pairs, [char, all[i + 1]!]] : pairs),
    [],
  ),
);
const MARK_FORMS = /[\uFE10-\uFE16\uFE30\uFE35-\uFE48\uFE50-\uFE5E]/g;
/** low quotes behind a Chinese character, which converters make of commas */
const LOW_COMMA = /(?<=[\u3000-\u9FFF\uFF00-\uFFEF])\u201A/g;
/** soft hyphen, zero-width characters, marks of direction, byte-order mark */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/**
 * Text with look-alikes put right, so that two prints of one text read the same: radicals, full-width
 * digits and letters, unseen characters, unusual spaces; a Cyrillic Р between Chinese characters is
 * the line break that some converters make of it.
 */
export function repair(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(LOOK_ALIKE, (char) => RADICALS.get(char) ?? char.normalize('NFKC'))
    .replace(MARK_FORMS, (char) => MARKS.get(char) ?? char)
    .replace(LOW_COMMA, '，')
    .replace(WIDE, (char) => char.normalize('NFKC'))
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F]/g, ' ')
    .replace(/(?<=[\u3000-\u9FFF\uFF00-\uFFEF])Р|Р(?=[\u3000-\u9FFF])/g, '\n')
    .replace(/\r\n?|\v|[\u2028\u2029]/g, '\n');
}

/** Text with its lines put together, without the white space at their ends. */
export const unbroken = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('');

/** Text without the white space and the marks at its end; a loop, for such a pattern takes squared time. */
export function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && (marks.includes(text[end - 1]!) || text[end - 1]!.trim() === '')) end -= 1;
  return text.slice(0, end);
}

/** Traditional forms of the characters that labels, roles and collectives are written with. */
const SIMPLE = new Map(
  [
    ...'職职進进統统籌筹設设應应營营業业證证監监測测廳厅團团館馆廠厂場场銀银電电報报隊队檢检醫医學学產产國国黨党軍军衛卫僑侨貿贸農农財财環环術术廣广視视聞闻質质僑侨稅税氣气勞劳險险藥药鐵铁運运輸输網网牽牵頭头單单責责門门協协會会負负務务參参與与組组織织實实項项關关區区機机構构業业團团為为爲为產产産产將将與与請请並并複复層层規规劃划計计議议調调審审訂订製制間间時时長长繫系係系話话備备註注據据進进狀状況况階阶從从見见項项號号帶带條条書书記记員员門门來来個个電电後后對对範范圍围補补報报臺台灣湾會会課课經经紅红選选幹干張张劉刘陳陈黃黄趙赵吳吴孫孙鄭郑謝谢許许韓韩馮冯鄧邓蘇苏葉叶蔣蒋縣县鎮镇鄉乡辦办處处導导總总領领聯联動动點点內内體体標标無无別别屬属園园開开發发後后',
  ].reduce<[string, string][]>(
    (pairs, char, i, all) => (i % 2 === 0 ? [...pairs, [char, all[i + 1]!]] : pairs),
    [],
  ),
);

/** Text in which rules can be matched whatever script it is printed in; its length is the same. */
export function folded(text: string): string {
  return text.replace(/[\u4E00-\u9FFF]/g, (char) => SIMPLE.get(char) ?? char);
}

/** Whether text is printed in traditional script; a few such characters may stand in any name. */
export function isTraditional(text: string): boolean {
  const traditional = [...text].filter((char) => SIMPLE.has(char)).length;
  return traditional > 20 || (traditional > 3 && traditional > text.length / 50);
}

/**
 * Bytes of UTF-8 read as Latin letters, three for each Chinese character, and what a wrong code page
 * makes of Chinese. Sound Latin text has such letters, but not in such threes.
 */
const WRONG =
  /\uFFFD|锟斤拷|烫烫烫|ï¿½|[\u0080-\u009F]|[äåæçèé][\u0080-\u00BF\u0152-\u02DC\u2013-\u2122]{2}/g;
/** 創(chuàng): a character with its reading behind it, as some mirrors print them */
const GLOSS = /[\u4E00-\u9FFF][（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]/g;
/** not of any script: symbols that only one font knows */
const PRIVATE = /[\uE000-\uF8FF]/g;

/** Whether text was decoded wrongly somewhere on its way: it must not be read as if it were sound. */
export function isGarbled(text: string): boolean {
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length;
  const bad = count(WRONG) + count(GLOSS);
  if (bad > 3 && bad > text.length / 500) return true;
  return count(PRIVATE) > text.length / 20;
}
