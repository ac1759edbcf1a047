import { AGENCY_KINDS } from '../../plan/types';
import { common } from '../../words/common';
import { fitted } from '../../figures/flow';
import { columnOf, keysOf, type Key, type Keys, type Legend } from '../../figures/legend';
import type { Sheet } from '../../figures/sheet';
import { figureWords } from '../../figures/words';
import { slideWords } from './words';

/** Squares in the sign of a part. */
const SQUARES = 3;
/** Longest name of a part, in em. */
const PART = 8;

/**
 * The legend of a network's slide in one narrow column, so that the picture keeps its room: lines,
 * circles, and the hues of each part. None where it does not fit, or there is nothing to explain.
 *
 * @param sheet of the picture that is explained
 * @param room in pixels
 */
export function slideLegend(
  sheet: Sheet,
  size: number,
  room: { readonly width: number; readonly height: number },
): Legend | undefined {
  const { language } = sheet.view;
  const t = slideWords[language];
  const titles = new Set(sheet.index.plan.parts.map(({ title }) => title));
  const whole = keysOf(sheet);
  const ofTasks = ({ heading }: Keys) =>
    titles.has(heading) || heading === figureWords[language].tasks;
  const parts = whole
    .filter(ofTasks)
    .flatMap((keys) => (titles.has(keys.heading) ? partKey(keys) : keys.keys));
  const rest = whole.filter((keys) => !ofTasks(keys)).map((keys) => brief(keys, sheet));
  const sorts = parts.length > 0 ? [...rest, { heading: t.tasks, keys: parts }] : rest;
  if (sorts.length === 0) return undefined;
  const legend = columnOf(sorts, size, sheet);
  return legend.height <= room.height && legend.width <= room.width ? legend : undefined;
}

/** The same keys in fewer words. */
function brief({ heading, keys }: Keys, { view: { language } }: Sheet): Keys {
  const [t, c, f] = [slideWords[language], common[language], figureWords[language]];
  const kinds = new Map(AGENCY_KINDS.map((kind): [string, string] => [c.kind[kind], t.kind[kind]]));
  return {
    heading: heading === f.circles ? t.circles : heading,
    keys: keys.map((key) => ({ ...key, text: kinds.get(key.text) ?? key.text })),
  };
}

/** A part as one key, with the hues of its first groups for a sign. */
function partKey({ heading, keys }: Keys): Key {
  return {
    text: fitted(heading, 1, PART),
    count: keys.reduce((sum, { count }) => sum + count, 0),
    sign: (x, y, unit) =>
      // For their hues and corners: there is no room for numbers that could be read.
      keys
        .slice(0, SQUARES)
        .flatMap(({ sign }, i) => sign(x + (i - 1) * 9 * unit, y, unit / 2))
        .filter(({ type }) => type !== 'text'),
  };
}
