import { isBody } from './bodies';
import { folded } from './characters';

/** How the names of people look, and what they are called beside bodies. */

/** How far something is, in a word or two. */
export const STANDING = /完成|推进|启动|持续|长期|达到|序时|进度|开展|实施|全年|年底|常态/;

/** The commonest surnames, of one character. */
export const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤俞章翁季祝葛倪庞柳殷骆阮欧施洪齐康伍温芦单华左柯岳毕甘卓谷裴滕耿屈鲍佟尤栾褚符焦包申傅项樊兰辛管詹路梅牛童涂安柴常关芮聂鲁阎',
);
const COMPOUND = /^(?:欧阳|司马|上官|诸葛|皇甫|尉迟|令狐|夏侯|司徒|东方|独孤|慕容|宇文|长孙|公孙)/;

/** Words and places that begin as surnames do. */
const NO_PERSON =
  /^(?:任务|项目|管理|管控|关键|关于|常年|常态|常务|高质|高校|高新|高铁|金融|单列|单位|单独|方案|方面|安全|安装|万元|万人|施工|向上|程序|包括|包干|包抓|余额|白天|严格|于年|石化|毛利|路线|路长|林长|江苏|江西|金华|金山|常州|常熟|常德|安徽|安庆|安阳|安康|武汉|武威|温州|温岭|康定|余姚|余杭|邹城|姜堰|江阴|江都|江门|江宁|江北|江南|韩城|孟津|石狮|石家庄|萧山|贺州|梅州|柳州|贺兰|陆丰|海宁|华东|华北|华南|华中|华西|华夏|安居|安置|龙头|龙岗|龙华|马鞍山|牛羊|史志|雷达|汤阴|向社会|各)|[庄集桥沟湾坝坪铺堡塘寨屯店港岗镇村乡街社类级量型化率类项等性]$/;

export const HAN = '[\\u4E00-\\u9FFF]';
/** 张三, 欧阳修; names that are hidden in part: 张某, 李××; names of other peoples: 买买提·艾力 */
const NAME = new RegExp(`^(?:${HAN}{2,4}|${HAN}[某×xX*＊]{1,2}|${HAN}{1,6}[·•]${HAN}{1,8})$`);

/** Whether a word reads as the name of one person. */
export const isName = (word: string): boolean => {
  if (!NAME.test(word) || STANDING.test(word) || NO_PERSON.test(word)) return false;
  if (/[·•]/.test(word)) return !isBody(word) && !word.split(/[·•]/).some(isBody);
  if (isBody(word)) return false;
  return word.length === 4 ? COMPOUND.test(word) : SURNAMES.has(word[0]!) || COMPOUND.test(word);
};

/** What persons are called beside their bodies: 局长, 副县长. */
const POST =
  '(?:常务)?副?(?:[省市区县州盟旗镇乡]长|书记|主席|秘书长|主任|[局厅处科所站院部组校行会]长|总?经理|董事长|总监|组织委员|委员)';
/** 县委副书记张三, 副县长李四, 局长 */
const OFFICER = new RegExp(
  `^((?:[省市区县州镇乡]?(?:委|党委|政府|人大|政协)?(?:常委|党组成员|党组)?)?${POST})(${HAN}{0,4})$`,
);
/** 教务处处长, 县人社局局长王五: the body, and who it is. */
const OF_BODY = new RegExp(`^(${HAN}{2,26}?)(${POST})(${HAN}{0,4})$`);

/** Numbers that people are called by. */
export const PHONE = /^(?:1\d{10}|(?:0\d{2,3}[-－—]?)?\d{7,8})$/;

/** Whether a word is a post, or a post and a name: 局长, 副县长李四. */
export const isOfficer = (word: string): boolean => {
  const name = OFFICER.exec(word)?.[2];
  return name !== undefined && (name === '' || isName(name));
};

/** The body and the person of 教务处处长 or 县人社局局长王五. */
export function officerOf(word: string): { body: string; person: string } | undefined {
  const [, body = '', post = '', name = ''] = OF_BODY.exec(folded(word)) ?? [];
  if (!isBody(body) || (name !== '' && !isName(name))) return undefined;
  return { body: word.slice(0, body.length), person: word.slice(body.length, word.length) || post };
}

/** Whether a word is a post without a name. */
export const isPost = (word: string): boolean => OFFICER.exec(word)?.[2] === '';
