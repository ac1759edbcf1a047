import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/types';
import { readDocument } from '../../src/read';
import { ReadError } from '../../src/read/error';

/**
 * What a careful reader takes from a document: each task as its number, its title, and its parties,
 * `role name`, a collective with a star; problems as `code line`. Or why it is refused.
 */
interface Expected {
  readonly title?: string;
  readonly tasks?: readonly (readonly string[])[];
  /** what stands beside the parties, where anything does: task, then `kind label raw` of each */
  readonly fields?: readonly (readonly string[])[];
  readonly problems?: readonly string[];
  readonly refused?: string;
}

const FOLDER = 'tests/read/documents';
const files = readdirSync(FOLDER).filter((file) => !file.endsWith('.json'));

const fieldsOf = ({ tasks }: Plan) =>
  tasks.flatMap(({ title, fields }) =>
    fields.length > 0
      ? [[title, ...fields.map(({ kind, label, raw }) => `${kind} ${label} ${raw}`)]]
      : [],
  );

const seen = (plan: Plan): Expected => ({
  title: plan.title,
  tasks: plan.tasks.map(({ ordinal, title, parties }) => [
    ordinal,
    title,
    ...parties.map(({ role, raw, collective }) => `${role} ${raw}${collective ? '*' : ''}`),
  ]),
  ...(fieldsOf(plan).length > 0 && { fields: fieldsOf(plan) }),
  problems: plan.problems.map(({ code, origin }) => `${code} ${origin.line}`),
});

async function read(file: string): Promise<Expected> {
  try {
    return seen(await readDocument('x', readFileSync(`${FOLDER}/${file}`), file));
  } catch (error) {
    if (error instanceof ReadError) return { refused: error.code };
    throw error;
  }
}

describe('documents, one difficulty each', () => {
  it('are there, each with what is to be read from it', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it.each(files)('%s', async (file) => {
    const expected = JSON.parse(
      readFileSync(`${FOLDER}/${file.replace(/\.\w+$/, '.json')}`, 'utf8'),
    ) as Expected;
    expect(await read(file)).toEqual(expected);
  });
});
