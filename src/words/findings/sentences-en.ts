import { decimals, LISTED, percent, plain, type Sentences } from './numbers';

const and = (names: readonly string[]): string => {
  const rest = names.length - LISTED;
  if (rest > 0) return `${names.slice(0, LISTED).join(', ')} and ${rest} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
};

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const tasksEn = (n: number): string => count(n, 'task', 'tasks');

/** Every finding in English. */
export const sentenceEn: Sentences = {
  scope: ({ tasks, groups, actions, projects, agencies, leads, supports, joint }) => {
    const kinds = [
      groups > 1 && `${groups} groups`,
      actions && count(actions, 'action', 'actions'),
      projects && count(projects, 'project', 'projects'),
    ];
    const roles = [
      leads && count(leads, 'lead', 'leads'),
      supports && count(supports, 'support', 'supports'),
      joint && `${joint} joint`,
    ];
    const divided = kinds.filter(Boolean).join(' and ');
    return `The plan has ${divided && `${divided} with `}${tasksEn(tasks)} for ${count(agencies, 'agency', 'agencies')}: ${and(roles.flatMap((role) => role || []))}.`;
  },
  'no-lead': ({ tasks }) =>
    `${tasksEn(tasks.length)} ${tasks.length === 1 ? 'names' : 'name'} no lead: ${and(tasks.map((task) => `“${task}”`))}.`,
  'most-leads': ({ agencies, leads, tasks, share, next, nextLeads }) => {
    const many = agencies.length > 1;
    const then = next.length
      ? `; next ${next.length > 1 ? 'come' : 'comes'} ${and(next)} with ${nextLeads}`
      : '';
    return `${and(agencies)} ${many ? 'lead' : 'leads'} most: ${leads}${many ? ' each' : ''} of ${tasksEn(tasks)}, ${percent(share)}${then}.`;
  },
  'equal-weight': ({ agencies, weight, same }) => {
    const sums = agencies.map(
      (a) => `${a.name} (${a.leads} led + ${a.supports} supported = ${a.count})`,
    );
    const was = same ? 'the first is still' : 'the first becomes';
    return `If supporting counted as much as leading (weight 1 instead of ${weight}), ${was} ${and(sums)}.`;
  },
  'above-line': ({ led, weight, line, above, always, sometimes }) => {
    if (line === null)
      return 'Most loads are the same, so that no line can be drawn; try another method.';
    const over = above.map((a) => `${a.name} (${plain(a.count)}, by ${plain(a.by)})`);
    const some = sometimes.map((s) => `${s.name} (weights ${s.weights.join(', ')})`);
    const at = `${led ? `With a lead counted as ${weight}` : 'By the number of links'}, the line is at ${plain(line)}`;
    const same = always.length === above.length && above.every((a) => always.includes(a.name));
    const held = !always.length
      ? 'nobody is above it at every weight from 1 to 5'
      : same
        ? `${above.length > 1 ? 'they are' : 'it is'} above the line at every weight from 1 to 5`
        : `above the line at every weight from 1 to 5 ${always.length > 1 ? 'are' : 'is'} ${and(always)}`;
    const told = some.length ? `; at some weights only: ${and(some)}` : '';
    const said = `${at}; above it ${over.length ? `${over.length > 1 ? 'are' : 'is'} ${and(over)}` : 'is nobody'}`;
    return led ? `${said}; ${held}${told}.` : `${said}.`;
  },
  concentration: ({ agencies, leading, top3, leads, top3Share, giniLeads, giniSupports }) =>
    `${leading} of ${count(agencies, 'agency leads', 'agencies lead')} anything; the three that lead most have ${top3} of ${count(leads, 'lead', 'leads')}, ${percent(top3Share)}. Concentration: leads ${decimals(giniLeads)}, supports ${decimals(giniSupports)}.`,
  rebalance: ({ today, ceiling, changes, lowest, lowestChanges }) => {
    const further =
      lowest < ceiling
        ? `; it can go lower still, down to ${lowest} each, with ${lowestChanges} changes`
        : '';
    return `To bring nobody above ${ceiling} leads (now at most ${today}), at least ${tasksEn(changes)} must change lead, each to one of its present parties${further}.`;
  },
  'no-rebalance': ({ today }) =>
    `The most led by one agency is ${today}; changes of lead among the present parties cannot lower it.`,
  'supports-only': ({ agencies }) =>
    `Supporting much and leading nothing: ${and(agencies.map((a) => `${a.name} (${a.count})`))}.`,
  pairs: ({ pairs, tasks, next, nextTasks }) => {
    const named = (list: typeof pairs) =>
      and(list.map((p) => `${p.lead} leading with ${p.support} in support`));
    const then = next.length ? `; then ${named(next)}, in ${nextTasks}` : '';
    return `The most frequent pair is ${named(pairs)}, in ${tasksEn(tasks)}${then}.`;
  },
  bridges: ({ agencies, share, next, nextShare }) => {
    const then = next.length ? `; next ${and(next)} with ${percent(nextShare)}` : '';
    return `Joined by shared tasks, ${percent(share)} of the shortest ways between any two other agencies lead through ${and(agencies)}${then}.`;
  },
  communities: ({ sizes, first, modularity }) => {
    const each = first.map((name, i) => `${sizes[i]} around ${name}`);
    const loose =
      modularity < 0.3 ? '; much is shared between them too, so their borders are faint' : '';
    return `Agencies that often work together form ${count(sizes.length, 'community', 'communities')}: ${each.join(', ')}${loose}.`;
  },
  circles: ({ widest, most, narrowest, fewest }) => {
    const quote = (names: readonly string[]) => and(names.map((name) => `“${name}”`));
    return `Most agencies meet in ${quote(widest)}, ${most}; fewest in ${quote(narrowest)}, ${fewest}.`;
  },
  'no-support': ({ tasks }) =>
    `${tasksEn(tasks.length)} without any support: ${and(tasks.map((t) => `“${t.title}” (${t.group})`))}.`,
  'single-task': ({ agencies }) =>
    `${count(agencies.length, 'agency stands', 'agencies stand')} in one task only: ${and(agencies)}.`,
};

/** How each was made. */
export const formulaEn: Sentences = {
  scope: () => 'A lead or a support is one agency named in one task.',
  'no-lead': () => 'No agency is named as lead, or several are named side by side without one.',
  'most-leads': ({ leads, tasks }) => `Share = tasks led ÷ all tasks = ${leads} ÷ ${tasks}.`,
  'equal-weight': () => 'Load = weight × leads + supports; at weight 1 both count the same.',
  'above-line': ({ led, q1, q3, line }) =>
    `Load = ${led ? 'weight × leads + supports' : 'links'}. The line = Q3 + 1.5 × (Q3 − Q1)${line === null ? '' : ` = ${plain(q3)} + 1.5 × (${plain(q3)} − ${plain(q1)}) = ${plain(line)}`}${led ? '; drawn anew for each weight from 1 to 5 in half steps' : ''}. It compares allocation and does not judge effort.`,
  concentration: () =>
    'Concentration = mean difference of any two agencies ÷ twice the mean, 0 where all have the same, near 1 where few have all; agencies with none count as 0.',
  rebalance: () =>
    'The fewest changes, by minimum-cost flow: a task’s new lead must be one of its present parties; tasks with several leads or none stay, and collectives such as 各镇街 are given none.',
  'no-rebalance': () => 'A task’s new lead must be one of its present parties.',
  'supports-only': ({ q3 }) =>
    `“Much” is at least the third quartile of all agencies’ supports, Q3 = ${plain(q3)}, and more than their median.`,
  pairs: () => 'Counted task by task: one agency leads, the other supports.',
  bridges: () =>
    'The distance of two agencies is 1 ÷ shared tasks; the share is of all pairs of other agencies (betweenness, Brandes).',
  communities: ({ modularity }) =>
    `Communities by the Louvain method with shared tasks as weights and a fixed seed; each is called after its member with most links. Modularity ${decimals(modularity)}: 0 is no better than chance, under 0.3 the borders are faint.`,
  circles: () => 'Different agencies in the tasks of a group, leading or supporting.',
  'no-support': () => 'Tasks with an empty support column.',
  'single-task': () => 'Agencies that lead or support one task altogether.',
};
