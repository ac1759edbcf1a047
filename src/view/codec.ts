/** How one value is written in a link. `read` gives `undefined` for what it does not understand. */
export interface Codec<T> {
  readonly key: string;
  readonly write: (value: T) => string;
  readonly read: (text: string) => T | undefined;
}

export type Codecs<T> = { readonly [K in keyof T]: Codec<T[K]> };

export const oneOf = <T extends string>(key: string, values: readonly T[]): Codec<T> => ({
  key,
  write: (value) => value,
  read: (text) => values.find((value) => value === text),
});

export const listOf = <T extends string>(key: string, test: (text: string) => text is T) => ({
  key,
  write: (list: readonly T[]) => list.join(','),
  read: (text: string): readonly T[] | undefined => {
    const items = text.split(',');
    return items.length <= 500 && items.every(test) ? [...new Set(items as T[])] : undefined;
  },
});

export const among = <T extends string>(key: string, values: readonly T[]) =>
  listOf(key, (text): text is T => values.some((value) => value === text));

/** Writes what is not as at the start. */
export function write<T>(params: URLSearchParams, codecs: Codecs<T>, from: T, start: T): void {
  for (const name of Object.keys(codecs) as (keyof T)[]) {
    const { key, write } = codecs[name];
    const text = write(from[name]);
    if (text !== write(start[name])) params.set(key, text);
  }
}

/** Reads what is understood; the rest is as at the start, and its key is told. */
export function read<T>(
  params: URLSearchParams,
  codecs: Codecs<T>,
  start: T,
  known: Set<string>,
  unknown: string[],
): T {
  const result = { ...start };
  for (const name of Object.keys(codecs) as (keyof T)[]) {
    const { key, read } = codecs[name];
    known.add(key);
    const text = params.get(key);
    if (text === null) continue;
    const value = read(text);
    if (value === undefined) unknown.push(key);
    else result[name] = value;
  }
  return result;
}
