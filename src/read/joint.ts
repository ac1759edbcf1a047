import { isOffice, isSurelyBody } from './bodies';
import { folded } from './characters';
import { isParty, splitParties } from './parties';

/** 甲会同乙; 甲牵头，会同乙; 甲商乙. 商务局 and 联合会 are names. */
const WITH =
  /(?:牵头(?:负责|组织)?)?[，,]?(?:会同|会商|商(?![务会业贸投标品量])|联合(?!会|体|社)|协同)/g;
/** What those named do, behind their names. */
const ACTS =
  /共同|联合|统一|具体|负责|牵头|研究|提出|制定|制订|拟定|拟订|起草|编制|出台|印发|抓好|落实|开展|组织|推进|推动|做好|完善|建立|实施|办理|办好|举办|承办|做细|汇总|审核|加强|加快|明确|建设|承担|协调|统筹|按|予以|对|就|适时|定期/g;
/** No list of names before a verb is longer. */
const REACH = 200;

/** Names before what they do, and where they end. */
interface Ahead {
  readonly names: string[];
  readonly end: number;
}

/** Names at the head of a text, before what they do: 市农业农村局提出意见. None unless some is sure. */
export const namesAhead = (text: string): Ahead =>
  ahead(text, (ends) => ends.reverse(), areSurely) ?? { names: [], end: 0 };

/** The same where names must follow, so that all that reads as one is: 会同县职业学校研究方案. */
const namesBehind = (text: string): string[] => {
  const sure = namesAhead(text).names;
  return sure.length > 0 ? sure : (ahead(text, (ends) => ends, areNames)?.names ?? []);
};

function ahead(
  text: string,
  inOrder: (ends: number[]) => number[],
  are: (names: readonly string[]) => boolean,
): Ahead | undefined {
  const plain = /^[^，,；;。：:]*/.exec(folded(text.slice(0, REACH)))![0];
  const ends = inOrder([...[...plain.matchAll(ACTS)].map(({ index }) => index), plain.length]);
  for (const end of ends) {
    const names = splitParties(text.slice(0, end));
    if (are(names)) return { names, end };
  }
  return undefined;
}

const areNames = (names: readonly string[]): boolean => names.length > 0 && names.every(isParty);

/** Whether every name is one, and some is surely that of a body. */
const areSurely = (names: readonly string[]): boolean =>
  areNames(names) && names.some((name) => isSurelyBody(name) || isOffice(name));

/** Those who lead and those whom they do it with. */
export interface Joint {
  readonly lead: readonly string[];
  readonly support: readonly string[];
}

/**
 * What 会同, 商 and their like say; nothing where the words before and behind are no names.
 *
 * @param goesOn whether who leads stands right before the text
 */
export function jointIn(text: string, goesOn = false): Joint | undefined {
  for (const match of folded(text.slice(0, 2 * REACH)).matchAll(WITH)) {
    const lead = splitParties(text.slice(0, match.index));
    const rest = text.slice(match.index + match[0].length);
    const begins = match.index === 0;
    // 联合接访中心, 协同创新中心: names begin so too.
    if (begins && !/^会同/.test(match[0]) && splitParties(text).every(isParty)) continue;
    const led = areSurely(lead) || (begins && goesOn);
    const support = led ? namesBehind(rest) : namesAhead(rest).names;
    if (support.length > 0 && (begins || led)) return { lead, support };
  }
  return undefined;
}
