import { percent, plain } from '../findings/numbers';
import { fit, SENTENCE, wide } from './fit';
import type { Ask, StepFigures, StepWords } from './types';

/** A title may be this wide: letters are narrow, and words are longer than signs. */
const TITLE = 20;

const title = (...texts: readonly string[]) => fit(TITLE, wide, ...texts);
const sentence = (...texts: readonly string[]) => fit(SENTENCE, wide, ...texts);

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const agenciesEn = (n: number): string => count(n, 'agency', 'agencies');
const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
const quoted = (names: readonly string[]): string => list(names.map((name) => `“${name}”`));
const round = (share: number): string => `${Math.round(share * 100)}%`;

const asked: Record<Ask['about'], (count: number) => string> = {
  'no-lead': (n) => `a lead for ${count(n, 'task')}`,
  line: (n) => `help for the ${n} above the line`,
  leads: (n) => `another lead for ${count(n, 'task')}`,
  'no-support': (n) => `support for ${count(n, 'task')}`,
};

/** Who is above the line, with their loads. */
const above = ({ above: over }: StepFigures['line']): string =>
  over.map(({ name, count: load }) => `${name} ${plain(load)}`).join(', ');

/** Who takes tasks over, and how many where it is more than one. */
const takenOver = (moves: StepFigures['proposal']['moves']): string => {
  const counts = new Map<string, number>();
  for (const { to } of moves) counts.set(to, (counts.get(to) ?? 0) + 1);
  return list([...counts].map(([to, n]) => (n > 1 ? `${to} (${n})` : to)));
};

/** What every picture of the network needs said once. */
const FADED = 'The picture: what is spoken of is lit, the rest faded; nothing has moved.';

