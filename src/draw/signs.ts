import { plainText } from '../plan/numerals';
import type { Part, Plan } from '../plan/types';
import { hueNames, type HueName } from './hues';

/**
 * What tells a group apart, on screen and in files: a hue, a number, and the corners of its square, which
 * are round for actions and sharp for projects, so that a grey print and every eye can follow it.
 */
export interface GroupSign {
  readonly hue: HueName;
  /** up to three digits; empty where the plan has one group only */
  readonly number: string;
  readonly kind: Part['kind'];
}

/** Radius of a square's corners, in units of the layout. */
export const CORNERS: Readonly<Record<Part['kind'], number>> = { action: 3.5, project: 0.8 };

/** Numbers in smaller type are not drawn, in pixels. They are signs, and smaller than words. */
export const LEAST_NUMBER = 7;

/**
 * Size of type that a number has in a square of half side `r`, in the same unit: that of words, `least`,
 * where it has room.
 */
export function numberSize(r: number, number: string, least = 0): number {
  const [usual, most] = sharesOf(number);
  return Math.max(usual * r, Math.min(least, most * r));
}

/** Size of a number's type, in half sides of its square: usually, and at most. */
const sharesOf = ({ length }: string): readonly [number, number] =>
  length > 2 ? [1, 1.1] : length > 1 ? [1.4, 1.65] : [1.5, 2.1];

/** Half the side of a square that has room for each of the numbers in type of a size, in the same unit. */
export const squareFor = (numbers: readonly string[], size: number): number =>
  numbers.reduce((r, number) => (number ? Math.max(r, size / sharesOf(number)[1]) : r), 0);

/**
 * The sign of each group by id. A group's number is its own ordinal (（三） is 3) where no two groups of
 * the same kind share one; else groups are counted through the plan.
 */
export function groupSigns(plan: Plan): ReadonlyMap<string, GroupSign> {
  const kinds = new Map(plan.parts.map(({ id, kind }) => [id, kind]));
  const hues = hueNames(plan);
  const own = plan.groups.map(({ ordinal }) => plainText(ordinal).match(/\d+/g) ?? []);
  const known = new Set(plan.groups.map(({ part }, at) => `${kinds.get(part)} ${own[at]![0]}`));
  const apart =
    known.size === plan.groups.length &&
    own.every((numbers) => numbers.length === 1 && numbers[0]!.length < 4);
  return new Map(
    plan.groups.map(({ id, part }, at): [string, GroupSign] => {
      const number = plan.groups.length < 2 ? '' : apart ? own[at]![0]! : String(at + 1);
      return [id, { hue: hues.get(id)!, number, kind: kinds.get(part)! }];
    }),
  );
}
