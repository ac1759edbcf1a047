import type { FieldKind } from '../plan/types';
import { folded } from './characters';

/** What heads and labels of fields say, the surer words first; the first that fits decides. */
const KINDS: readonly (readonly [FieldKind, RegExp])[] = [
  ['contact', /联系|联络|电话|手机|邮箱/],
  ['person', /领导|责任人|负责人|领办人|经办人|承办人|[县市区镇州]长$|人员/],
  ['deadline', /时限|期限|节点|时间|日期|限期|序时/],
  ['progress', /进展|进度|(?:完成|推进|落实|工作|办理|整改)情况|是否完成|成效/],
  ['target', /目标|指标|预期|成果|标准|要求|考核内容/],
  ['source', /依据|来源|出处|文号/],
  ['note', /备注|说明|附注|注$/],
];

/** What kind of field a column's head or a label names; `other` where its words say nothing known. */
export function fieldKindOf(label: string): FieldKind {
  const text = folded(label).replace(/\s/g, '');
  return KINDS.find(([, words]) => words.test(text))?.[0] ?? 'other';
}
