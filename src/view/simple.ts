import HONG_KONG from 'opencc-js/dict/HKVariantsRev';
import TRADITIONAL from 'opencc-js/dict/TSCharacters';
import TAIWAN from 'opencc-js/dict/TWVariantsRev';

/** OpenCC's tables; the variants lead to what its first table knows. */
const tableOf = (pairs: string): ReadonlyMap<string, string> =>
  new Map(pairs.split('|').map((pair) => pair.split(' ', 2) as [string, string]));

const VARIANTS = [tableOf(HONG_KONG), tableOf(TAIWAN)];
const SIMPLIFIED = tableOf(TRADITIONAL);

/** The simplified form of a character; the character itself where it has none. */
export const simple = (char: string): string => {
  const known = SIMPLIFIED.get(char);
  if (known) return known;
  const standard = VARIANTS.map((table) => table.get(char)).find(Boolean);
  return (standard && SIMPLIFIED.get(standard)) ?? char;
};
