import { words } from './words';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 in Chinese figures. */
function figure(n: number): string {
  if (n >= 100) return String(n);
  const tens = Math.floor(n / 10);
  return (tens > 1 ? DIGITS[tens] : '') + (tens > 0 ? '十' : '') + DIGITS[n % 10];
}

const zh = {
  title: '调整',
  original: '原计划',
  name: (n: number) => `方案${figure(n)}`,
  shown: '显示的计划',
  plans: '方案',
  undo: (n: number) => `撤销${n > 0 ? `（${n} 步）` : ''}`,
  redo: (n: number) => `重做${n > 0 ? `（${n} 步）` : ''}`,
  undoShort: '撤销',
  redoShort: '重做',
  openCard: '打开“调整”，试改分工',
  noMatch: '没有找到',
  createAgency: (name: string) => `新单位“${name}”`,
  edit: '调整分工',
  done: '完成',
  willBegin: (name: string) => `原计划不会改动：第一处改动会新建“${name}”。`,
  editing: (name: string) => `正在改动“${name}”，原计划未动。`,
  makeLead: '改为牵头',
  makeLeadOf: (name: string) => `由${name}牵头`,
  takeOut: (name: string) => `移出${name}`,
  addSupport: '加一个配合单位…',
  addedHere: '后加，原文没有',
  wasLead: '原计划牵头',
  assign: (agency: string, task: string) => `${agency} → ${task}`,
  assignLead: '改为牵头',
  assignSupport: '加为配合',
  cancel: '取消',
};

const en: typeof zh = {
  title: 'What if',
  original: 'Original',
  name: (n) => `Scenario ${n}`,
  shown: 'Plan shown',
  plans: 'Scenarios',
  undo: (n) => `Undo${n > 0 ? ` (${n} ${n === 1 ? 'step' : 'steps'})` : ''}`,
  redo: (n) => `Redo${n > 0 ? ` (${n} ${n === 1 ? 'step' : 'steps'})` : ''}`,
  undoShort: 'Undo',
  redoShort: 'Redo',
  openCard: 'Open “What if” and try other allocations',
  noMatch: 'nothing found',
  createAgency: (name) => `New agency “${name}”`,
  edit: 'Change parties',
  done: 'Done',
  willBegin: (name) => `The original stays as it is: the first change begins “${name}”.`,
  editing: (name) => `Changing “${name}”; the original stays as it is.`,
  makeLead: 'Make lead',
  makeLeadOf: (name) => `Make ${name} the lead`,
  takeOut: (name) => `Remove ${name}`,
  addSupport: 'Add a supporting agency…',
  addedHere: 'added here, not in the source',
  wasLead: 'lead in the original',
  assign: (agency, task) => `${agency} → ${task}`,
  assignLead: 'Make lead',
  assignSupport: 'Add as support',
  cancel: 'Cancel',
};

/** Words for trying out changes to a plan, wherever it is shown. */
export const scenarioWords = words(zh, en);
