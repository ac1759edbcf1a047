/**
 * Edits of a plan: pure, from plan to plan, the plan itself where there is nothing to change. Those of
 * rows and of fields stand by themselves (`rows.ts`, `fields.ts`): they bring the reading of deadlines
 * along, which the first picture does not need.
 */
export * from './agency';
export * from './collective';
export * from './group';
export { keepNumbers } from './ids';
export { isAdded } from './lists';
export { mergeAgencies, splitAgency } from './merge';
export * from './part';
export * from './party';
export * from './plan';
export * from './proposals';
export {
  addTask,
  moveTasks,
  removeTasks,
  renumberTasks,
  retitleTask,
  setTaskOrdinal,
  shiftTasks,
} from './task';
