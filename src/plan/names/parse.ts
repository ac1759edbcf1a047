import { knownAs, withLevelInside, type Known } from './table';

/** A name taken apart. */
export interface Parsed {
  /** 区, 花都区, 国家 …; empty where none is written */
  readonly prefix: string;
  /** what the body is called without it */
  readonly core: string;
  /** what the table says about the core */
  readonly known: readonly Known[];
}

/** Levels as one character. 市场, 市容 and 区域 begin other words. */
const LEVEL = /^(?:市(?!场|容|政(?:园林|公用|设施|工程|管理))|区(?!域)|县(?!域)|[省州旗])(?=..)/;
const WHOLE_STATE = /^(?:国家|中央|全国|中国|中华全国)(?=..)/;
/** A place with its level: 花都区, 广州市. What only ends alike is no place. */
const PLACE = /^[^局委办厅]{1,6}?(?:省|市|区|县|州|旗)(?=..)/;
export const NO_PLACE =
  /(?:开发区|园区|景区|灌区|城区|林区|矿区|社区|地区|校区|库区|小区|城市|都市)$/;
/** 区委宣传部: a party's organ has its committee in front. */
const COMMITTEE = /^(?:.{1,6})?[省市区县州旗]委(?=..)/;

/** Digits and letters in one width, no white space, brackets as the full-width ones of the source. */
export const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[([〔【]/g, '（')
    .replace(/[)\]〕】]/g, '）');

/** What stands in a bracket at the end: 区财政局（区国资局） → 区国资局. */
export const plateOf = (name: string): string | undefined => /（([^（）]+)）$/.exec(name)?.[1];

/**
 * Takes a name apart into its level or place and its core. Where several ways are open, that counts
 * by which the table knows the core: 市场监管局 is no 场监管局 of a city.
 *
 * @param name plain, without a second name-plate
 */
export function parseName(name: string): Parsed {
  const inside = withLevelInside(name);
  if (inside) return { prefix: inside.level, core: inside.form, known: knownAs(inside.form) };
  const ways = ['', ...prefixes(name)].map((prefix): Parsed => {
    const core = name.slice(prefix.length);
    return { prefix, core, known: knownAs(core) };
  });
  const simple = LEVEL.exec(name)?.[0] ?? WHOLE_STATE.exec(name)?.[0] ?? '';
  return (
    ways.find(({ known }) => known.length > 0) ?? ways.find(({ prefix }) => prefix === simple)!
  );
}

function prefixes(name: string): string[] {
  return [COMMITTEE, LEVEL, WHOLE_STATE, PLACE]
    .flatMap((pattern) => pattern.exec(name)?.[0] ?? [])
    .filter((prefix) => !NO_PLACE.test(prefix));
}

/** Whether two prefixes may be one body's: the same, or a level beside the place that has it. */
export function samePlace(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (short.length === 1 && long.endsWith(short) && !NO_PLACE.test(long));
}
