import type { DraftProblem } from '../plan/draft';
import type { Origin } from '../plan/types';
import type { Clause } from './allocation';
import { folded } from './characters';
import type { Allocation } from './found';

const SAME =
  /^(?:仍|均|皆|也)?(?:为|是)?(?:(?:同(?:上|前)|上同)(?:[述面])?一?[项条行格栏]?|(?:上述|以上|前述)(?:各|责任|有关|相关)?(?=单位|部门))(?:责任|牵头|配合)?(?:单位|部门)?$|^(?:[〃″〞“”"]|''|′′)$/;

/** Whether text says only that here stands what stands above: 同上, 〃. */
export const saysSame = (text: string): boolean => SAME.test(folded(text).replace(/\s/g, ''));

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

/** Names in a cell, those of the cell above in the place of 同上. */
export const withAbove = (text: string, above: string): string =>
  text.replace(/[^、，,；;\n]+/g, (piece) => (saysSame(piece) ? above : piece));

/** What 同上 stood for. */
interface Same {
  readonly text: string;
  readonly names: readonly string[];
}

/** Allocations with the names that stand above in the place of 同上, and each place of it. */
export function filledFrom(
  above: readonly Allocation[],
  allocations: readonly Allocation[],
): { readonly allocations: Allocation[]; readonly same: Same[] } {
  const same: Same[] = [];
  const filled = allocations.flatMap((one): Allocation[] => {
    const text = one.names.find(saysSame);
    if (text === undefined) return [one];
    const meant = meantBy(one, above);
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

/** What is copied from above is doubtful. */
export const aboutSame = ({ text, names }: Same, origin: Origin): DraftProblem => ({
  code: 'same-as-above',
  severity: 'warning',
  origin,
  params: { text, names: names.join('、') },
});
