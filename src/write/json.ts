import { writePlan } from '../plan/file';
import { common } from '../words/common';
import type { Writer } from './types';

/**
 * The plan file: all of the plan, with its picture and stories. Of a scenario it says so in its title,
 * since nothing else tells it from the plan that was opened.
 */
export const json: Writer = {
  write: async ({ plan, scenario, view }) => {
    const title = common[view.language].titled(plan.title, scenario);
    return new TextEncoder().encode(writePlan({ ...plan, title }));
  },
};
