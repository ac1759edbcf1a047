import { endsAsBody, isBody, isSurelyBody } from './bodies';
import { HAN, isName, isOfficer, isPost, officerOf, PHONE, STANDING, SURNAMES } from './persons';

/** Whether text is the names of one or two people. */
export function isPeople(text: string): boolean {
  const bare = text.replace(/[\s、，,]+/g, '');
  if (!/^[\u4E00-\u9FFF]{2,9}$/.test(bare) || isSurelyBody(bare)) return false;
  const pieces = text.replace(
    /(?<=^|[\s、，,])([\u4E00-\u9FFF])\s+(?=[\u4E00-\u9FFF](?:$|[\s、，,]))/g,
    '$1',
  );
  return pieces
    .split(/[\s、，,]+/)
    .filter((piece) => piece !== '')
    .every((piece) => piece.length <= 7 && SURNAMES.has(piece[0]!) && !STANDING.test(piece));
}

/** A piece of a text: a word, a bracket, or marks between. */
interface Piece {
  readonly text: string;
  readonly is: 'word' | 'bracket' | 'mark';
}

const PIECES =
  /([（(〔][^（()）〔〕\n]{0,60}[)）〕])|([\s、，,；;：:/／]+)|[^\s、，,；;：:/／（(〔)）〕]+|[（(〔)）〕]/g;

const piecesOf = (text: string): Piece[] =>
  [...text.matchAll(PIECES)].flatMap(([whole, bracket, mark]): Piece[] => {
    if (bracket || mark) return [{ text: whole, is: bracket ? 'bracket' : 'mark' }];
    const [, officer = '', verb = ''] = DOES.exec(whole) ?? [];
    const words = isOfficer(officer) && !isPost(officer) ? [officer, verb] : [whole];
    return words.map((word) => ({ text: word, is: 'word' }));
  });

/** 副县长李四牵头: what a person does. */
const DOES =
  /^(.{3,16}?)((?:牵头|负责|主抓|分管|包抓|配合|协助|参与|落实|调度)(?:负责|抓总|落实)?)$/;

/** A name of two signs that a blank sets apart: 张 三. */
const SPACED = new RegExp(
  `(?<=^|[\\s、，,；;：:（(])(${HAN})[ \\u3000]{1,3}(${HAN})(?=$|[\\s、，,；;）)])`,
  'g',
);

/** 县水利局-赵刚, 县林业局/孙丽: a person behind a dash. */
const DASHED = new RegExp(
  `(?<=${HAN})\\s?[-－—–/／]{1,2}\\s?(${HAN}{2,4})(?=$|[\\s、，,；;])`,
  'g',
);
const besideDash = (whole: string, name: string): string => (isName(name) ? ` ${name}` : whole);

/** What was written of people beside bodies, and the text without it. */
interface Parted {
  readonly text: string;
  /** as printed, those that stand together in one: 李四、王五 */
  readonly people: readonly string[];
}

/**
 * Parts people from the bodies that they stand beside: 教务处 张三; 人事处（李四、王五）; 赵六（科研处）;
 * 县交通局局长陈刚. A name counts as a person's only beside a body, behind a blank or a colon or in a
 * bracket, or with a post: all else is left as it is.
 *
 * @param text a list of parties, as of a cell or behind a label
 * @param bracketed whether it is known that people stand in brackets or behind dashes, so that any surname in a
 *   bracket is one
 */
export function partedPeople(text: string, bracketed = false): Parted {
  const parted = bracketed ? text.replace(DASHED, besideDash) : text;
  const joined = parted.replace(SPACED, (whole, a: string, b: string) =>
    SURNAMES.has(a) && isName(a + b) ? a + b : whole,
  );
  const parting = new Parting(piecesOf(joined), bracketed);
  const { people } = parting;
  return people.length > 0 ? { text: parting.text, people } : { text, people };
}

class Parting {
  readonly people: string[] = [];
  readonly #pieces: readonly Piece[];
  readonly #bracketed: boolean;
  readonly #kept: Piece[] = [];
  #at = 0;

