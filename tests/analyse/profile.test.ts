import { describe, expect, it } from 'vitest';
import { agencyProfile, byAgency, byGroup } from '../../src/analyse/profile';
import { agencyId, index, source } from '../huadu';

/** Cells of the source that name parties, counted without the reader. */
const cells = source
  .toString('utf8')
  .split('\n')
  .filter((line) => /^\t(区|市|团)/.test(line))
  .map((line) => line.trim().split('、'));

describe('what an agency carries', () => {
  it('counts as the source does', () => {
    const named = cells.filter((cell) => cell.includes('区卫生健康局')).length;
    const profile = agencyProfile(index, agencyId('区卫生健康局'));
    expect(profile.all).toBe(named);
    expect(profile).toMatchObject({ leads: 1, supports: 14, rank: 4 });
    expect(profile.share).toBeCloseTo(15 / 209);
  });

  it('gives equals one rank', () => {
    const ranks = ['区总工会', '区委宣传部', '区民政局'].map(
      (name) => agencyProfile(index, agencyId(name)).rank,
    );
    expect(new Set(ranks).size).toBe(1);
  });

  it('ranks partners by shared tasks, the same from either side', () => {
    const [a, b] = [agencyId('区科协'), agencyId('区教育局')];
    const there = agencyProfile(index, a).partners.find((partner) => partner.id === b)!;
    const back = agencyProfile(index, b).partners.find((partner) => partner.id === a)!;
    expect(there.tasks).toBe(back.tasks);
    const tasks = agencyProfile(index, a).partners.map((partner) => partner.tasks);
    expect(tasks).toEqual([...tasks].sort((x, y) => y - x));
  });
});

describe('bundles', () => {
  it('lose no link', () => {
    for (const bundle of [byGroup, byAgency]) {
      const parts = bundle(index, index.links);
      expect(parts.reduce((sum, part) => sum + part.load.all, 0)).toBe(209);
    }
    expect(byGroup(index, []).length).toBe(0);
  });
});
