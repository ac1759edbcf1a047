import type { RuleCode, RuleFinding, RuleProposal } from '../plan/check';
import type { Likeness } from '../plan/names/alike';
import { common } from './common';
import { words, type Words } from './words';

type Params = RuleFinding['params'];

const round = (value: string | number | undefined): string =>
  String(Number(Number(value).toFixed(2)));

const { role: rolesZh } = common.zh;
const { role: rolesEn } = common.en;

const likeZh: Record<Likeness, string> = {
  'spaces-or-width': '只差空格或全半角',
  'second-nameplate': '去掉括号后相同',
  'nameplate-alone': '一个是另一个括号里的牌子',
  'dropped-prefix': '只差开头的级别',
  'short-form': '据机构名称表是同一机构的两种写法',
  'former-name': '据机构名称表是改革前后的两个名称',
  'stray-character': '只差一个字，且从未同列一项任务',
  'missing-character': '只差一个字，且从未同列一项任务',
  'wrong-character': '只差一个字，且从未同列一项任务',
  'swapped-characters': '字同而次序不同，且从未同列一项任务',
};

const likeEn: typeof likeZh = {
  'spaces-or-width': 'differ only in spaces or width',
  'second-nameplate': 'are the same without brackets',
  'nameplate-alone': 'are name and second name-plate',
  'dropped-prefix': 'differ only in the level in front',
  'short-form': 'are two forms of one body’s name by the table of names',
  'former-name': 'are a body’s names before and after a reform by the table of names',
  'stray-character': 'differ by one character and never stand in one task together',
  'missing-character': 'differ by one character and never stand in one task together',
  'wrong-character': 'differ by one character and never stand in one task together',
  'swapped-characters':
    'have the same characters in another order and never stand in one task together',
};

const zh = {
  title: '检查',
  intro: (found: number, broken: number, rules: number) =>
    found > 0
      ? `按 ${rules} 条规则核对分工，其中 ${broken} 条有所发现，共 ${found} 处。是否要改，由人判断。`
      : `按 ${rules} 条规则核对分工，没有发现。`,
  /** followed by the rules with nothing found */
  nothing: '其余各条没有发现：',
  and: '、',
  stop: '。',
  lines: (lines: readonly number[]) =>
    lines.length > 0 ? `原文第 ${lines.join('、')} 行` : '原文没有，后加的',
  behind: {
    tasks: (n: number) => `${n} 项任务`,
    agencies: (n: number) => `${n} 个配合单位`,
  },
  rule: {
    'no-lead': '没有牵头单位',
    'several-leads': '牵头单位不止一个',
    'lead-supports': '既牵头又配合',
    'named-twice': '同一任务内重复',
    'no-support': '没有配合单位',
    'long-support': '配合单位特别多',
    'supports-only': '配合多而不牵头',
    'single-task': '只在一项任务中出现',
    'names-alike': '名称相近',
  } satisfies Record<RuleCode, string>,
  message: {
    'no-lead': ({ task, joint, supports }: Params) =>
      Number(joint) > 0
        ? `“${task}”列了 ${joint} 个单位，没有写明由谁牵头。`
        : Number(supports) > 0
          ? `“${task}”没有写牵头单位，只列了 ${supports} 个配合单位。`
          : `“${task}”没有写任何单位。`,
    'several-leads': ({ task, leads, names }: Params) =>
      `“${task}”写了 ${leads} 个牵头单位：${names}。`,
    'lead-supports': ({ task, agency }: Params) => `${agency}在“${task}”中既牵头，又列为配合。`,
    'named-twice': ({ task, agency, times }: Params) => `${agency}在“${task}”中出现 ${times} 次。`,
    'no-support': ({ task, names }: Params) =>
      names ? `“${task}”只有牵头单位${names}。` : `“${task}”没有任何单位。`,
    'long-support': ({ task, supports }: Params) => `“${task}”有 ${supports} 个配合单位。`,
    'supports-only': ({ agency, supports }: Params) =>
      `${agency}配合 ${supports} 项任务，没有牵头。`,
    'single-task': ({ agency, task, role }: Params) =>
      `${agency}只出现在“${task}”，为${rolesZh[role as 'lead']}单位。`,
    'names-alike': ({ from, to, how, less, more }: Params) =>
      `“${from}”（${less} 项任务）与“${to}”（${more} 项任务）${likeZh[how as Likeness]}，疑为同一单位。`,
  } satisfies Record<RuleCode, (params: Params) => string>,
  /** how a rule that compares decides, with its figures */
  formula: {
    'long-support': ({ q1, q3, fence }: Params) =>
      `“特别多”指多于 ${round(fence)} 个：四分之三的任务的配合单位不超过 ${round(q3)} 个、四分之一不超过 ${round(q1)} 个，二者之差（不足 1 按 1 计）的 1.5 倍加在前一个数上。`,
    'supports-only': ({ q3 }: Params) =>
      `“多”指不少于 ${round(q3)} 项（四分之三的单位配合的不超过这个数），且多于中位数。`,
  } as Partial<Record<RuleCode, (params: Params) => string>>,
  proposal: {
    merge: ({ to }: { to: string }) => `建议：视为同一单位，记作“${to}”。`,
    drop: (name: string) => `建议：重复的一处“${name}”不再计入。`,
  } satisfies Record<RuleProposal['action'], unknown>,
};

