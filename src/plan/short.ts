/**
 * Titles less the longest beginning and ending that all of them share; as they are where too little
 * would be left.
 */
export function shortTitles(titles: readonly string[]): readonly string[] {
  if (titles.length < 2) return titles;
  const start = sharedStart(titles);
  const rest = titles.map((title) => title.slice(start));
  const end = sharedStart(rest.map((title) => [...title].reverse().join('')));
  const shorts = rest.map((title) => title.slice(0, title.length - end));
  return shorts.every((short) => short.length >= 2) ? shorts : titles;
}

function sharedStart(texts: readonly string[]): number {
  const [first = '', ...others] = texts;
  let length = 0;
  while (length < first.length && others.every((text) => text[length] === first[length])) length++;
  return length;
}
