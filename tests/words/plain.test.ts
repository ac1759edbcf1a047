import { describe, expect, it } from 'vitest';
import { rebalance } from '../../src/analyse/balance';
import { connect } from '../../src/analyse/connect';
import { findings } from '../../src/analyse/findings';
import { indexPlan } from '../../src/plan/links';
import { readDocument } from '../../src/read';
import { findingWords, formulaOf, sentenceOf } from '../../src/words/findings/words';
import { defaultStory } from '../../src/words/story/story';
import { index as huadu } from '../huadu';
import { sentences } from '../sentences';

/** Words of the method, which have their place where it is told how a sentence was made. */
const METHOD = {
  zh: /模块度|中心性|社群|群落|Tukey|基尼|四分位|最短联系|Louvain|Brandes/,
  en: /modularity|betweenness|centrality|Tukey|Gini|quartile|Louvain|Brandes|Q[13]\b/i,
} as const;

describe('findings and story', async () => {
  const read = await readDocument('计划', new TextEncoder().encode(sentences()), '计划.csv');
  const plans = [
    ['Huadu', huadu],
    ['a plan of sentences', indexPlan(read)],
  ] as const;

  it.each(plans)('speak plainly of %s, in both languages', (_, index) => {
    const [connections, balances] = [connect(index), rebalance(index)];
    const found = findings(index, connections, balances, 3);
    expect(found.length).toBeGreaterThan(8);
    const { steps } = defaultStory(index, connections, balances);
    for (const language of ['zh', 'en'] as const) {
      for (const one of found) {
        expect(sentenceOf(one, language)).not.toMatch(METHOD[language]);
        expect(findingWords[language].topic[one.id]).not.toMatch(METHOD[language]);
      }
      for (const { title, sentence } of steps)
        expect(title[language] + sentence[language]).not.toMatch(METHOD[language]);
    }
  });

  it('name the method where they tell how', () => {
    const found = findings(huadu, connect(huadu), rebalance(huadu), 3);
    const how = found.map((one) => formulaOf(one, 'zh')).join('\n');
    for (const term of ['社群', '模块度', '中介中心性', 'Louvain']) expect(how).toContain(term);
  });
});
