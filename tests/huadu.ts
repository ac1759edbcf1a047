import { readFileSync } from 'node:fs';
import { parsePlan } from '../src/plan/file';
import { indexPlan } from '../src/plan/links';

const folder = new URL('../data/huadu-2022-2025/', import.meta.url);

/** The first data set, as shipped. */
export const source = readFileSync(new URL('source.txt', folder));
export const planText = readFileSync(new URL('plan.json', folder), 'utf8');
export const plan = parsePlan(planText);
export const index = indexPlan(plan);

/** The id of an agency by its name. */
export const agencyId = (name: string): string =>
  plan.agencies.find((agency) => agency.name === name)!.id;
