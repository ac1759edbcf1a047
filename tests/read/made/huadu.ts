import type { Plan } from '../../../src/plan/types';
import { textBlocks } from '../../../src/read/formats/text';
import { readDocument } from '../../../src/read';
import { source } from '../../huadu';

/** A cell of the Huadu table, merged with the empty ones below where it is a group's. */
export interface MadeCell {
  readonly text: string;
  readonly down: number;
}

/** A paragraph, or a table with its head in the first row; cells that a merge covers are missing. */
export type Made = string | readonly (readonly MadeCell[])[];

/** The Huadu document, the empty cells under each group merged with it: to be made into any format. */
export const made: readonly Made[] = textBlocks(source.toString('utf8')).map((block): Made => {
  if (block.type === 'paragraph') return block.text;
  const rows = block.rows.map((row) => row.map(({ text }) => text));
  const runs = (r: number) => {
    const end = rows.findIndex((row, i) => i > r && row[0] !== '');
    return (end < 0 ? rows.length : end) - r;
  };
  return rows.map((row, r) =>
    row.flatMap((text, c): MadeCell[] => {
      if (c === 0 && text === '') return [];
      return [{ text, down: c === 0 && r > 0 ? runs(r) : 1 }];
    }),
  );
});

/** What every copy of the document must give: all of the plan but lines and places. */
export function meaning(plan: Plan) {
  return {
    title: plan.title,
    parts: plan.parts.map(({ ordinal, title }) => ordinal + title),
    groups: plan.groups.map(({ ordinal, title }) => ordinal + title),
    tasks: plan.tasks.map(({ group, ordinal, title, parties }) => ({
      group,
      ordinal,
      title,
      parties: parties.map(({ raw, role, collective }) => ({ raw, role, collective })),
    })),
  };
}

export const expected = meaning(await readDocument('huadu', source));
