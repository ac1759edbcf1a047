import type { DraftProblem } from '../plan/draft';
import { valueOf } from '../plan/numerals';
import type { Origin } from '../plan/types';
import type { Clause } from './allocation';
import { folded } from './characters';
import type { Allocation, FoundTask } from './found';

const SAME =
  /^(?:仍|均|皆|也)?(?:为|是)?(?:(?:同(?:上|前)|上同)(?:[述面])?一?[项条行格栏]?|(?:上述|以上|前述)(?:各|责任|有关|相关)?(?=单位|部门))(?:责任|牵头|配合)?(?:单位|部门)?$|^(?:[〃″〞“”"]|''|′′)$/;

/** Whether text says only that here stands what stands above, or with another task: 同上, 〃, 同第1项. */
export const saysSame = (text: string): boolean =>
  SAME.test(folded(text).replace(/\s/g, '')) || tasksNamed(text).length > 0;

const NUMBER = '[（(]?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[)）]?';
const NUMBERS = `${NUMBER}(?:[、，,和及与]第?${NUMBER})*`;
const TASK = '(?:[项条款号行]|任务){1,2}(?:任务|工作)?(?:的?(?:责任|牵头|配合)?(?:单位|部门))?';

/** 同第1项, 见序号3, 同第（二）条; 同一部门 is none. */
const NUMBERED = new RegExp(
  `^(?:均|皆)?[同见](?:本表|上述|前述)?(?:(?:第|序号|任务|事项)第?${NUMBERS}(?:${TASK})?|\\d{1,3}(?:[、，,和及]\\d{1,3})*(?:${TASK})?)$`,
);

/** The numbers of the tasks with which stands what is meant here: 同第1、3项; none where text says no such thing. */
export function tasksNamed(text: string): number[] {
  const plain = folded(text).replace(/\s/g, '');
  if (!NUMBERED.test(plain)) return [];
  return [...plain.matchAll(/\d+|[一二三四五六七八九十]+/g)].flatMap(
    ([run]) => numberOf(run) ?? [],
  );
}

/** The number that a task's is: 1, （一）, 第三; undefined where it is no plain one. */
export function numberOf(ordinal: string): number | undefined {
  const bare = ordinal.replace(/[第（()）、.．\s]/g, '');
  return /^\d{1,4}$/.test(bare) ? Number(bare) : valueOf(bare);
}

const ALL = /^(?:(?:责任|任务|职责|工作)?分工|单位)?(.{2,10})$/;

/** Whether text says so of all who take part: 分工同上. */
export const sharesAll = (text: string): boolean => {
  const same = ALL.exec(folded(text).replace(/[\s。；;]/g, ''))?.[1];
  return same !== undefined && /^\S{0,3}(?:同[上前]|上同)/.test(same) && saysSame(same);
};

/** What such text says: all who take part are meant, as they stand above. */
export const sharing = (text: string): Clause => ({
  label: 'responsible',
  names: [/同[上前]|上同/.exec(folded(text))![0]],
  unlabelled: true,
});

/** Names in a cell, those of the cell that is meant in the place of 同上. */
export const withMeant = (text: string, meant: (piece: string) => string): string =>
  saysSame(text)
    ? meant(text)
    : text.replace(/[^、，,；;\n]+/g, (piece) => (saysSame(piece) ? meant(piece) : piece));

/** What 同上 stood for. */
interface Same {
  readonly text: string;
  readonly names: readonly string[];
}

/**
 * Allocations with the names that are meant in the place of 同上, and each place of it.
 *
 * @param meantIn what stands above, or with the tasks that a text names
 */
export function filledFrom(
  meantIn: (text: string) => readonly Allocation[],
  allocations: readonly Allocation[],
): { readonly allocations: Allocation[]; readonly same: Same[] } {
  const same: Same[] = [];
  const filled = allocations.flatMap((one): Allocation[] => {
    const text = one.names.find(saysSame);
    if (text === undefined) return [one];
    const meant = meantBy(one, meantIn(text));
    same.push({ text, names: meant.flatMap(({ names }) => names) });
    if (one.names.every(saysSame)) return meant.map((more) => ({ ...more, origin: one.origin }));
    const names = one.names.flatMap((name) =>
      saysSame(name) ? meant.flatMap((more) => more.names) : [name],
    );
    return [{ ...one, names }];
  });
  return { allocations: filled, same };
}

/** Those of the same role; where there are none, those who answer, or for 责任单位同上 all. */
function meantBy(
  { label, unlabelled }: Allocation,
  above: readonly Allocation[],
): readonly Allocation[] {
  const alike = above.filter((one) => one.label === label);
  if (label === 'responsible') return unlabelled || alike.length === 0 ? above : alike;
  if (label !== 'lead' || alike.length > 0) return alike;
  return above
    .filter((one) => one.label === 'responsible')
    .map((one): Allocation => ({ ...one, label }));
}

/** What stands with the last of some tasks, or with those of them that a text names by their numbers. */
export function meantAmong(tasks: readonly FoundTask[], text: string): readonly Allocation[] {
  const numbers = tasksNamed(text);
  if (numbers.length === 0) return tasks.at(-1)?.allocations ?? [];
  return numbers.flatMap(
    (number) => tasks.findLast(({ ordinal }) => numberOf(ordinal) === number)?.allocations ?? [],
  );
}

/** What is copied is doubtful. */
export const aboutSame = ({ text, names }: Same, origin: Origin): DraftProblem => ({
  code: 'same-as-above',
  severity: 'warning',
  origin,
  params: { text, names: names.join('、') },
});
