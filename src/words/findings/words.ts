import type { Finding, FindingId } from '../../analyse/findings';
import { glossary } from '../glossary';
import { words, type Words } from '../words';
import type { Sentences } from './numbers';
import { formulaEn, sentenceEn } from './sentences-en';
import { formulaZh, sentenceZh } from './sentences-zh';

const zh = {
  title: '发现',
  intro: '由分工表逐条计出；只计分工，不计工作量。',
  sentence: sentenceZh,
  /** what the sentence is about, in a word */
  topic: {
    scope: '规模',
    'no-lead': '无人牵头',
    'most-leads': '牵头',
    'equal-weight': '换个权重',
    'above-line': '参考线',
    concentration: '集中度',
    rebalance: '调整',
    'no-rebalance': '调整',
    'supports-only': '只配合',
    pairs: '搭配',
    bridges: '桥梁',
    communities: glossary.zh.community,
    circles: '各组单位数',
    'no-support': '无人配合',
    'single-task': '只出现一次',
  } satisfies Record<FindingId, string>,
  /** how it was made */
  formula: formulaZh,
  goTo: (tab: string) => `看“${tab}”`,
  whatIf: '调整',
  how: '算法',
  edit: '改写',
  hide: '隐藏',
  save: '保存',
  cancel: '取消',
  restore: '恢复原句',
  edited: '已改写',
  stale: '改写之后数字有变，原句现为：',
  hiddenCount: (n: number) => `已隐藏 ${n} 条`,
  show: '重新列出',
  editing: (topic: string) => `改写“${topic}”`,
  waiting: '正在计算协作与调整…',
  copy: '复制全文',
  copied: '已复制',
  none: '计划里还没有分工，无从计数。',
};

const en: typeof zh = {
  title: 'Findings',
  intro: 'Counted from the rows of the table. They count allocation, not effort.',
  sentence: sentenceEn,
  topic: {
    scope: 'Scope',
    'no-lead': 'No lead',
    'most-leads': 'Leads',
    'equal-weight': 'Another weight',
    'above-line': 'The line',
    concentration: 'Concentration',
    rebalance: 'What if',
    'no-rebalance': 'What if',
    'supports-only': 'Support only',
    pairs: 'Pairs',
    bridges: 'Bridges',
    communities: 'Communities',
    circles: 'Group sizes',
    'no-support': 'No support',
    'single-task': 'One task only',
  },
  formula: formulaEn,
  goTo: (tab) => `See ${tab}`,
  whatIf: 'What if',
  how: 'How',
  edit: 'Edit',
  hide: 'Hide',
  save: 'Save',
  cancel: 'Cancel',
  restore: 'Restore',
  edited: 'edited',
  stale: 'Figures have changed since the edit; the sentence is now:',
  hiddenCount: (n) => `${n} hidden`,
  show: 'List again',
  editing: (topic) => `Edit “${topic}”`,
  waiting: 'Computing collaboration and what-if…',
  copy: 'Copy all',
  copied: 'Copied',
  none: 'The plan has no parties yet, so there is nothing to count.',
};

/** Words of the findings. */
export const findingWords: Words<typeof zh> = words(zh, en);

/** A finding's sentence. */
export function sentenceOf(finding: Finding, language: keyof typeof findingWords): string {
  return tell(findingWords[language].sentence, finding);
}

/** How a finding was made. */
export function formulaOf(finding: Finding, language: keyof typeof findingWords): string {
  return tell(findingWords[language].formula, finding);
}

function tell(sentences: Sentences, finding: Finding): string {
  // Id and params belong together; TypeScript does not follow that through the lookup.
  const say = sentences[finding.id] as (params: Finding['params']) => string;
  return say(finding.params);
}
