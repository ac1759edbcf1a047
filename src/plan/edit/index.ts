/** Every edit of a plan: pure, from plan to plan, the plan itself where there is nothing to change. */
export * from './agency';
export * from './collective';
export { addField, changeField, removeField, type FieldWords } from './fields';
export * from './group';
export { keepNumbers } from './ids';
export { isAdded } from './lists';
export { mergeAgencies, splitAgency } from './merge';
export * from './part';
export * from './party';
export * from './plan';
export * from './proposals';
export { addRows, fillRows, type NewRow } from './rows';
export {
  addTask,
  moveTasks,
  removeTasks,
  renumberTasks,
  retitleTask,
  setTaskOrdinal,
  shiftTasks,
} from './task';
