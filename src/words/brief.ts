/** How much of a name or a title a sentence about it says. */
const MOST = 40;

/** A name as a sentence says it: of one that is longer than a line, its beginning. */
export const brief = (name: string, most = MOST): string => {
  const characters = [...name];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : name;
};

/** A sentence whose quotations are brief: a title may be as long as a page. */
export const briefly = (sentence: string): string =>
  sentence.replace(/“([^“”]*)”/g, (_, name: string) => `“${brief(name)}”`);
