import type { FieldKind } from '../plan/types';
import { folded } from './characters';
import { isPeople } from './people';

/** What heads and labels of fields say, the surer words first; the first that fits decides. */
const KINDS: readonly (readonly [FieldKind, RegExp])[] = [
  // When something begins says nothing of when it has to be done.
  ['other', /(?:开工|开始|启动|动工|受理|收文|来文|交办)(?:时间|日期|年月)/],
  [
    'person',
    /领导|责任人|负责人|领办人|经办人|承办人|(?:包[保抓联案干]|帮扶|挂[点联包钩]|主抓)人|[县市区镇乡河湖林路田楼组队校院所]长$|书记$|姓名|(?:提案|建议|附议|领衔)[人者]|领衔|委员$|代表$|党员$/,
  ],
  ['contact', /联系|联络|电话|手机|邮箱/],
  ['progress', /(?:完成|推进|落实|工作|办理|整改|进展|实施)情况|是否|进展|成效|状态/],
  [
    'deadline',
    /时限|期限|节点|时间|日期|限期|时序|序时|进度(?:安排|要求|计划|目标)|工期|频次|频率|周期|年度$|^年份?$|^月(?:份|度)$/,
  ],
  ['progress', /进度/],
  ['target', /目标|指标|预期|成果|标准|标志|要求|考核内容|产出|任务[量数]|数量/],
  ['source', /依据|(?<!资金)来源|出处|文号|文件/],
  ['note', /备注|说明|附注|注(?:释|[\d①-⑳]{1,2})?$/],
];

/** What kind of field a column's head or a label names; `other` where its words say nothing known. */
export function fieldKindOf(label: string): FieldKind {
  const text = folded(label).replace(/\s/g, '');
  return KINDS.find(([, words]) => words.test(text))?.[0] ?? 'other';
}

/** Whether the words of a head or a label are known, so that nothing has to be guessed. */
export const saysKind = (label: string): boolean =>
  KINDS.some(([, words]) => words.test(folded(label).replace(/\s/g, '')));

/** What cells of one kind look like. */
const LOOKS: readonly (readonly [FieldKind, (text: string) => boolean])[] = [
  [
    'deadline',
    (text) =>
      /^(?:(?:19|20)?\d{2}[年.\-/]\d|(?:19|20)\d{2}年|[今明本]年|\d{1,2}月|[一二三四]季度|第[一二三四]季度|年底|年内|全年|长期|每[年月周季]|常态|持续|立行|[上下]半年).{0,16}$/.test(
        text,
      ) && !/[，。；]/.test(text),
  ],
  [
    'contact',
    (text) =>
      /^[\d\s\-—－()（）、;；,，]{7,40}$/.test(text) && /\d{7}/.test(text.replace(/\D/g, '')),
  ],
  ['person', (text) => isPeople(text)],
];

/** What kind of field cells are by what stands in them, most of them at least; undefined where that says nothing. */
export function fieldKindIn(cells: readonly string[]): FieldKind | undefined {
  const filled = cells.map((text) => text.trim()).filter((text) => text !== '');
  if (filled.length < 2) return undefined;
  return LOOKS.find(
    ([, looks]) =>
      filled.filter((text) => text.length <= 60 && looks(text)).length >= filled.length * 0.8,
  )?.[0];
}
