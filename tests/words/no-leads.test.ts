import { describe, expect, it } from 'vitest';
import { rebalance } from '../../src/analyse/balance';
import { connect } from '../../src/analyse/connect';
import { findings } from '../../src/analyse/findings';
import { indexPlan } from '../../src/plan/links';
import { said } from '../../src/view/story';
import { LANGUAGES } from '../../src/view/choices';
import { sentenceOf } from '../../src/words/findings/words';
import { defaultStory } from '../../src/words/story/story';
import { readPlan } from '../plan/drafts';

/** Several bodies answer for each task, and the document says of none that it leads. */
const plan = readPlan([
  { joint: ['县数据局', '县卫健局', '县教育局'] },
  { joint: ['县卫健局', '县数据局'] },
  { joint: ['县卫健局', '县教育局', '县人社局'] },
  { joint: ['县融媒体中心', '县教育局'] },
  { joint: ['县财政局', '县教育局', '县人社局'] },
]);

/** What only a plan with leads has: a number of them, their weight, who has most. */
const FIGURE = /牵头 \d|牵头最多|权重|牵头算|一次牵头|\d leads?\b|\bled\b|weight|lead counts/;

describe('a plan in which nobody leads', () => {
  const index = indexPlan(plan);

  it.each(LANGUAGES)('gets no figure of leads (%s)', (language) => {
    const found = findings(index, connect(index), rebalance(index));
    expect(found.map(({ id }) => id)).toContain('scope');
    for (const finding of found) expect(sentenceOf(finding, language)).not.toMatch(FIGURE);
    const { steps } = defaultStory(index, connect(index), rebalance(index));
    expect(steps.length).toBeGreaterThan(2);
    for (const { sentence, title } of steps)
      expect(said(title, language) + said(sentence, language)).not.toMatch(FIGURE);
  });
});
