import { seededRandom } from '../../../src/draw/random';

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
