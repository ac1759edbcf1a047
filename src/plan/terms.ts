import type { AgencyKind, FieldKind, PartKind, Role, Severity } from './types';

/** The words that a plan's own values go by. */
interface Terms {
  readonly role: Readonly<Record<Role, string>>;
  readonly kind: Readonly<Record<AgencyKind, string>>;
  readonly part: Readonly<Record<PartKind, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly field: Readonly<Record<FieldKind, string>>;
}

const zh: Terms = {
  role: { lead: '牵头', support: '配合', joint: '共同' },
  kind: {
    party: '党委部门',
    government: '政府部门',
    mass: '群团组织',
    municipal: '市驻区机构',
    other: '其他',
  },
  part: { action: '行动', project: '工程' },
  severity: { error: '错误', warning: '提醒', note: '备注' },
  field: {
    deadline: '完成时限',
    person: '责任人',
    contact: '联系人',
    target: '目标',
    progress: '进展',
    note: '备注',
    source: '依据',
    other: '其他内容',
  },
};

const en: Terms = {
  role: { lead: 'lead', support: 'support', joint: 'joint' },
  kind: {
    party: 'Party bodies',
    government: 'Government departments',
    mass: 'Mass organisations',
    municipal: 'Municipal branches',
    other: 'Others',
  },
  part: { action: 'action', project: 'project' },
  severity: { error: 'error', warning: 'warning', note: 'note' },
  field: {
    deadline: 'Deadline',
    person: 'Person in charge',
    contact: 'Contact',
    target: 'Target',
    progress: 'Progress',
    note: 'Note',
    source: 'Basis',
    other: 'Other content',
  },
};

/** Known again in files of ours, so they are part of the format as well as of the dictionary. */
export const terms = { zh, en };