/** Every step in English. */
export const en: StepWords = {
  whole: {
    title: () => 'The whole plan in one picture',
    sentence: ({ tasks, agencies, links, roles }) => {
      const all = `${count(tasks, 'task')}, ${agenciesEn(agencies)}`;
      if (!roles) return `${all}; nobody is named for anything yet.`;
      const said = [
        roles.leads && count(roles.leads, 'lead'),
        roles.supports && count(roles.supports, 'support'),
        roles.joint && `${roles.joint} joint`,
      ];
      return `${all}, ${count(links, 'link')}: ${said.filter(Boolean).join(', ')}.`;
    },
    read: () => [
      'The picture: circles are agencies, larger with more links; small squares are tasks, one colour a group. A strong line is a lead, a thin dashed one a support.',
      'Likely question: where are we? Search or select right here; the step comes back as it was.',
    ],
  },
  part: {
    title: ({ kind, title: printed, alone, groups, tasks }) =>
      alone
        ? title(`“${printed}”: ${count(tasks, 'task')}`, count(tasks, 'task'))
        : `${count(groups, kind)}, ${count(tasks, 'task')}`,
    sentence: ({ alone, tasks, agencies, widest, narrowest }) => {
      const all = `${agenciesEn(agencies)} ${agencies === 1 ? 'takes' : 'take'} part`;
      if (alone) return `${count(tasks, 'task')}; ${all}.`;
      if (!widest || !narrowest)
        return `${count(tasks, 'task')}; ${all}, as many in each group as in the next.`;
      const most = `most in ${quoted(widest.groups)}, ${widest.agencies}`;
      const least = `fewest in ${quoted(narrowest.groups)}, ${narrowest.agencies}`;
      const range = `from ${narrowest.agencies} to ${widest.agencies} in a group`;
      return sentence(`${all}; ${most}; ${least}.`, `${all}; ${most}.`, `${all}; ${range}.`);
    },
    read: ({ title: printed }) => [
      FADED,
      `This part is “${printed}”. A group’s agencies are all that its tasks name, leading or supporting, each once.`,
    ],
  },
  leads: {
    title: ({ all, leading }) => `${leading} of ${agenciesEn(all)} lead`,
    sentence: ({ agencies, leads, tasks, share, next, nextLeads, top3 }) => {
      const many = agencies.length > 1;
      const most = `${list(agencies)} ${many ? 'lead' : 'leads'} ${leads}${many ? ' each' : ''} of ${count(tasks, 'task')}, ${percent(share)}`;
      const then = next.length ? `; next ${list(next)}, ${nextLeads}` : '';
      const three = top3 === null ? '' : `; the top three, ${top3}`;
      const short = `${agencies.length} agencies lead ${leads} each, the most`;
      return sentence(`${most}${then}${three}.`, `${most}${three}.`, `${most}.`, `${short}.`);
    },
    read: () => [
      'The picture: only leads are lit, a line for each task and its lead agency; grey agencies lead nothing.',
      'Likely question: is that too much? Allocation is counted here, not effort; the agency in charge of the plan is expected to lead much of it.',
    ],
  },
  loads: {
    title: ({ min, shown, links, all }) =>
      min > 0
        ? title(`${agenciesEn(shown)}, ${round(links / all)} of all links`)
        : 'Where the links fall',
    sentence: ({ min, agencies, shown, links, all, groups, first }) => {
      const most = `${first.name} has most: ${count(first.count, 'link')} in ${first.groups} of ${count(groups, 'group')}`;
      if (min === 0) return sentence(`${most}.`, `The most that one agency has is ${first.count}.`);
      const over = `${agenciesEn(shown)} with ${min} or more have ${links} of ${count(all, 'link')}, ${percent(links / all)}`;
      const rest = `the other ${agencies - shown} are left out`;
      return sentence(`${over}; ${rest}.`, `${over}.`);
    },
    read: ({ min, shown, first, groups }) => [
      'The picture: a row for each agency, a column for each group; a cell counts links, a stronger colour for more, and its corner counts the leads among them.',
      ...(min > 0
        ? [
            `Only the ${shown} with ${min} links or more are listed; the totals at the top count them alone.`,
          ]
        : []),
      `${first.name} has most: ${count(first.count, 'link')} in ${first.groups} of ${count(groups, 'group')}.`,
      'All = leads + supports, each counted once.',
    ],
  },
  line: {
    title: ({ above: over }) =>
      over.length ? `${agenciesEn(over.length)} above the line` : 'Nobody above the line',
    sentence: (figures) => {
      const counted = figures.led ? `A lead counts ${figures.weight}, a support 1` : 'By links';
      const at = `${counted}; the line is ${plain(figures.line!)}`;
      const { length } = figures.above;
      if (!length) return `${at}, and nobody is above it.`;
      return sentence(`${at}: ${above(figures)}.`, `${at}; ${length} above it.`);
    },
    read: () => [
      'The picture: sorted by load, leads dark, supports hatched, the line red, and behind each bar by how much it is above.',
      'Likely question: what does it mean? That the figure is far from the others’ and worth a question; it is no verdict. What a lead counts can be changed here; the next step does.',
    ],
  },
  weights: {
    title: ({ sometimes }) =>
      sometimes.length ? 'Other weights, another list' : 'Other weights, the same list',
    sentence: ({ equal, always, sometimes }) => {
      const names = list(equal.agencies.map(({ name }) => name));
      const first = `With a lead counted as 1, first ${equal.same ? 'is still' : 'comes'} ${names}`;
      const held = `${always.length || 'nobody'} above the line at every weight from 1 to 5`;
      const some = sometimes.length ? `, ${sometimes.length} at some` : '';
      const alone = held.charAt(0).toUpperCase() + held.slice(1);
      return sentence(`${first}; ${held}${some}.`, `${alone}${some}.`);
    },
    read: ({ sometimes, weight }) => [
      `The picture: as before, with a lead counted as 1 instead of ${weight}; ranks and line are drawn anew.`,
      ...sometimes.map(
        ({ name, weights }) => `${name} is above the line at weights ${weights.join(', ')} only.`,
      ),
      'Likely question: who sets the weight? Nobody can; so every one from 1 to 5 in half steps is tried, to see whether the answer holds.',
    ],
  },
  pairs: {
    title: ({ pairs, tasks }) => {
      const [{ lead, support }] = pairs as [(typeof pairs)[number]];
      if (pairs.length > 1) return `${pairs.length} pairs share most tasks`;
      return title(`${lead} and ${support}`, `The closest pair: ${count(tasks, 'task')}`);
    },
    sentence: ({ pairs, tasks, next, nextTasks }) => {
      const named = (found: typeof pairs) =>
        list(found.map((p) => `${p.lead} leads, ${p.support} supports`));
      const most = `${named(pairs)}: ${count(tasks, 'task')}`;
      const then = `; then ${named(next)}: ${nextTasks}`;
      const short = `${pairs.length} pairs share ${count(tasks, 'task')} each, the most`;
      return sentence(`${most}${next.length ? then : ''}.`, `${most}.`, `${short}.`);
    },
    read: ({ min, drawn, all }) => [
      `The picture: arrows point from the lead to its supporter, thicker for more tasks; drawn are the ${drawn} of ${all} pairs with ${min} tasks or more.`,
      'The outlines hold agencies that share more tasks; larger circles have more links.',
    ],
  },
  bridges: {
    title: ({ agencies, share }) =>
      title(`${list(agencies)} links the others (${round(share)})`, 'Who links the others'),
    sentence: ({ agencies, share, next, nextShare }) => {
      const most = `${percent(share)} of the shortest ways between others lead through ${list(agencies)}`;
      const then = next.length ? `; next ${list(next)}, ${percent(nextShare)}` : '';
      const short = `${percent(share)} of the shortest ways between others lead through one agency`;
      return sentence(`${most}${then}.`, `${most}.`, `${short}.`);
    },
    read: () => [
      'The picture: a line stands for the tasks that two agencies share, thicker for more; those of this agency are lit.',
      'Likely question: and without it? The others still share tasks, only by longer ways; it is the one to think of first when something is to be coordinated.',
    ],
  },
  'no-lead': {
    title: ({ tasks }) => `${count(tasks.length, 'task')} without a lead`,
    sentence: ({ tasks }) =>
      sentence(
        `No lead is named for ${quoted(tasks)}.`,
        `${count(tasks.length, 'task')} ${tasks.length === 1 ? 'names' : 'name'} no lead.`,
      ),
    read: () => [
      FADED,
      'Likely question: was it forgotten? The picture keeps to the document and names nobody in its place.',
    ],
  },
  'no-support': {
    title: ({ tasks }) => `${count(tasks.length, 'task')} without support`,
    sentence: ({ tasks }) =>
      sentence(
        `Only a lead is named for ${quoted(tasks.map((task) => task.title))}.`,
        `${count(tasks.length, 'task')} ${tasks.length === 1 ? 'names' : 'name'} a lead and no support.`,
      ),
    read: () => [
      FADED,
      'Likely question: was it forgotten? The picture keeps to the document, where the column is empty.',
    ],
  },
  'single-task': {
    title: ({ agencies }) => `${agenciesEn(agencies.length)} in one task only`,
    sentence: ({ agencies }) =>
      sentence(
        `In one task only: ${list(agencies)}.`,
        `${agenciesEn(agencies.length)} ${agencies.length === 1 ? 'stands' : 'stand'} in one task only.`,
      ),
    read: () => [
      FADED,
      'Likely question: need they come? Select the agency and look at its one task.',
    ],
  },
  proposal: {
    title: ({ ceiling }) => title(`Nobody above ${count(ceiling, 'lead')}?`),
    sentence: ({ today, ceiling, changes, moves }) => {
      const each = moves.map(({ task, from, to }) => `“${task}” from ${from} to ${to}`);
      const most = `nobody leads over ${ceiling} (now up to ${today})`;
      return sentence(
        `${each.join('; ')}: ${most}.`,
        `${count(changes, 'task')} to ${takenOver(moves)}: ${most}.`,
        `${count(changes, 'task')} to ${takenOver(moves)}: nobody over ${ceiling}.`,
        `${count(changes, 'task')} to parties they have: ${most}.`,
      );
    },
    read: ({ moves }) => [
      `The picture: the ${count(moves.length, 'task')} and their present leads are lit.`,
      ...moves.map(({ task, from, to }) => `“${task}”: ${from} → ${to}`),
      'It is the smallest change there is, to be discussed and not decided here; other ceilings are under What if.',
    ],
  },
  ask: {
    title: ({ asks }) =>
      asks.length ? `${count(asks.length, 'point')} to decide` : 'Please confirm the table',
    sentence: ({ asks }) => {
      if (!asks.length) return 'Please check what you lead and what you support, and speak up now.';
      const items = asks.map(({ about, count: n }) => asked[about](n));
      return sentence(
        `Please decide on ${list(items)}.`,
        `${count(asks.length, 'point')} to decide.`,
      );
    },
    read: ({ asks }) => [
      ...asks.map(({ about, count: n }, i) => `${i + 1}. Is there to be ${asked[about](n)}?`),
      'The figures raise these questions and do not answer them; they count allocation, not effort.',
    ],
  },
};
