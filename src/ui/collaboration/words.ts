import type { CollaborationForm, MatrixOrder, Relation } from '../../view/choices';
import { words } from '../../words/words';

const zh = {
  title: '协作',
  forms: {
    matrix: '矩阵',
    network: '网络',
    pairs: '对子',
    path: '通路',
    meeting: '会议',
  } satisfies Record<CollaborationForm, string>,
  formsLabel: '看法',
  relation: '关系',
  relations: {
    directed: '牵头 → 配合',
    support: '同为配合',
    shared: '共同任务',
  } satisfies Record<Relation, string>,
  relationHelp: {
    directed: '前者牵头、后者配合的任务项数',
    support: '双方都配合的任务项数',
    shared: '双方都参加的任务项数，不论角色',
  } satisfies Record<Relation, string>,
  order: '排列',
  orders: {
    load: '按负荷',
    kind: '按类别',
    community: '按圈子',
    seriated: '按相似',
  } satisfies Record<MatrixOrder, string>,
  threshold: '至少',
  thresholdLabel: '至少几项任务才连线',
  atLeast: (n: number) => `${n} 项`,
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '全图',
  filtered: (tasks: number, all: number) =>
    `筛选：只计分组和文字符合的 ${tasks} 项任务（全部 ${all} 项），双方至少一方符合所选单位、类别和最少条数；角色由“关系”决定。`,
  filterless: '这里不受左侧筛选影响。',
  wholePlan: '按全部任务计算，不随筛选和门槛变化。',
  task: (n: number) => `${n} 项`,
  // matrix
  lead: '牵头（行）',
  support: '配合（列）',
  cell: {
    directed: (a: string, b: string, n: number) => `${a}牵头、${b}配合：${n} 项`,
    support: (a: string, b: string, n: number) => `${a}与${b}同为配合：${n} 项`,
    shared: (a: string, b: string, n: number) => `${a}与${b}共同任务：${n} 项`,
  } satisfies Record<Relation, (a: string, b: string, n: number) => string>,
  self: (name: string) => `${name}自身`,
  head: (name: string, load: number, community: string) =>
    `${name}，负荷 ${load}${community && `，圈子 ${community}`}`,
  readMatrix: {
    directed: '每一行是牵头单位，每一列是配合单位；格中是行牵头、列配合的任务项数，颜色越浓越多。',
    support: '行与列对称；格中是两个单位同为配合的任务项数，颜色越浓越多。',
    shared: '行与列对称；格中是两个单位都参加的任务项数，不论角色，颜色越浓越多。',
  } satisfies Record<Relation, string>,
  readOrders: {
    load: '行列同序：负荷（牵头项数＋配合项数）大的在前。',
    kind: '行列同序：先分类别，类内按负荷。',
    community: '行列同序：先分圈子，块内按负荷。',
    seriated:
      '行列同序：共事对象相近的单位排在一起（键能算法，McCormick 等，1972），按全部任务计算。',
  } satisfies Record<MatrixOrder, string>,
  openCell: '点一格，列出连起双方的任务。',
  // joined
  joined: (a: string, b: string) => `${a}与${b}`,
  joinedBy: (n: number) => `共同任务 ${n} 项`,
  leads: (a: string, b: string, n: number) => `${a}牵头、${b}配合 ${n} 项`,
  bothSupport: (n: number) => `同为配合 ${n} 项`,
  otherwise: (n: number) => `其他角色组合 ${n} 项`,
  notJoined: '没有共同任务。',
  // network
  picture: '单位协作网络图',
  pictureHelp: '方向键在单位间移动，回车选定，Shift 加回车再选一个，即列出双方的共同任务。',
  node: (name: string, load: number, community: string, drawn: number) =>
    `${name}，负荷 ${load}${community && `，圈子 ${community}`}，图中相连 ${drawn} 个单位`,
  community: (n: string) => `圈子 ${n}`,
  readNetwork: {
    directed: '箭头从牵头单位指向配合单位，线越粗任务越多。',
    support: '线连起同为配合的单位，线越粗任务越多。',
    shared: '线连起有共同任务的单位，线越粗任务越多。',
  } satisfies Record<Relation, string>,
  readPicture: '圆的面积是负荷。虚线圈和编号是圈子。改门槛和筛选只增减连线，位置不动。',
  drawn: (n: number, all: number) => `${all} 对中画出 ${n} 对`,
  // pairs
  pairsShown: (n: number, all: number, tasks: number) =>
    `${all} 对中的 ${n} 对，至少 ${tasks} 项任务；按项数排列，并列按原文次序。`,
  noPairs: {
    directed: '没有一项任务既写明牵头单位、又写明配合单位',
    support: '没有一项任务有两个配合单位',
    shared: '没有一项任务由两个单位参加',
  } satisfies Record<Relation, string>,
  noPairsNext: '没有写明角色的单位不成这样的对；不论角色，一起参加同一项任务的单位在“共同任务”里。',
  seeShared: '看共同任务',
  moreTasks: (left: number) => `还有 ${left} 项`,
  morePairs: (n: number, left: number) => `再列 ${n} 对（还有 ${left} 对）`,
  rank: '名次',
  pair: '对子',
  count: '任务项数',
  tasksOf: '任务',
  readPairs: {
    directed:
      '同一项任务里，牵头单位与每个配合单位各成一对，有方向：甲牵头乙配合，与乙牵头甲配合分开数。',
    support: '同一项任务里，配合单位两两成对，不分先后。',
    shared: '同一项任务里，参加的单位两两成对，不论角色，每项任务只数一次。',
  } satisfies Record<Relation, string>,
  // path
  from: '从',
  to: '到',
  choose: '请选单位',
  swap: '对调',
  direct: (n: number) => `直接共事：有 ${n} 项共同任务。`,
  steps: (n: number) => `最少 ${n} 步，中间经过 ${n - 1} 个单位。`,
  same: '请选两个不同的单位。',
  pickTwo: '选两个单位，看哪些任务把它们连起来。也可在矩阵或网络里选好两个再来。',
  noPath: '没有任务把这两个单位连起来，隔着别的单位也不行。',
  readPath:
    '一步是双方都参加的至少一项任务。先取步数最少的；步数相同，取“1 ÷ 共同任务数”之和最小的，即最紧密的；仍相同，按原文次序。',
  via: (n: number) => `经 ${n} 项共同任务`,
  agency: '单位',
  notes: '怎样读',
};

