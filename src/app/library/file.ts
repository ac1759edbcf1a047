import { writePlan } from '../../plan/file';
import type { Plan } from '../../plan/types';
import { cleanName } from '../../write';
import { saveFile } from '../share';

/** Hands a plan's file to the reader, under a name of its own. */
export function savePlan(plan: Plan, name: string): void {
  saveFile(`${cleanName(name) || 'plan'}.json`, 'application/json', writePlan(plan));
}
