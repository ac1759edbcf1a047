import { FORMATS } from './formats';
import type { Format } from './formats/types';
import { fileName } from './name';
import type { Job } from './types';

/** @throws {Error} where there is no such format */
export function formatOf(id: string): Format {
  const format = FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(`format: ${id}`);
  return format;
}

/** What the file of an export is named: plan, scenario where one is shown, what it holds, day. */
export function exportName(job: Job, { id, content }: Format): string {
  const { plan, scenario = '', date } = job;
  return fileName({ plan: plan.title, holds: [scenario, ...content(job)], date }, id);
}