  constructor(pieces: readonly Piece[], bracketed: boolean) {
    this.#pieces = pieces;
    this.#bracketed = bracketed;
    while (this.#at < pieces.length) this.#at = this.#take(this.#at);
  }

  get text(): string {
    const text = this.#kept.map((piece) => piece.text).join('');
    return text.replace(/^[\s、，,；;]+/, '').trim();
  }

  /** @returns where the next piece stands */
  #take(at: number): number {
    const piece = this.#pieces[at]!;
    if (piece.is === 'bracket') return this.#bracket(piece, at);
    const end = piece.is === 'word' ? this.#runFrom(at) : at;
    if (end > at) return this.#run(at, end);
    const of = piece.is === 'word' ? officerOf(piece.text) : undefined;
    if (!of) {
      this.#kept.push(piece);
      return at + 1;
    }
    this.#kept.push({ text: of.body, is: 'word' });
    const more = this.#pieces[at + 1]?.text.trim() === '' ? this.#runFrom(at + 2) : at + 2;
    const alone = more <= at + 2;
    this.people.push(of.person + (alone ? '' : this.#printed(at + 1, more)));
    return this.#past(alone ? at + 1 : more);
  }

  /** （李四、王五） behind a body. */
  #bracket(piece: Piece, at: number): number {
    const inside = piece.text.slice(1, -1);
    const people = arePeople(inside) || (this.#bracketed && mayBePeople(inside));
    if (!people || !this.#behindBody()) {
      this.#kept.push(piece);
      return at + 1;
    }
    this.people.push(inside.trim());
    return this.#past(at + 1);
  }

  #behindBody(): boolean {
    const last = this.#kept.findLast(({ is }) => is !== 'bracket');
    return last !== undefined && last.is !== 'mark' && endsAsBody(last.text);
  }

  /** People that stand in a row: by themselves, behind a body, or before the body in a bracket. */
  #run(at: number, end: number): number {
    const next = this.#pieces[end];
    const inside = next?.is === 'bracket' ? next.text.slice(1, -1) : '';
    const of = isBody(inside) ? { body: inside, person: '' } : officerOf(inside);
    if (of) {
      this.people.push([this.#printed(at, end), of.person].join(' ').trim());
      this.#kept.push({ text: of.body, is: 'word' });
      return this.#past(end + 1);
    }
    if (!this.#besideBody(at, end)) {
      this.#kept.push(...this.#pieces.slice(at, end));
      return end;
    }
    this.people.push(this.#printed(at, end));
    if (this.#kept.at(-1)?.is === 'mark') this.#kept.pop();
    return this.#past(end);
  }

  #besideBody(at: number, end: number): boolean {
    const run = this.#pieces.slice(at, end);
    if (run.some(({ text }) => isOfficer(text) && !isPost(text))) return true;
    const mark = this.#kept.at(-1);
    const before = this.#kept.at(-2);
    const behind = mark?.is === 'mark' && touches(mark.text);
    if (behind && before && isNamed(before.text)) return true;
    const [gap, next] = [this.#pieces[end], this.#pieces[end + 1]];
    const ahead = gap?.is === 'mark' && touches(gap.text);
    return ahead && next?.is === 'word' && isBody(next.text);
  }

  /** Behind what was taken out: where two bodies would meet, they are kept apart. */
  #past(at: number): number {
    const [next, after] = [this.#pieces[at], this.#pieces[at + 1]];
    const blank = next?.is === 'mark' && next.text.trim() === '';
    const following = blank ? after : next;
    const apart = this.#kept.length > 0 && following?.is === 'word' && startsBody(following.text);
    if (!apart || this.#kept.at(-1)?.is === 'mark') return at;
    this.#kept.push({ text: '、', is: 'mark' });
    return blank ? at + 1 : at;
  }

  /** Where the people end that begin at a piece. */
  #runFrom(at: number): number {
    let end = at;
    for (let i = at; i < this.#pieces.length; i += 2) {
      const { text, is } = this.#pieces[i]!;
      if (is !== 'word' || !(isName(text) || isOfficer(text) || (i > at && PHONE.test(text))))
        break;
      end = i + 1;
      const mark = this.#pieces[i + 1];
      if (mark?.is !== 'mark' || !joins(mark.text)) break;
    }
    return end;
  }

  #printed(at: number, end: number): string {
    return this.#pieces
      .slice(at, end)
      .map(({ text }) => text)
      .join('')
      .trim();
  }
}

/** What may stand between a body and its people. */
const touches = (mark: string): boolean => /^[:：]?$/.test(mark.trim());
/** What may stand between people. */
const joins = (mark: string): boolean => /^[、，,:：]?$/.test(mark.trim());

const isNamed = (text: string): boolean => isBody(text) || endsAsBody(text);

/** A body, or one with its people: 人事处, 人事处处长. */
const startsBody = (text: string): boolean => isBody(text) || officerOf(text) !== undefined;

/** People who are not named: 分管副职, 主要负责人. */
const ANYONE =
  /^(?:各自的?|相关|有关)?(?:分管|主要|具体|直接|联系)?(?:(?:县|市|区|镇|乡|局|院|校)?领导|副职|正职|负责人|负责同志|责任人|联系人|联络员)$/;

/** Whether a bracket holds people and nothing else. */
function arePeople(inside: string): boolean {
  if (ANYONE.test(inside.trim())) return true;
  const words = piecesOf(inside).filter(({ is }) => is !== 'mark');
  const named = words.filter(({ text }) => isName(text) || isOfficer(text));
  const only = words.every((word) => named.includes(word) || PHONE.test(word.text));
  return named.some(({ text }) => !isPost(text)) && only;
}

/** Whether a bracket holds nothing but what may be names of people, of whatever surname. */
const mayBePeople = (inside: string): boolean =>
  piecesOf(inside).every(({ text, is }) => is === 'mark' || (MAY_BE.test(text) && !isBody(text)));

const MAY_BE = /^[一-鿿]{2,3}$/;
