import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Options {
  /** visits of each page */
  readonly runs: number;
  /** where the raw figures go */
  readonly json?: string;
  /** a built application to measure instead of building one */
  readonly app?: string;
}

/**
 * Reads the command line.
 *
 * @throws {Error} where an option is unknown or `--runs` is not a whole number from 1 up
 */
export function readArgs(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '5' },
      json: { type: 'string' },
      app: { type: 'string' },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: 1, 2, 3, …`);
  return { runs, json: values.json, app: values.app };
}
