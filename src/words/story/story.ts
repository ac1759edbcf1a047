import type { Rebalance } from '../../analyse/balance';
import type { Connections } from '../../analyse/connect';
import { findings } from '../../analyse/findings';
import type { PlanIndex } from '../../plan/links';
import type { Bilingual, Step, Story } from '../../plan/types';
import { stepView } from '../../view/story';
import { LANGUAGES, type Language } from '../../view/choices';
import { START } from '../../view/view';
import { formulaOf, sentenceOf } from '../findings/words';
import type { Words } from '../words';
import { ask, narrow, proposal } from './asks';
import { en } from './en';
import { leads, line, loads } from './load';
import { bridges, pairs } from './together';
import type { Find, Made, StepWords } from './types';
import { parts, whole } from './whole';
import { zh } from './zh';

/** A story longer than this is not told in ten minutes. */
const MOST_STEPS = 12;

const STEPS: Words<StepWords> = { zh, en };

/**
 * A plan's default story, made from its findings: what does not occur in the plan has no step. All
 * figures are those of the findings and of what they are computed from.
 *
 * @param connections measures of the agencies' network; while there are none, the step that needs
 *   them is left out
 * @param balances of the plan, likewise
 */
export function defaultStory(
  index: PlanIndex,
  connections?: Connections,
  balances?: Rebalance,
): Story {
  const found = findings(index, connections, balances, START.weight);
  const find: Find = (id) =>
    found.find((f): f is Extract<typeof f, { id: typeof id }> => f.id === id);
  const before = [
    ...whole(index, find),
    ...parts(index),
    ...leads(index, find),
    ...loads(index),
    ...line(find),
    ...pairs(index, find),
    ...bridges(find),
  ];
  const after = found.length > 0 ? [...proposal(index, find, balances), ...ask(find)] : [];
  // A step is not put where one that is still being computed may have to go.
  const pending = Number(!connections) + Number(!balances);
  const room = MOST_STEPS - before.length - after.length - pending;
  const made = [...before, ...narrow(find).slice(0, Math.max(1, room)), ...after];
  return {
    id: 'default',
    name: { zh: '分工一览', en: 'The plan at a glance' },
    steps: made.map(stepOf),
  };
}

function stepOf(made: Made): Step {
  return {
    id: made.id,
    view: stepView({ ...START, ...made.view }),
    title: inBoth((language) => tell(made, 'title', language)),
    sentence: inBoth((language) => tell(made, 'sentence', language)),
    note: inBoth((language) => noteOf(made, language)),
  };
}

function inBoth(say: (language: Language) => string): Bilingual {
  const [zh, en] = LANGUAGES.map(say);
  return { zh: zh!, en: en! };
}

/** A paragraph each: how to read the picture, the findings in full and how they were made, the rest. */
function noteOf(made: Made, language: Language): string {
  const told = made.behind.flatMap((f) => [sentenceOf(f, language), formulaOf(f, language)]);
  const read = STEPS[language][made.kind].read as (figures: Made['figures']) => readonly string[];
  const [picture = '', ...rest] = read(made.figures);
  return [picture, ...told, ...rest].join('\n');
}

function tell(made: Made, field: 'title' | 'sentence', language: Language): string {
  // Kind and figures belong together; TypeScript does not follow that through the lookup.
  const say = STEPS[language][made.kind][field] as (figures: Made['figures']) => string;
  return say(made.figures);
}
