import { AUDIENCE_CONTRAST, contrast } from '../draw/palette';
import type { FigureMark } from './mark';

/** Words in front of an audience are either legible or not there. */
export const legible = (marks: readonly FigureMark[]): FigureMark[] =>
  marks.filter(
    (mark) =>
      mark.type !== 'text' || !mark.halo || contrast(mark.fill, mark.halo) >= AUDIENCE_CONTRAST,
  );

/** A picture so small that no word of it could be read. */
export const wordless = (marks: readonly FigureMark[]): FigureMark[] =>
  marks.filter(({ type }) => type !== 'text');
