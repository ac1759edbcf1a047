import type { DraftProblem } from '../plan/draft';
import { group } from 'd3';
import { originOf, type Block, type Omission } from './blocks';

/** How many of the texts left out are quoted, and how much of each. */
const [QUOTED, CHARACTERS] = [3, 20];

/**
 * What a format left out of a document, told once for each reason and sheet, at its first place: so
 * many pieces, the first few quoted.
 */
export function omissionProblems(blocks: readonly Block[]): DraftProblem[] {
  const omitted = blocks.flatMap((block) => block.omitted ?? []);
  const alike = group(omitted, ({ why, place }) => `${why} ${place?.sheet ?? ''}`);
  return [...alike.values()].map((same): DraftProblem => {
    const [first] = same as [Omission, ...Omission[]];
    const quoted = [...new Set(same.map(({ text }) => shortened(text.trim())))];
    return {
      code: first.why,
      // A seal says nothing that a plan holds.
      severity: first.why === 'seal' ? 'note' : 'warning',
      origin: originOf(first),
      params: { texts: quoted.slice(0, QUOTED).join('、'), count: String(same.length) },
    };
  });
}

const shortened = (text: string): string =>
  text.length > CHARACTERS ? `${text.slice(0, CHARACTERS)}…` : text;
