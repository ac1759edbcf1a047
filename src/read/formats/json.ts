import { parsePlan, PlanFileError, type PlanFileErrorCode } from '../../plan/file';
import { decodeText } from '../decode';
import { ReadError, type ReadErrorCode } from '../error';
import type { Format } from './types';

/** Plan files of ours. No other JSON is read. */
export const json: Format = {
  id: 'json',
  extensions: ['json'],
  matches: (_bytes, head) => head !== undefined && /^\s*(?:\{\s*["}]|\[\s*[{\]])/.test(head),
  plan: async (bytes) => planIn(decodeText(bytes)),
  blocks: () => Promise.reject(new ReadError('not-a-plan')),
};

const CODES: Readonly<Record<PlanFileErrorCode, ReadErrorCode>> = {
  missing: 'empty',
  'not-json': 'not-a-plan',
  'not-a-plan': 'not-a-plan',
  'wrong-shape': 'not-a-plan',
  'broken-reference': 'not-a-plan',
  'reserved-id': 'reserved-id',
  'newer-version': 'newer-version',
};

/** @throws {ReadError} where a plan file would be refused */
function planIn(text: string): ReturnType<typeof parsePlan> {
  try {
    return parsePlan(text);
  } catch (error) {
    if (!(error instanceof PlanFileError)) throw error;
    throw new ReadError(CODES[error.code], error.code === 'not-json' ? 'cut' : error.detail);
  }
}
