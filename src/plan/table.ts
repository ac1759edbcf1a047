import { terms } from './terms';
import type { FieldKind } from './types';

/** Columns of what stands beside parties; a plan has those of the kinds that occur in it. */
export const FIELD_COLUMNS = {
  deadline: 'deadline',
  person: 'person',
  contact: 'contact',
  target: 'target',
  progress: 'progress',
  note: 'note',
  source: 'source',
  other: 'beside',
} as const satisfies Record<FieldKind, string>;
type FieldColumnKey = (typeof FIELD_COLUMNS)[FieldKind];

/** Columns of the table of parties that people read. */
export const READ_COLUMNS = [
  'part',
  'group',
  'groupShort',
  'ordinal',
  'task',
  'role',
  'agency',
  'raw',
  'kind',
  'collective',
  ...Object.values(FIELD_COLUMNS),
  'line',
] as const;

/** The other columns of the table of parties, by which the plan is read back. */
export const BACK_COLUMNS = [
  'row',
  'plan',
  'planId',
  'issued',
  'partId',
  'partAt',
  'partOrdinal',
  'partKind',
  'partLine',
  'partRaw',
  'partPlace',
  'groupId',
  'groupAt',
  'groupOrdinal',
  'groupLine',
  'groupRaw',
  'groupPlace',
  'taskId',
  'taskLine',
  'taskRaw',
  'taskPlace',
  'fields',
  'partyRaw',
  'place',
  'agencyId',
  'agencyAt',
  'printed',
  'aliases',
  'choice',
  'problemId',
  'problem',
  'severity',
  'params',
  'proposal',
  'before',
  'accepted',
  'dismissed',
  'empty',
] as const;

/** Columns whose text may be empty by itself, which a row says under `empty`: else it was cleared by hand. */
export const EMPTIABLE = [
  'planId',
  'part',
  'group',
  'groupShort',
  'task',
  'agency',
  'raw',
  'problemId',
] as const satisfies readonly PartyColumn[];

export const PARTY_COLUMNS = [...READ_COLUMNS, ...BACK_COLUMNS] as const;
export type PartyColumn = (typeof PARTY_COLUMNS)[number];

/** What a table of ours is written with. */
interface TableWords {
  readonly columns: Readonly<Record<PartyColumn, string>>;
  readonly yes: string;
  readonly no: string;
}

/** Fields stand under the words for their kinds, whatever their own labels. */
const heads = (kinds: Readonly<Record<FieldKind, string>>) =>
  Object.fromEntries(
    Object.entries(FIELD_COLUMNS).map(([kind, key]) => [key, kinds[kind as FieldKind]]),
  ) as Record<FieldColumnKey, string>;

const zh: TableWords = {
  columns: {
    ...heads(terms.zh.field),
    fields: '任务附列',
    plan: '计划',
    part: '部分',
    partOrdinal: '部分序号',
    partKind: '部分类别',
    group: '分组',
    groupOrdinal: '分组序号',
    groupShort: '分组简称',
    ordinal: '任务序号',
    task: '任务',
    role: '角色',
    agency: '单位',
    kind: '单位类别',
    raw: '原文写法',
    collective: '集体',
    line: '原文行',
    taskLine: '任务原文行',
    taskRaw: '任务原文',
    partyRaw: '分工原文',
    groupLine: '分组原文行',
    groupRaw: '分组原文',
    partLine: '部分原文行',
    partRaw: '部分原文',
    taskId: '任务编号',
    agencyId: '单位编号',
    row: '行号',
    planId: '计划编号',
    partId: '部分编号',
    partAt: '部分次序',
    groupId: '分组编号',
    groupAt: '分组次序',
    agencyAt: '单位次序',
    printed: '全部写法',
    place: '原文位置',
    taskPlace: '任务原文位置',
    groupPlace: '分组原文位置',
    partPlace: '部分原文位置',
    problem: '疑点',
    problemId: '疑点编号',
    severity: '疑点程度',
    params: '疑点内容',
    proposal: '疑点建议',
    accepted: '已采纳',
    aliases: '单位别名',
    choice: '集体处理',
    dismissed: '已忽略',
    before: '采纳之前',
    issued: '已用编号',
    empty: '写出时为空',
  },
  yes: '是',
  no: '否',
};

const en: TableWords = {
  columns: {
    ...heads(terms.en.field),
    fields: 'Task fields',
    plan: 'Plan',
    part: 'Part',
    partOrdinal: 'Part no.',
    partKind: 'Part kind',
    group: 'Group',
    groupOrdinal: 'Group no.',
    groupShort: 'Group, short',
    ordinal: 'Task no.',
    task: 'Task',
    role: 'Role',
    agency: 'Agency',
    kind: 'Agency kind',
    raw: 'As printed',
    collective: 'Collective',
    line: 'Source line',
    taskLine: 'Task source line',
    taskRaw: 'Task source text',
    partyRaw: 'Party source text',
    groupLine: 'Group source line',
    groupRaw: 'Group source text',
    partLine: 'Part source line',
    partRaw: 'Part source text',
    taskId: 'Task id',
    agencyId: 'Agency id',
    row: 'Row',
    planId: 'Plan id',
    partId: 'Part id',
    partAt: 'Part position',
    groupId: 'Group id',
    groupAt: 'Group position',
    agencyAt: 'Agency position',
    printed: 'All printed forms',
    place: 'Source place',
    taskPlace: 'Task source place',
    groupPlace: 'Group source place',
    partPlace: 'Part source place',
    problem: 'Doubt',
    problemId: 'Doubt id',
    severity: 'Doubt severity',
    params: 'Doubt details',
    proposal: 'Doubt proposal',
    accepted: 'Accepted',
    aliases: 'Other names',
    choice: 'Collective choice',
    dismissed: 'Dismissed',
    before: 'Before accepting',
    issued: 'Ids issued',
    empty: 'Empty when written',
  },
  yes: 'yes',
  no: 'no',
};

/**
 * The heads of the table that a plan is written out as, and its yes and no, in both languages. They are
 * the file's format, not only what is shown: a table of ours is known again by them, whichever language
 * it was written in.
 */
export const tableWords = { zh, en };
