import { addParty, setLead } from '../src/plan/edit';
import type { Agency, Plan, Task } from '../src/plan/types';
import { agencyId, plan } from './huadu';

/** The names of another district: 区科协 is 黄埔区科协 there, 团区委 团黄埔区委. */
const elsewhere = (name: string): string =>
  name
    .replace(/^区/, '黄埔区')
    .replace(/^团区委$/, '共青团黄埔区委')
    .replace('花都', '黄埔');

const ORIGIN = { line: 1, raw: '' };
const data: Agency = { id: 'a99', name: '黄埔区大数据中心', kind: 'other', printed: [] };

/** Only in the second plan; its lead is the new agency. */
const added: Task = {
  id: 't2.2.9',
  ordinal: '4',
  title: '建设全区科普数据平台',
  group: 'g2.2',
  origin: ORIGIN,
  fields: [],
  parties: [
    { agency: data.id, role: 'lead', raw: data.name, collective: false, origin: ORIGIN },
    {
      agency: agencyId('区科协'),
      role: 'support',
      raw: '黄埔区科协',
      collective: false,
      origin: ORIGIN,
    },
  ],
};

/** What the second plan no longer has. 区水务局 is named in 应急科普 alone, and goes with it. */
export const DROPPED = ['推进高等教育阶段科普工作', '建立应急科普宣教协同机制'];
export const GONE = '区水务局';
export const ADDED = added.title;
export const NEWCOMER = data.name;
/** A title that was put in other words. */
export const REWORDED = {
  before: '大力加强科普基地建设',
  after: '大力加强科普基地的建设与开放',
};
/** A lead that went from 区教育局 to 区科协. */
export const MOVED = '将弘扬科学精神贯穿于育人全链条';

/**
 * The first data set as another district might have written it later: other names, two tasks and an
 * agency fewer, one of each more, a title in other words, a lead that moved.
 */
export function secondPlan(): Plan {
  const moved = plan.tasks.find(({ title }) => title === MOVED)!.id;
  const edited = setLead(plan, moved, agencyId('区科协'));
  const more = addParty(edited, 't1.1.6', agencyId('区妇联'), 'support');
  const { layout: _layout, ...rest } = more;
  return {
    ...rest,
    id: 'huangpu-2026',
    title: '广州市黄埔区全民科学素质行动规划纲要实施方案（2026—2030年）任务分工表',
    agencies: [
      ...more.agencies
        .filter(({ name }) => name !== GONE)
        .map((agency): Agency => {
          return {
            ...agency,
            name: elsewhere(agency.name),
            printed: agency.printed.map(elsewhere),
          };
        }),
      data,
    ],
    tasks: [...more.tasks.filter(({ title }) => !DROPPED.includes(title)), added].map((task) =>
      task.title === REWORDED.before ? { ...task, title: REWORDED.after } : task,
    ),
  };
}
