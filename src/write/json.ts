import { writePlan } from '../plan/file';
import type { Writer } from './types';

/** The plan file: all of the plan, with its picture and stories. */
export const json: Writer = {
  write: async ({ plan }) => new TextEncoder().encode(writePlan(plan)),
};
