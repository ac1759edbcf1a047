import { writePlan } from '../../plan/file';
import type { Plan } from '../../plan/types';
import { fileName } from '../../write/name';
import { today } from '../export/job';
import { saveFile } from '../share';

/** Hands a plan's file to the reader, under the name that the plan has here. */
export const savePlan = (plan: Plan, name: string): void => saveAsPlan(name, writePlan(plan));

/** Hands what is kept as a plan's file to the reader, whether or not it can be read as one. */
export const saveAsPlan = (name: string, text: string): void =>
  saveFile(fileName({ plan: name, date: today() }, 'json'), 'application/json', text);
