import { decimals, LISTED, percent, plain, type Sentences } from './numbers';

const and = (names: readonly string[]): string => {
  const rest = names.length - LISTED;
  if (rest > 0) return `${names.slice(0, LISTED).join('、')}等 ${names.length} 个`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}和${names.at(-1)}`;
};

/** Every finding in Chinese. */
export const sentenceZh: Sentences = {
  scope: ({ tasks, groups, actions, projects, agencies, leads, supports, joint }) => {
    const kinds = [
      groups > 1 && `${groups} 组`,
      actions && `${actions} 项行动`,
      projects && `${projects} 项工程`,
    ];
    const roles = [
      leads && `牵头 ${leads} 条`,
      supports && `配合 ${supports} 条`,
      joint && `共同 ${joint} 条`,
    ];
    const divided = kinds.filter(Boolean).join('、');
    return `计划${divided && `分 ${divided}，`}共 ${tasks} 项任务，交给 ${agencies} 个单位：${roles.filter(Boolean).join('，')}。`;
  },
  'no-lead': ({ tasks }) =>
    `${tasks.length} 项任务没有写明由谁牵头：${and(tasks.map((task) => `“${task}”`))}。`,
  'most-leads': ({ agencies, leads, tasks, share, next, nextLeads }) => {
    const each = agencies.length > 1 ? '各' : '';
    const then = next.length
      ? `；其次是${and(next)}，${next.length > 1 ? '各 ' : ''}${nextLeads} 项`
      : '';
    return `牵头最多的是${and(agencies)}，${each}牵头 ${leads} 项，占全部 ${tasks} 项任务的 ${percent(share)}${then}。`;
  },
  'equal-weight': ({ agencies, weight, same }) => {
    const sums = agencies.map(
      (a) => `${a.name}（牵头 ${a.leads}＋配合 ${a.supports}＝${a.count}）`,
    );
    const was = same ? '居首的仍是' : '居首的变为';
    return `一次牵头与一次配合同样计数（权重由 ${weight} 改为 1）时，${was}${and(sums)}。`;
  },
  'above-line': ({ led, weight, line, above, always, sometimes }) => {
    if (line === null) return '各单位负荷大多一样，划不出参考线，可换用其他方法。';
    const at = `${led ? `牵头权重 ${weight} 时` : '按分工条数'}，参考线为 ${plain(line)}`;
    const over = above.map((a) => `${a.name}（${plain(a.count)}，高出 ${plain(a.by)}）`);
    const some = sometimes.map((s) => `${s.name}（权重 ${s.weights.join('、')}）`);
    const same = always.length === above.length && above.every((a) => always.includes(a.name));
    const held = !always.length
      ? '没有单位在权重从 1 到 5 时都高于参考线'
      : same
        ? `权重从 1 到 5，${above.length > 1 ? '这几个单位都' : '它都'}高于参考线`
        : `权重从 1 到 5 都高于参考线的有${and(always)}`;
    const told = some.length ? `；只在部分权重下高于的有${and(some)}` : '';
    const said = `${at}，${over.length ? `高于它的有${and(over)}` : '没有单位高于它'}`;
    return led ? `${said}；${held}${told}。` : `${said}。`;
  },
  concentration: ({ agencies, leading, top3, leads, top3Share, giniLeads, giniSupports }) =>
    `${agencies} 个单位中有 ${leading} 个牵头；牵头最多的三个合计 ${top3} 项，占 ${leads} 项的 ${percent(top3Share)}。集中程度：牵头 ${decimals(giniLeads)}，配合 ${decimals(giniSupports)}。`,
  rebalance: ({ today, ceiling, changes, lowest, lowestChanges }) => {
    const further =
      lowest < ceiling ? `；还可以更低，最低到不超过 ${lowest} 项，但要改 ${lowestChanges} 项` : '';
    return `要使各单位牵头都不超过 ${ceiling} 项（现在最多 ${today} 项），至少改 ${changes} 项任务的牵头，改由该任务现有的单位接任${further}。`;
  },
  'no-rebalance': ({ today }) => `牵头最多 ${today} 项；只在任务现有的单位之间调整牵头，降不下来。`,
  'supports-only': ({ agencies }) =>
    `配合多而没有牵头的有${and(agencies.map((a) => `${a.name}（${a.count} 项）`))}。`,
  pairs: ({ pairs, tasks, next, nextTasks }) => {
    const named = (list: typeof pairs) => and(list.map((p) => `${p.lead}牵头、${p.support}配合`));
    const then = next.length ? `；其次是${named(next)}，${nextTasks} 项` : '';
    return `最常见的搭配是${named(pairs)}，${tasks} 项${then}。`;
  },
  bridges: ({ agencies, share, next, nextShare }) => {
    const then = next.length ? `；其次是${and(next)}，${percent(nextShare)}` : '';
    return `以共同任务相连，别的单位两两之间要找到彼此，${percent(share)} 的近路经过${and(agencies)}${then}。`;
  },
  communities: ({ sizes, first, modularity }) => {
    const each = first.map((name, i) => `${name}等 ${sizes[i]} 个`);
    const loose = modularity < 0.3 ? '；圈子之间来往也多，分界不明显' : '';
    return `常在一起做事的单位可分为 ${sizes.length} 个圈子：${each.join('、')}${loose}。`;
  },
  circles: ({ widest, most, narrowest, fewest }) => {
    const quote = (names: readonly string[]) => and(names.map((name) => `“${name}”`));
    return `参与单位最多的一组是${quote(widest)}，有 ${most} 个；最少的是${quote(narrowest)}，有 ${fewest} 个。`;
  },
  'no-support': ({ tasks }) =>
    `${tasks.length} 项任务没有配合单位：${and(tasks.map((t) => `“${t.title}”（${t.group}）`))}。`,
  'single-task': ({ agencies }) =>
    `${agencies.length} 个单位只在一项任务中出现：${and(agencies)}。`,
};

/** How each was made. */
export const formulaZh: Sentences = {
  scope: () => '一条分工＝一项任务里写出的一个单位。',
  'no-lead': () => '牵头一栏没有单位，或几个单位并列而未写明牵头。',
  'most-leads': ({ leads, tasks }) => `占比＝牵头任务数÷任务总数＝${leads}÷${tasks}。`,
  'equal-weight': () => '负荷＝权重×牵头数＋配合数；权重 1 即两者同样计数。',
  'above-line': ({ led, q1, q3, line }) =>
    `负荷＝${led ? '权重×牵头数＋配合数' : '分工条数'}。参考线＝高位＋1.5×（高位－低位）${line === null ? '' : `＝${plain(q3)}＋1.5×（${plain(q3)}－${plain(q1)}）＝${plain(line)}`}${led ? '；权重从 1 到 5 每隔 0.5 重算一次' : ''}。高位、低位是各单位负荷由少到多排到四分之三、四分之一处的数。这是分工数量的参照，不是工作量的评判。`,
  concentration: () =>
    '集中程度＝任意两单位之差的平均÷两倍均值，0 为一样多，越近 1 越集中；没有牵头（配合）的单位按 0 计入。',
  rebalance: () =>
    '以最小费用流求得的最少改动：每项任务的新牵头只能是它现有的单位；有多个或没有牵头的任务不动，“各镇街”一类集体不接任。',
  'no-rebalance': () => '每项任务的新牵头只能是它现有的单位。',
  'supports-only': ({ q3 }) =>
    `“多”指配合数不少于全部单位由少到多排到四分之三处的数 ${plain(q3)}，且多于中位数。`,
  pairs: () => '逐项任务数：一个单位牵头、另一个配合，算一次。',
  bridges: () => '两单位的距离＝1÷共同任务数；占比（中介中心性）以其余单位的全部两两组合为底。',
  communities: ({ modularity }) =>
    `圈子（社群）由 Louvain 方法分出，以共同任务数为权，固定随机种子；每个以分工最多的单位称呼。模块度 ${decimals(modularity)}：0 为不比随机更聚集，低于 0.3 为分界不明显。`,
  circles: () => '一组任务里不同单位的个数，牵头、配合都算。',
  'no-support': () => '配合一栏空着的任务。',
  'single-task': () => '牵头、配合合计只涉及一项任务的单位。',
};