const en: typeof zh = {
  title: 'Collaboration',
  forms: {
    matrix: 'Matrix',
    network: 'Network',
    pairs: 'Pairs',
    path: 'Path',
    meeting: 'Meeting',
  },
  formsLabel: 'Form',
  relation: 'Relation',
  relations: { directed: 'lead → support', support: 'both support', shared: 'shared tasks' },
  relationHelp: {
    directed: 'number of tasks that the first leads and the second supports',
    support: 'number of tasks that both support',
    shared: 'number of tasks in which both take part, in any role',
  },
  order: 'Order',
  orders: {
    load: 'by load',
    kind: 'by kind',
    community: 'by community',
    seriated: 'by likeness',
  },
  threshold: 'At least',
  thresholdLabel: 'Least number of tasks that joins two agencies',
  atLeast: (n) => `${n} ${n === 1 ? 'task' : 'tasks'}`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Whole picture',
  filtered: (tasks, all) =>
    `Filter: counts the ${tasks} of ${all} tasks that match group and text; at least one of the two agencies matches agency, kind and least load. Roles follow from the relation.`,
  filterless: 'The filter at the left does not apply here.',
  wholePlan: 'Computed from all tasks; neither filter nor threshold changes it.',
  task: (n) => `${n} ${n === 1 ? 'task' : 'tasks'}`,
  lead: 'lead (rows)',
  support: 'support (columns)',
  cell: {
    directed: (a, b, n) => `${a} leads and ${b} supports: ${n}`,
    support: (a, b, n) => `${a} and ${b} both support: ${n}`,
    shared: (a, b, n) => `${a} and ${b} share: ${n}`,
  },
  self: (name) => `${name} itself`,
  head: (name, load, community) =>
    `${name}, load ${load}${community && `, community ${community}`}`,
  readMatrix: {
    directed:
      'Each row is a lead agency, each column a supporting one; a cell counts the tasks that the row leads and the column supports. The stronger the colour, the more.',
    support:
      'Rows and columns mirror each other; a cell counts the tasks that both support. The stronger the colour, the more.',
    shared:
      'Rows and columns mirror each other; a cell counts the tasks in which both take part, in any role. The stronger the colour, the more.',
  },
  readOrders: {
    load: 'Rows and columns in one order: greatest load (leads + supports) first.',
    kind: 'Rows and columns in one order: by kind of body, then by load.',
    community: 'Rows and columns in one order: by community, then by load.',
    seriated:
      'Rows and columns in one order: agencies with like partners stand together (bond energy algorithm, McCormick et al., 1972), computed from all tasks.',
  },
  openCell: 'Click a cell for the tasks that join the two.',
  joined: (a, b) => `${a} and ${b}`,
  joinedBy: (n) => `${n} shared ${n === 1 ? 'task' : 'tasks'}`,
  leads: (a, b, n) => `${a} leads, ${b} supports: ${n}`,
  bothSupport: (n) => `both support: ${n}`,
  otherwise: (n) => `other combinations of roles: ${n}`,
  notJoined: 'No task in common.',
  picture: 'Network of agencies',
  pictureHelp:
    'Arrow keys move between agencies, Enter selects, Shift+Enter selects one more and lists the tasks the two share.',
  node: (name, load, community, drawn) =>
    `${name}, load ${load}${community && `, community ${community}`}, joined to ${drawn} in the picture`,
  community: (n) => `community ${n}`,
  readNetwork: {
    directed: 'Arrows lead from the lead agency to the supporting one; the wider, the more tasks.',
    support: 'Lines join agencies that support the same tasks; the wider, the more tasks.',
    shared: 'Lines join agencies that share tasks; the wider, the more tasks.',
  },
  readPicture:
    'A circle’s area is the load. Dashed outlines with a number are communities. Threshold and filter add and remove lines; nothing moves.',
  drawn: (n, all) => `${n} of ${all} pairs drawn`,
  pairsShown: (n, all, tasks) =>
    `${n} of ${all} pairs, with at least ${tasks} ${tasks === 1 ? 'task' : 'tasks'}; most first, ties in document order.`,
  noPairs: {
    directed: 'No task states both who leads it and who supports it',
    support: 'No task has two supporting agencies',
    shared: 'No task is shared by two agencies',
  },
  noPairsNext:
    'Agencies without a stated role make no such pair. Whoever takes part in the same task, in any role, is under “shared tasks”.',
  seeShared: 'See shared tasks',
  moreTasks: (left) => `${left} more`,
  morePairs: (n, left) => `List ${n} more (${left} left)`,
  rank: 'Rank',
  pair: 'Pair',
  count: 'Tasks',
  tasksOf: 'Which tasks',
  readPairs: {
    directed:
      'In each task the lead makes a pair with every supporter, with a direction: A leading B is counted apart from B leading A.',
    support: 'In each task every two supporters make a pair, without direction.',
    shared:
      'In each task every two agencies that take part make a pair, in any role; each task counts once.',
  },
  from: 'From',
  to: 'To',
  choose: 'choose an agency',
  swap: 'Swap',
  direct: (n) => `They work together directly: ${n} shared ${n === 1 ? 'task' : 'tasks'}.`,
  steps: (n) => `At least ${n} steps, through ${n - 1} ${n === 2 ? 'agency' : 'agencies'} between.`,
  same: 'Choose two different agencies.',
  pickTwo:
    'Choose two agencies to see which tasks link them; or select two in the matrix or the network first.',
  noPath: 'No tasks link these two, not even by way of others.',
  readPath:
    'A step is at least one task in which both take part. Fewest steps first; among these the least sum of 1 ÷ shared tasks, that is the closest; then document order.',
  via: (n) => `through ${n} shared ${n === 1 ? 'task' : 'tasks'}`,
  agency: 'Agency',
  notes: 'How to read it',
};

/** The collaboration view's words. */
export const collaborationWords = words(zh, en);
