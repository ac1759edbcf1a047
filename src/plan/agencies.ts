import type { AgencyKind, Proposal } from './types';

/** Rules for the kind of an agency, first match wins; what none matches is `other`. */
const KIND_RULES: readonly [AgencyKind, RegExp][] = [
  // 市公安局花都区分局: a municipal body's branch in the district
  ['municipal', /^市.+分局$/],
  ['mass', /(总工会|团区委|团市委|团省委|共青团.*|妇联|科协|工商联|残联|文联|侨联|红十字会)$/],
  ['party', /^(中共)?[省市区县]委(?!员会)/],
  ['party', /(纪委监委|党校)$/],
  ['other', /(中心|集团|公司|协会|学会|银行|实验室)$/],
  ['government', /(局|委|办|厅|署|政府|委员会|办公室)$/],
];

/**
 * The kind of an agency, judged by its name without a second name-plate in brackets. A proposal:
 * a person may know better.
 */
export function kindOf(name: string): AgencyKind {
  const base = withoutNameplate(name);
  return KIND_RULES.find(([, pattern]) => pattern.test(base))?.[0] ?? 'other';
}

/** 区财政局（区国资局） → 区财政局 */
export function withoutNameplate(name: string): string {
  return name.replace(/（[^（）]*）$/, '');
}

export interface NameDoubt {
  readonly code: 'stray-character' | 'second-nameplate';
  readonly proposal: Extract<Proposal, { action: 'merge' }>;
}

/**
 * Is this printed name another one of the document's in disguise? Two forms are known, each with
 * its evidence in the document itself: a single character glued to the end of a name that also
 * stands without it, and a name that also stands with a second name-plate in brackets.
 *
 * @param name a printed name
 * @param counts how often each printed name occurs
 */
export function nameDoubt(
  name: string,
  counts: ReadonlyMap<string, number>,
): NameDoubt | undefined {
  const cut = name.slice(0, -1);
  if (/(局|委|部|会|办|中心)$/.test(cut) && (counts.get(cut) ?? 0) > counts.get(name)!) {
    return { code: 'stray-character', proposal: { action: 'merge', from: name, to: cut } };
  }
  const full = [...counts.keys()].find((n) => n !== name && withoutNameplate(n) === name);
  if (full) {
    return { code: 'second-nameplate', proposal: { action: 'merge', from: name, to: full } };
  }
  return undefined;
}
