import { FORMATS } from './formats';
import type { Format } from './formats/types';
import type { Job } from './types';

/** @throws {Error} where there is no such format */
export function formatOf(id: string): Format {
  const format = FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(`format: ${id}`);
  return format;
}

/** Names that Windows keeps for itself. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 80;

/** A piece of a file's name, without what any system forbids in one. */
export function cleanName(text: string): string {
  const plain = text
    // eslint-disable-next-line no-control-regex -- control characters are among what is forbidden
    .replace(/[\\/:*?"<>|\u0000-\u001F\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[. ]+|[. ]+$/g, '');
  return RESERVED.test(plain) ? `_${plain}` : plain;
}

/** What the file is named: plan, scenario where one is shown, what it holds, day. */
export function fileName(job: Job, { id, content }: Format): string {
  const pieces = [job.plan.title, job.scenario ?? '', content(job), job.date]
    .map(cleanName)
    .filter(Boolean);
  return `${pieces.join('_')}.${id}`;
}
