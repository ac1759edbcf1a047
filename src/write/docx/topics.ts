import type { Rebalance } from '../../analyse/balance';
import { connect } from '../../analyse/connect';
import { findings, type Finding, type FindingId } from '../../analyse/findings';
import type { PlanIndex } from '../../plan/links';
import { countedWords } from '../../words/collectives';
import type { Job } from '../types';
import { briefingWords } from './briefing-words';
import type { PictureId } from './drawn';
import { paperWords } from './words';

/** What the findings are grouped under, each with its picture. */
export const TOPICS = {
  whole: 'network',
  groups: 'heatmap',
  load: 'workload',
  together: 'collaboration',
  change: null,
} as const satisfies Record<string, PictureId | null>;
export type Topic = keyof typeof TOPICS;

const TOPIC_OF: Readonly<Record<FindingId, Topic>> = {
  scope: 'whole',
  'single-task': 'whole',
  circles: 'groups',
  'no-support': 'groups',
  'no-lead': 'load',
  'most-leads': 'load',
  'equal-weight': 'load',
  'above-line': 'load',
  concentration: 'load',
  'supports-only': 'load',
  pairs: 'together',
  bridges: 'together',
  communities: 'together',
  rebalance: 'change',
  'no-rebalance': 'change',
};

/** What was found, of the plan as it is. */
export const briefed = (job: Job, index: PlanIndex, balances: Rebalance): readonly Finding[] =>
  findings(index, connect(index), balances, job.view.weight);

/** The topics of which something was found, in their order. */
export const topicsOf = (found: readonly Finding[]) =>
  (Object.keys(TOPICS) as Topic[])
    .map((topic) => ({ topic, own: found.filter(({ id }) => TOPIC_OF[id] === topic) }))
    .filter(({ own }) => own.length > 0);

/** What stands before the findings: whose briefing, of which day, and what it rests on. */
export function opening({ plan, scenario, date, view: { language } }: Job) {
  const [t, p] = [briefingWords[language], paperWords[language]];
  return {
    title: t.briefing,
    subtitles: [plan.title, p.day(date)],
    texts: [
      ...(scenario ? [t.scenario(scenario)] : []),
      ...(plan.counted ? [countedWords(plan.counted, language)] : []),
      t.basis,
    ],
  };
}
