/** Characters of the source that are shown on either side of what is in doubt. */
const AROUND = 60;

/**
 * The text of the source about a name: what stands before it, the name, what stands after it, both
 * sides cut to what is near. The name is found as one of a list (区财政局 is not part of
 * 区财政局（区国资局）) or else anywhere; it may have been printed with white space inside.
 *
 * @returns the beginning of the text and two empty strings where the name does not stand in it
 */
export function quote(raw: string, name: string): [string, string, string] {
  const found = name ? (whole(raw, name) ?? anywhere(raw, name)) : undefined;
  if (!found) return [cutEnd(raw, 2 * AROUND), '', ''];
  const [at, length] = found;
  const before = raw.slice(0, at);
  return [
    before.length > AROUND ? `…${before.slice(-AROUND)}` : before,
    raw.slice(at, at + length),
    cutEnd(raw.slice(at + length), AROUND),
  ];
}

type Found = [at: number, length: number];

function whole(raw: string, name: string): Found | undefined {
  let at = 0;
  for (const item of raw.split(/([、，,；;\n])/)) {
    if (item === name) return [at, item.length];
    at += item.length;
  }
  return undefined;
}

function anywhere(raw: string, name: string): Found | undefined {
  const bare = [...raw.matchAll(/\S/gu)];
  const at = bare
    .map(([char]) => char)
    .join('')
    .indexOf(name);
  if (at < 0) return undefined;
  let [first, units] = [0, 0];
  while (units < at) units += bare[first++]![0].length;
  let last = first;
  while (units < at + name.length) units += bare[last++]![0].length;
  const end = bare[last - 1]!;
  return [bare[first]!.index, end.index + end[0].length - bare[first]!.index];
}

const cutEnd = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length)}…` : text;
