import { isSurelyBody } from './bodies';

/** How far something is, in a word or two. */
const STANDING = /完成|推进|启动|持续|长期|达到|序时|进度|开展|实施|全年|年底|常态/;

/** The commonest surnames, of one character. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤俞章翁季祝葛倪庞柳殷骆阮欧施洪齐康伍温芦单华左柯岳符焦包申傅项樊兰辛管詹路梅牛童涂安柴常关芮聂鲁阎',
);

/** Whether text is the names of one or two people. */
export function isPeople(text: string): boolean {
  const bare = text.replace(/[\s、，,]+/g, '');
  if (!/^[\u4E00-\u9FFF]{2,9}$/.test(bare) || isSurelyBody(bare)) return false;
  const pieces = text.replace(
    /(?<=^|[\s、，,])([\u4E00-\u9FFF])\s+(?=[\u4E00-\u9FFF](?:$|[\s、，,]))/g,
    '$1',
  );
  return pieces
    .split(/[\s、，,]+/)
    .filter((piece) => piece !== '')
    .every((piece) => piece.length <= 7 && SURNAMES.has(piece[0]!) && !STANDING.test(piece));
}
