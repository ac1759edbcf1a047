import type { NumberName } from '../analyse/numbers';
import { words } from './words';

const zh = {
  numbers: {
    tasks: '任务',
    groups: '分组',
    agencies: '单位',
    links: '分工',
    leads: '牵头',
    supports: '配合',
    joint: '共同',
    mostLeads: '牵头最多',
    giniLeads: '牵头集中度',
    giniLoad: '负荷集中度',
  } satisfies Record<NumberName, string>,
  formulas: {
    tasks: () => '计划里的任务项数',
    groups: () => '行动与工程等分组的个数',
    agencies: () => '计划里的单位个数，集体（如各镇街）按一个计',
    links: () => '分工 = 牵头 + 配合 + 共同，每项任务里每出现一次计 1',
    leads: () => '以牵头身份出现的次数',
    supports: () => '以配合身份出现的次数',
    joint: () => '并列、没有写明谁牵头的次数',
    mostLeads: () => '牵头最多的单位牵头几项',
    giniLeads: () => '牵头项数有多集中：0 为各单位一样多，越近 1 越集中；全部单位计入',
    giniLoad: (w: string) =>
      `负荷（${w} × 牵头 + 配合 + 共同）有多集中，算法同“牵头集中度”；权重在“负荷”页调`,
  } satisfies Record<NumberName, (weight: string) => string>,
  method: '集中度是基尼系数 = Σ(2i − n − 1)xᵢ ÷ (nΣx)。',
};

const en: typeof zh = {
  numbers: {
    tasks: 'Tasks',
    groups: 'Groups',
    agencies: 'Agencies',
    links: 'Links',
    leads: 'Leads',
    supports: 'Supports',
    joint: 'Joint',
    mostLeads: 'Most leads',
    giniLeads: 'Concentration of leads',
    giniLoad: 'Concentration of load',
  },
  formulas: {
    tasks: () => 'Tasks of the plan',
    groups: () => 'Groups (actions, projects)',
    agencies: () => 'Agencies of the plan, a collective counts as one',
    links: () => 'Links = leads + supports + joint, each naming in a task counts 1',
    leads: () => 'Times an agency is named as lead',
    supports: () => 'Times an agency is named as support',
    joint: () => 'Times several are named and no lead is stated',
    mostLeads: () => 'Tasks led by the agency that leads most',
    giniLeads: () =>
      'How concentrated leads are: 0 where all agencies have the same, near 1 where few have all',
    giniLoad: (w) =>
      `How concentrated load (${w} × leads + supports + joint) is, as for leads; the weight is set under “Workload”`,
  },
  method: 'Concentration is the Gini coefficient = Σ(2i − n − 1)xᵢ ÷ (nΣx).',
};

/** What is counted of a plan as a whole, and how. */
export const numberWords = words(zh, en);

/** A number as it is written: at most `digits` decimals, none where it is whole. */
export const plain = (value: number, digits = 2): string => String(Number(value.toFixed(digits)));

/** Numbers that are no counts, and how many decimals they are written with. */
export const DECIMALS: Partial<Readonly<Record<NumberName, number>>> = {
  giniLeads: 3,
  giniLoad: 3,
};

/** A number of a plan as it is written. */
export const written = (name: NumberName, value: number): string =>
  value.toFixed(DECIMALS[name] ?? 0);
