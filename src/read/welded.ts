import { levelOf } from './bodies';

/** Marks that join two names, and also stand inside one: 甲局·乙局, but 中国-东盟中心. */
const JOINTS = /[·•・‧∙⋅+＋&＆—–\-.．。]/;
/** Marks that hardly stand inside the name of a body. */
const PLAIN = /^[^·•・‧∙⋅—–\-.．]*$/;
/** A unit of the body before it: 市公安局-交警支队. */
const UNIT = /(?:队|分局|支行|分行|站|所|科|股)$/;

/** A name as those that it surely is, and those that it perhaps is beyond that. */
interface Parts {
  /** the name itself where it is not sure */
  readonly sure: readonly string[];
  /** none where nothing is doubtful */
  readonly perhaps: readonly string[];
}

/**
 * Looks for several names in one that marks weld together. It is sure where every piece is one and the
 * mark is hardly part of a name (+ & 。), or where all carry the same level (县教育局·县财政局).
 *
 * @param isParty what counts as a name
 */
export function partsOf(name: string, isParty: (name: string) => boolean): Parts {
  const whole: Parts = { sure: [name], perhaps: [] };
  if (!JOINTS.test(name)) return whole;
  const pieces = outsideBrackets(name).filter((piece) => piece !== '');
  if (pieces.length < 2 || !pieces.every(isParty)) return whole;
  const level = levelOf(pieces[0]!);
  const alike = level !== '' && pieces.every((piece) => levelOf(piece) === level);
  const plain = PLAIN.test(name) && pieces.slice(1).every((piece) => !UNIT.test(piece));
  return alike || plain ? { sure: pieces, perhaps: [] } : { sure: [name], perhaps: pieces };
}

function outsideBrackets(name: string): string[] {
  const pieces = [''];
  let depth = 0;
  for (const char of name) {
    if ('（(〔[【'.includes(char)) depth += 1;
    if ('）)〕]】'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && JOINTS.test(char)) pieces.push('');
    else pieces[pieces.length - 1] += char;
  }
  return pieces.map((piece) => piece.trim());
}
