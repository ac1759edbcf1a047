import { expect, it } from 'vitest';
import { LANGUAGES } from '../../src/view/choices';
import { glossary } from '../../src/words/glossary';
import { measureWords } from '../../src/ui/collaboration/measure-words';
import { dataWords } from '../../src/ui/data/words';
import { writeWords } from '../../src/write/words';

it.each(LANGUAGES)('a term has one name on screen and in files (%s)', (language) => {
  const g = glossary[language];
  const file = writeWords[language];
  expect([dataWords[language].column.lead, file.lead]).toEqual([g.party.lead, g.party.lead]);
  for (const measure of ['degree', 'strength', 'betweenness', 'core', 'community'] as const) {
    expect(file.measures[measure]).toBe(g[measure]);
    expect(measureWords[language].measureFull[measure].toLowerCase()).toContain(
      g[measure].toLowerCase(),
    );
  }
});

it('no two terms have the same name', () => {
  for (const { load, share, rank, degree, strength, betweenness, core, community } of [
    glossary.zh,
    glossary.en,
  ]) {
    const names = [load, share, rank, degree, strength, betweenness, core, community];
    expect(new Set(names).size).toBe(names.length);
  }
});
