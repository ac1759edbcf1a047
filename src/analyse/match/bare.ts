import { withoutNameplate } from '../../plan/agencies';
import { plain } from '../../plan/names/parse';
import { knownAs, withLevelInside, type Known } from '../../plan/names/table';

/** The levels of government that a name can say, from the top. */
export const LEVELS = ['state', 'province', 'city', 'county'] as const;
export type Level = (typeof LEVELS)[number];

/** An agency's name with district, level and second name-plate aside. */
export interface Bare {
  readonly name: string;
  /** `null` where the name says none */
  readonly level: Level | null;
  /** the bodies whose name it is, by the table of names */
  readonly known: readonly Known[];
}

const LEVEL_OF: Readonly<Record<string, Level>> = {
  国家: 'state',
  全国: 'state',
  中央: 'state',
  省: 'province',
  自治区: 'province',
  市: 'city',
  州: 'city',
  自治州: 'city',
  盟: 'city',
  区: 'county',
  县: 'county',
  自治县: 'county',
  旗: 'county',
};

/**
 * A place and its level at the beginning: 广州市, 花都区. Not a place: 开发区 and 园区 of any name, what
 * 各 or 有关 begins, and a single character (城市管理局).
 */
const PLACE =
  /^(?!各|有关|相关|全|本|所在|其他)([^\P{Script=Han}省市区县旗]{2,6}?)(自治区|自治州|自治县|省|市|县|旗|(?<![开发园社景校片灾山林]|高新)区)(?=.{2})/u;

/** A level alone: 区教育局, but neither 市场监管局 nor 市政工程 nor 区域. */
const ALONE =
  /^(国家|全国|中央|省(?!会)|市(?!场|容|政(?!务|府|协|法|数)|民(?!政|族|宗))|区(?!域)|县(?!域)|州|盟|旗)(?=.{2})/;

/** 市公安局花都区分局, 市生态环境局花都分局: a body of the city that serves the district. */
const BRANCH = /^(.+?)局[^局]{2,6}分局$/;

/**
 * What remains of an agency's name when what says where it sits is put aside: 区教育局, 花都区教育局
 * and 广州市花都区教育局 are all 教育局 at the level of a county. The party committee in front of its
 * own departments goes too: 区委组织部 is 组织部. Unlike `parseName`, which tells names of one
 * document apart, this takes away whatever two documents of different places may differ in.
 */
export function bareName(printed: string): Bare {
  const whole = withoutNameplate(plain(printed)).replace(/^中共/, '');
  const inside = withLevelInside(whole);
  if (inside) {
    const level = LEVEL_OF[inside.level.at(-1)!]!;
    return { name: inside.form.replace('＊', ''), level, known: knownAs(inside.form) };
  }
  const { rest, level } = withoutPlaces(whole);
  const branch = BRANCH.exec(rest);
  if (branch) return { name: `${branch[1]}分局`, level: 'county', known: [] };
  const name = rest.replace(/^委(?=.{2})/, '');
  return { name, level, known: knownAs(name) };
}

function withoutPlaces(whole: string): { rest: string; level: Level | null } {
  let rest = whole;
  let level: Level | null = null;
  for (let found = PLACE.exec(rest); found; found = PLACE.exec(rest)) {
    level = LEVEL_OF[found[2]!]!;
    rest = rest.slice(found[0].length);
  }
  const alone = level === null ? ALONE.exec(rest) : null;
  return alone
    ? { rest: rest.slice(alone[0].length), level: LEVEL_OF[alone[0]]! }
    : { rest, level };
}
