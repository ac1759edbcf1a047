import { words } from '../../words/words';

const NUMERALS = '〇一二三四五六七八九十';
const MONTHS =
  'January February March April May June July August September October November December';

const zh = {
  sheet: '任务单',
  counts: (leads: number, supports: number, joint: number, share: string, rank: number) =>
    `牵头 ${leads} 项，配合 ${supports} 项${joint > 0 ? `，共同承担 ${joint} 项` : ''}；占全部分工的 ${share}，按条数排第 ${rank}。`,
  idle: '原文没有写到本单位的任务。',
  leads: '我们牵头',
  supports: '我们配合',
  joint: '我们共同承担（原文未写明牵头）',
  items: (n: number) => `（${n} 项）`,
  /** a heading with its number, counted from 1 */
  numbered: (n: number, title: string) => `${NUMERALS[n] ?? n}、${title}`,
  number: '序号',
  task: '任务',
  group: '所属行动、工程',
  grouped: '所属分组',
  within: (kind: string, ordinal: string, short: string) =>
    `${kind}${ordinal || (kind && short && '：')}${short}`,
  everyone: '牵头和其他单位',
  besides: (names: string) => `其他配合：${names}`,
  together: (names: string) => `共同承担（未写明牵头）：${names}`,
  partners: '合作最多（共同任务数）：',
  more: (n: number) => ` 等，另有 ${n} 个`,
  line: '原文行',
  coLeads: (names: string) => `共同牵头：${names}`,
  supported: (names: string) => `配合：${names}`,
  led: (names: string) => `牵头：${names}`,
  unled: '未写明牵头',
  none: '无',
  semicolon: '；',
  /** behind the title of a table that goes on */
  continued: '（续）',
  and: '、',
  /** between sentences */
  then: '',
  notice: '本单只计分工，不计工作量。',
  closing: '核对人：＿＿＿＿＿＿　　联系电话：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿',
  page: ['第 ', ' 页，共 ', ' 页'] as readonly [string, string, string],
  from: (day: string, scenario = '') =>
    `来源：页首所列文件${scenario && `，按方案“${scenario}”调整`}；分工图谱制表，${day}。`,
  day: (date: string) => {
    const [year, month, day] = date.split('-').map(Number);
    return `${year} 年 ${month} 月 ${day} 日`;
  },
  scenario: (name: string) => `本单按方案“${name}”，不是原文。`,
  empty: '没有可列的单位。',
};

const en: typeof zh = {
  sheet: 'Task sheet',
  counts: (leads, supports, joint, share, rank) =>
    `Leads ${leads}, supports ${supports}${joint > 0 ? `, joint ${joint}` : ''}; ${share} of all links, rank ${rank}.`,
  idle: 'The source names this agency for no task.',
  leads: 'We lead',
  supports: 'We support',
  joint: 'We share (no lead stated)',
  items: (n) => ` (${n})`,
  numbered: (n, title) => `${n}. ${title}`,
  number: 'No.',
  task: 'Task',
  group: 'Action or project',
  grouped: 'Group',
  within: (kind, ordinal, short) =>
    `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${ordinal}${short}`.trim(),
  everyone: 'Lead and others',
  besides: (names) => `Others in support: ${names}`,
  together: (names) => `No lead stated; shared by ${names}`,
  partners: 'Most shared tasks: ',
  more: (n) => ` and ${n} more`,
  line: 'Line',
  coLeads: (names) => `Also led by ${names}`,
  supported: (names) => `Supported by ${names}`,
  led: (names) => `Led by ${names}`,
  unled: 'No lead stated',
  none: 'none',
  semicolon: '; ',
  continued: ' (continued)',
  and: ', ',
  then: ' ',
  notice: 'This sheet counts allocation, not effort.',
  closing: 'Checked by ________________    Telephone ________________    Date ________________',
  page: ['Page ', ' of ', ''],
  from: (day, scenario = '') =>
    `Source: the paper named above${scenario && `, changed as in the scenario “${scenario}”`}. Fengong Atlas, ${day}.`,
  day: (date) => {
    const [year, month, day] = date.split('-').map(Number);
    return `${day} ${MONTHS.split(' ')[month! - 1]} ${year}`;
  },
  scenario: (name) => `This sheet follows the scenario “${name}”, not the source.`,
  empty: 'There is no agency to list.',
};

/** Words of the task sheets, and those that every paper shares. */
export const paperWords = words(zh, en);
