import { rangeOf } from '../../app/import/places';

interface Cut {
  readonly text: string;
  readonly marked?: boolean;
}

/** A text, cut so that the names that stand in it can be marked; overlapping ones are marked once. */
export function cut(text: string, names: readonly string[]): Cut[] {
  const ranges = names
    .flatMap((name) => {
      const range = rangeOf(text, name);
      return range ? [range] : [];
    })
    .sort(([a], [b]) => a - b);
  const cuts: Cut[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start < at) continue;
    if (start > at) cuts.push({ text: text.slice(at, start) });
    cuts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length || cuts.length === 0) cuts.push({ text: text.slice(at) });
  return cuts;
}
