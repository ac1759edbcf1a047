const DIGITS = '〇一二三四五六七八九';
const SAME: Readonly<Record<string, string>> = {
  零: '〇',
  '○': '〇',
  Ｏ: '〇',
  两: '二',
  廿: '二十',
  卅: '三十',
};

/** The number that a row of Chinese numerals is; undefined where it is none: 十四五. */
export function valueOf(text: string): number | undefined {
  if (/^[〇一二三四五六七八九]+$/.test(text))
    return Number([...text].map((c) => DIGITS.indexOf(c)).join(''));
  const tens = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(text);
  if (!tens) return undefined;
  const [, ten = '一', one = '〇'] = tens;
  return DIGITS.indexOf(ten) * 10 + DIGITS.indexOf(one);
}

/**
 * A text to be matched: half-width, without blanks, quotes and brackets, its Chinese numerals as
 * digits: 二〇二五年六月三十日 is 2025年6月30日. 十四五 stays, for it is no number.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s“”"'‘’「」《》()\u200B\uFEFF]/g, '')
    .replace(/[，]/g, ',')
    .replace(/[；]/g, ';')
    .replace(/[—–―－~～﹣−]+/g, '-')
    .replace(/[零○Ｏ两廿卅]/g, (char) => SAME[char]!)
    .replace(/[〇一二三四五六七八九十]+/g, (run) => `${valueOf(run) ?? run}`);
}
