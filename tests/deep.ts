/** Whether everything is tried that is worth trying, however long it takes: `npm run test:deep`. */
const DEEP = import.meta.env.MODE === 'deep';

/**
 * How many random cases a property is tried on: all of them in depth, each time others; a tenth, always the
 * same, where a change has to be proven quickly.
 */
export const runs = (all: number): { numRuns: number; seed?: number } =>
  DEEP ? { numRuns: all } : { numRuns: Math.ceil(all / 10), seed: 20221128 };