const en: typeof zh = {
  title: 'Rules',
  intro: (found, broken, rules) =>
    found > 0
      ? `The allocation held against ${rules} rules: ${broken} with findings, ${found} in all. Whether to change anything is for people to decide.`
      : `The allocation held against ${rules} rules: nothing found.`,
  nothing: 'Nothing found for the rest: ',
  and: '; ',
  stop: '.',
  lines: (lines) =>
    lines.length > 0
      ? `source ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`
      : 'not in the source, added',
  behind: {
    tasks: (n) => `${n} tasks`,
    agencies: (n) => `${n} support agencies`,
  },
  rule: {
    'no-lead': 'No lead agency',
    'several-leads': 'Several lead agencies',
    'lead-supports': 'Lead and support in one task',
    'named-twice': 'Named twice in one task',
    'no-support': 'No support agency',
    'long-support': 'An unusually long support list',
    'supports-only': 'Supports much, leads nothing',
    'single-task': 'In one task only',
    'names-alike': 'Names that look alike',
  },
  message: {
    'no-lead': ({ task, joint, supports }) =>
      Number(joint) > 0
        ? `“${task}” names ${joint} agencies and does not say which leads.`
        : Number(supports) > 0
          ? `“${task}” names no lead, only ${supports} in support.`
          : `“${task}” names no agency at all.`,
    'several-leads': ({ task, leads, names }) => `“${task}” names ${leads} leads: ${names}.`,
    'lead-supports': ({ task, agency }) => `${agency} both leads and supports “${task}”.`,
    'named-twice': ({ task, agency, times }) => `${agency} is named ${times} times in “${task}”.`,
    'no-support': ({ task, names }) =>
      names ? `“${task}” has only its lead, ${names}.` : `“${task}” names no agency at all.`,
    'long-support': ({ task, supports }) => `“${task}” has ${supports} support agencies.`,
    'supports-only': ({ agency, supports }) =>
      `${agency} supports ${supports} tasks and leads none.`,
    'single-task': ({ agency, task, role }) =>
      `${agency} stands only in “${task}” (${rolesEn[role as 'lead']}).`,
    'names-alike': ({ from, to, how, less, more }) =>
      `“${from}” (tasks: ${less}) and “${to}” (tasks: ${more}) ${likeEn[how as Likeness]}; perhaps one agency.`,
  },
  formula: {
    'long-support': ({ q1, q3, fence }) =>
      `“Unusually long” is above ${round(fence)}: three quarters of the tasks have at most ${round(q3)} supporters, one quarter at most ${round(q1)}; 1.5 times the difference (taken as 1 where it is less) is added to the former.`,
    'supports-only': ({ q3 }) =>
      `“Much” is at least ${round(q3)} tasks (three quarters of the agencies support no more) and more than the median.`,
  },
  proposal: {
    merge: ({ to }) => `Proposed: one agency, counted as “${to}”.`,
    drop: (name) => `Proposed: no longer count the second naming of “${name}”.`,
  },
};

/** Words for the rules that a plan is held against. */
export const ruleWords: Words<typeof zh> = words(zh, en);
