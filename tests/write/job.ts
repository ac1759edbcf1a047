import { rebalance } from '../../src/analyse/balance';
import { connect } from '../../src/analyse/connect';
import { LIGHT } from '../../src/draw/palette';
import { START } from '../../src/view/view';
import { defaultStory } from '../../src/words/story/story';
import { CHOICES, type Choices, type Job } from '../../src/write/types';
import { index, plan } from '../huadu';

/** The Huadu plan as it is handed to a writer, with its default story. */
export function huaduJob(choices: Partial<Choices> = {}, patch: Partial<Job> = {}): Job {
  return {
    plan,
    original: plan,
    layout: plan.layout!,
    view: START,
    story: defaultStory(index, connect(index), rebalance(index)),
    palette: LIGHT,
    date: '2026-11-24',
    choices: { ...CHOICES, ...choices },
    ...patch,
  };
}

export const silent = (): void => {};
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
