import type { DueKind } from '../analyse/corpus/ask';
import type { BodyProof } from '../analyse/corpus/bodies';
import type { Level } from '../analyse/match/bare';
import { words } from './words';

const zh = {
  title: '全部计划',
  /** columns of what is listed and exported */
  plan: '计划',
  group: '分组',
  task: '任务',
  role: '角色',
  lead: '牵头单位',
  support: '配合单位',
  joint: '共同承担',
  due: '完成时限',
  day: '截止日期',
  body: '单位',
  function: '职能',
  names: '名称写法',
  evidence: '依据',
  plans: '计划数',
  tasks: '任务数',
  leads: '牵头',
  supports: '配合',
  joints: '共同',
  pair: '两类职能',
  forth: '前者牵头、后者配合',
  back: '后者牵头、前者配合',
  agencies: '单位数',
  links: '分工数',
  /** how a body of another level than its plans' is told from the plans' own */
  label: (name: string, level: Level | null) => (level ? `${name}（${zhLevels[level]}）` : name),
  proofs: {
    name: () => '同名',
    prefix: (label: string) => `去掉地区后相同：${label}`,
    form: () => '机构名称表：同一机构的全称与简称',
    former: () => '机构名称表：改革前的名称',
    level: (label: string) => `去掉级别后相同：${label}`,
    hand: () => '人工指定，不按名称规则',
  } satisfies Record<BodyProof, (label: string) => string>,
  dueKinds: {
    dated: '写明日期',
    yearless: '有日期、未写年份',
    within: '从起算日起若干时间',
    every: '定期重复',
    ongoing: '长期坚持',
    done: '已完成',
    unread: '没能识别的时限',
    none: '没有时限',
  } satisfies Record<DueKind, string>,
  sheets: {
    tasks: '任务',
    plans: '计划',
    functions: '计划×职能',
    together: '职能搭配',
    bodies: '单位与写法',
  },
};

const zhLevels: Readonly<Record<Level, string>> = {
  state: '国家级',
  province: '省级',
  city: '市级',
  county: '区县级',
};
const enLevels: typeof zhLevels = {
  state: 'national',
  province: 'provincial',
  city: 'of the city',
  county: 'of a county',
};

const en: typeof zh = {
  title: 'All plans',
  plan: 'Plan',
  group: 'Group',
  task: 'Task',
  role: 'Role',
  lead: 'Lead',
  support: 'Supports',
  joint: 'Joint',
  due: 'Deadline',
  day: 'Due by',
  body: 'Agency',
  function: 'Function',
  names: 'Names',
  evidence: 'Evidence',
  plans: 'Plans',
  tasks: 'Tasks',
  leads: 'Leads',
  supports: 'Supports',
  joints: 'Joint',
  pair: 'Two functions',
  forth: 'First leads, second supports',
  back: 'Second leads, first supports',
  agencies: 'Agencies',
  links: 'Links',
  label: (name, level) => (level ? `${name} (${enLevels[level]})` : name),
  proofs: {
    name: () => 'same name',
    prefix: (label) => `same without the district: ${label}`,
    form: () => 'table of names: long and short form of one body',
    former: () => 'table of names: its name before a reform',
    level: (label) => `same without the level: ${label}`,
    hand: () => 'said by hand, against the rules',
  },
  dueKinds: {
    dated: 'a date',
    yearless: 'a date without its year',
    within: 'so long from when it begins',
    every: 'comes round',
    ongoing: 'ongoing',
    done: 'done already',
    unread: 'not understood',
    none: 'no deadline',
  },
  sheets: {
    tasks: 'Tasks',
    plans: 'Plans',
    functions: 'Plans × functions',
    together: 'Functions together',
    bodies: 'Agencies and names',
  },
};

/** What is listed across plans, on screen and in files. */
export const corpusWords = words(zh, en);
