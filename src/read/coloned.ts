import { isOffice, isSurelyBody } from './bodies';
import { folded } from './characters';
import { isLabel, LABEL, OTHER_LABEL } from './labels';
import { isParty, splitParties } from './parties';

/** 【责任单位】甲: a label in brackets of its own, at the head of a line or behind a mark. */
const BRACKETED = /(?<=^|[\s。；;，,：:])[【〔[（(〖〈]([一-鿿\s]{2,12})[】〕\]）)〗〉]([:：]?)/g;
/**
 * 责任单位 甲, 责任单位是甲, 责任单位甲: a label that has no colon, at the head of a line, of a bracket or behind
 * a mark. Right before a name, that has to be a body's for sure.
 */
const BARE = new RegExp(
  `(?<=^|[\\s。；;，,：:（(〔【])(${LABEL})(?:[ \\t\\u3000]|(?:是|为|有)(?=[^\\s，,])|(?=[一-鿿]))`,
  'g',
);
/** What may be names: up to the end of a line or a sentence, and no further than a bracket around it. */
const NAMES = /^(?:[^\n。：:（()）〔〕【】]|[（(〔][^\n（()）〔〕]*[)）〕])*/;
/** No list of names is longer. */
const REACH = 1000;

/** 配合单位同上: a label that needs none. */
const BEFORE_SAME = new RegExp(
  `(?:${LABEL})(?=[ \\t\\u3000]?(?:均|仍|都|也)?(?:为|是)?(?:同[上前](?![级期])|上同))`,
  'g',
);

/**
 * Text in which every label of parties has its colon, whether it stands in brackets of its own, before
 * a blank, or before 是 or 同上.
 */
export function coloned(printed: string): string {
  const text = [...folded(printed).matchAll(BEFORE_SAME)].reduceRight(
    (current, { 0: label, index }) => replaced(current, index + label.length, 0, '：'),
    printed,
  );
  const plain = folded(text);
  const opened = [...plain.matchAll(BRACKETED)].reduce((current, match) => {
    const [whole, label, colon] = match;
    const words = label!.replace(/\s/g, '');
    const ofPeople = `${words}:`.replace(OTHER_LABEL, '') === '';
    if (!isLabel(words) && !ofPeople) return current;
    const filled = ` ${label!}：${colon ? ' ' : ''}`;
    return replaced(current, match.index, whole.length, filled);
  }, text);
  const bare = [...folded(opened).matchAll(BARE)];
  return bare.reduceRight((current, match, i) => {
    const [whole, label] = match;
    const from = match.index + whole.length;
    const line = opened.slice(from, bare[i + 1]?.index ?? from + REACH);
    const names = splitParties(NAMES.exec(line)![0]);
    const welded = whole === label;
    const known = names.length > 0 && names.every(isParty) && (!welded || isSure(names[0]!));
    if (!known || !isLabel(label!)) return current;
    return replaced(current, match.index + label!.length, whole.length - label!.length, '：');
  }, opened);
}

const isSure = (name: string): boolean => isSurelyBody(name) || isOffice(name);

const replaced = (text: string, at: number, length: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + length);
