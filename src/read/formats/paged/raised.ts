import type { Item } from './page';

const RAISED = new Map([...'0123456789'].map((digit, i) => [digit, [...'⁰¹²³⁴⁵⁶⁷⁸⁹'][i]!]));

/** Small figures that stand raised behind a text are marks of notes, and written as such. */
export function withRaised<T extends Item>(items: readonly T[]): T[] {
  const small = items.filter(({ text }) => /^\d{1,3}$/.test(text));
  if (small.length === 0) return [...items];
  return items.map((item) => {
    const base = small.includes(item) && items.find((other) => bears(other, item));
    if (!base) return item;
    return { ...item, y: base.y, text: [...item.text].map((d) => RAISED.get(d)!).join('') };
  });
}

const bears = (base: Item, mark: Item): boolean =>
  mark.size <= 0.75 * base.size &&
  base.y - mark.y > 0.15 * base.size &&
  base.y - mark.y < 0.7 * base.size &&
  Math.abs(base.x + base.width - mark.x) < 0.3 * base.size;
