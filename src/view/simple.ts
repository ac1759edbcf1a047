import HONG_KONG from 'opencc-js/dict/HKVariantsRev';
import TRADITIONAL from 'opencc-js/dict/TSCharacters';
import TAIWAN from 'opencc-js/dict/TWVariantsRev';
import type { Plan } from '../plan/types';

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

/**
 * A text in the characters that a plan's names are written with: 科協 as 科协 where they have 协 and no 協,
 * and the other way round. What they have in neither form stays.
 */
export function writtenAs({ tasks, groups, agencies }: Plan, text: string): string {
  const titles = [...tasks, ...groups].map(({ title }) => title);
  const chars = new Set([...titles, ...agencies.map(({ name }) => name)].join(''));
  const known = new Map([...chars].map((char) => [simple(char), char]));
  return [...text]
    .map((char) => (chars.has(char) ? char : (known.get(simple(char)) ?? char)))
    .join('');
}
