import { common } from '../common';
import { percent, plain } from '../findings/numbers';
import { fit, SENTENCE, TITLE } from './fit';
import type { Ask, StepFigures, StepWords } from './types';

const { part: kinds } = common.zh;

const long = (text: string): number => text.length;
const title = (...texts: readonly string[]) => fit(TITLE, long, ...texts);
const sentence = (...texts: readonly string[]) => fit(SENTENCE, long, ...texts);

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('');
const round = (share: number): string => `${Math.round(share * 100)}%`;

const asked: Record<Ask['about'], (count: number) => string> = {
  'no-lead': (n) => `${n} 项任务由谁牵头`,
  line: (n) => `高于参考线的 ${n} 个单位是否需要支持`,
  leads: (n) => `${n} 项任务的牵头是否调整`,
  'no-support': (n) => `${n} 项任务是否增加配合单位`,
};

const list = (names: readonly string[]): string => names.join('、');

/** Who is above the line, with their loads; or how many. */
const above = ({ above: over }: StepFigures['line']): string =>
  list(over.map(({ name, count }) => `${name} ${plain(count)}`));

/** Who takes tasks over, and how many where it is more than one. */
const takenOver = (moves: StepFigures['proposal']['moves']): string => {
  const counts = new Map<string, number>();
  for (const { to } of moves) counts.set(to, (counts.get(to) ?? 0) + 1);
  const each = [...counts].map(([to, count]) => (count > 1 ? `${to}（${count} 项）` : to));
  return list(each);
};

/** What every picture of the network needs said once. */
const FADED = '看图：亮着的是这里说到的，其余淡化，位置不变。';

/** Every step in Chinese. */
export const zh: StepWords = {
  whole: {
    title: () => '一张图看全部分工',
    sentence: ({ tasks, agencies, links, roles }) => {
      const all = `${tasks} 项任务，${agencies} 个单位`;
      if (!roles) return `${all}，还没有写明分工。`;
      const said = [
        roles.leads && `牵头 ${roles.leads} 条`,
        roles.supports && `配合 ${roles.supports} 条`,
        roles.joint && `共同 ${roles.joint} 条`,
      ];
      return `${all}，${links} 条分工：${said.filter(Boolean).join('，')}。`;
    },
    read: () => [
      '看图：圆是单位，分工越多圆越大；小方块是任务，同一组同一种颜色。粗实线是牵头，细虚线是配合。',
      '可能问到“我们单位在哪”：当场查找、点选，再回到这一步，画面照旧。',
    ],
  },
  part: {
    title: ({ kind, title: printed, alone, groups, tasks }) =>
      alone
        ? title(`${printed}：${tasks} 项任务`, `${tasks} 项任务`)
        : title(`${groups} 项${kinds[kind]}，${tasks} 项任务`),
    sentence: ({ alone, tasks, agencies, widest, narrowest }) => {
      const all = `${agencies} 个单位参与`;
      if (alone) return `${tasks} 项任务，${all}。`;
      if (!widest || !narrowest) return `${tasks} 项任务，${all}，各组的单位数相同。`;
      const most = `单位最多的是${quoted(widest.groups)}，${widest.agencies} 个`;
      const least = `最少的是${quoted(narrowest.groups)}，${narrowest.agencies} 个`;
      const range = `各组的单位从 ${narrowest.agencies} 个到 ${widest.agencies} 个不等`;
      return sentence(`${all}；${most}；${least}。`, `${all}；${most}。`, `${all}；${range}。`);
    },
    read: ({ title: printed }) => [
      FADED,
      `这是“${printed}”。一组的单位数＝这一组任务里写出的不同单位，牵头、配合都算。`,
    ],
  },
  leads: {
    title: ({ all, leading }) => title(`${all} 个单位，${leading} 个牵头`, `${leading} 个单位牵头`),
    sentence: ({ agencies, leads, tasks, share, next, nextLeads, top3 }) => {
      const each = agencies.length > 1 ? '各牵头' : '牵头';
      const most = `${list(agencies)}${each} ${leads} 项，占 ${tasks} 项任务的 ${percent(share)}`;
      const then = next.length ? `；其次${list(next)}，${nextLeads} 项` : '';
      const three = top3 === null ? '' : `；最多的三个合计 ${top3} 项`;
      const short = `${agencies.length} 个单位各牵头 ${leads} 项，为最多`;
      return sentence(`${most}${then}${three}。`, `${most}${three}。`, `${most}。`, `${short}。`);
    },
    read: () => [
      '看图：只亮牵头的线，一条线连一项任务和它的牵头单位；灰色的单位没有牵头任务。',
      '可能问到“牵头多，是不是担子太重”：这里数的是分工数量，不是工作量；主管这项工作的单位牵头多，是常有的事。',
    ],
  },
  loads: {
    title: ({ min, shown, links, all }) =>
      min > 0
        ? title(`${shown} 个单位占分工的 ${round(links / all)}`, '分工落在哪里')
        : '分工落在哪里',
    sentence: ({ min, agencies, shown, links, all, groups, first }) => {
      const most = `${first.name}最多，${first.count} 条，涉及 ${groups} 组中的 ${first.groups} 组`;
      if (min === 0) return sentence(`${most}。`, `最多的一个单位有 ${first.count} 条分工。`);
      const over = `分工不少于 ${min} 条的 ${shown} 个单位合计 ${links} 条，占 ${all} 条的 ${percent(links / all)}`;
      const rest = `其余 ${agencies - shown} 个单位未列出`;
      return sentence(`${over}；${rest}。`, `${over}。`);
    },
    read: ({ min, shown, first, groups }) => [
      '看图：一行一个单位，一列一组；格里的数是分工条数，颜色越浓越多，左上角的数是其中牵头的。',
      ...(min > 0
        ? [`只列分工不少于 ${min} 条的 ${shown} 个单位，上方各组的合计也只计它们。`]
        : []),
      `分工最多的是${first.name}，${first.count} 条，涉及 ${groups} 组中的 ${first.groups} 组。`,
      '合计＝牵头＋配合，这里两者同样计数。',
    ],
  },
  line: {
    title: ({ above: over }) =>
      over.length ? title(`${over.length} 个单位高于参考线`) : '没有单位高于参考线',
    sentence: (figures) => {
      const counted = figures.led ? `牵头算 ${figures.weight}、配合算 1` : '按分工条数';
      const at = `${counted}，参考线 ${plain(figures.line!)}`;
      const { length } = figures.above;
      if (!length) return `${at}，各单位都不高于它。`;
      return sentence(`${at}：${above(figures)}。`, `${at}；${length} 个单位高于它。`);
    },
    read: () => [
      '看图：按负荷排列，深色是牵头，斜纹是配合，红线是参考线，后面的数是高出多少。',
      '可能问到“高于参考线说明什么”：只说明数量与其他单位差得多，值得问一句，不是评判；牵头算几可以当场改，下一步就看。',
    ],
  },
  weights: {
    title: ({ sometimes }) => (sometimes.length ? '换权重，名单会变' : '换权重，名单不变'),
    sentence: ({ equal, always, sometimes }) => {
      const names = list(equal.agencies.map(({ name }) => name));
      const first = `牵头也只算 1 时，居首的${equal.same ? '仍是' : '变为'}${names}`;
      const held = always.length
        ? `权重从 1 到 5，${always.length} 个单位始终高于参考线`
        : '没有单位在权重从 1 到 5 时始终高于参考线';
      const some = sometimes.length ? `，另有 ${sometimes.length} 个时高时低` : '';
      return sentence(`${first}；${held}${some}。`, `${held}${some}。`);
    },
    read: ({ sometimes, weight }) => [
      `看图：与上一步同一张图，只把牵头的权重由 ${weight} 改为 1，名次和参考线随之重算。`,
      ...sometimes.map(
        ({ name, weights }) => `${name}只在权重 ${weights.join('、')} 时高于参考线。`,
      ),
      '可能问到“权重凭什么定”：没有标准答案，所以把 1 到 5 每隔 0.5 都算一遍，看结论变不变。',
    ],
  },
  pairs: {
    title: ({ pairs, tasks }) => {
      const [{ lead, support }] = pairs as [(typeof pairs)[number]];
      if (pairs.length > 1) return `${pairs.length} 对单位搭配最多`;
      return title(
        `${lead}与${support}搭配最多`,
        `${lead}与${support}`,
        `搭配最多的一对：${tasks} 项任务`,
      );
    },
    sentence: ({ pairs, tasks, next, nextTasks }) => {
      const named = (found: typeof pairs) =>
        list(found.map((p) => `${p.lead}牵头、${p.support}配合`));
      const most = `${named(pairs)}，${tasks} 项`;
      const then = `；其次${named(next)}，${nextTasks} 项`;
      const count = `${pairs.length} 对单位搭配最多，各 ${tasks} 项任务`;
      return sentence(`${most}${next.length ? then : ''}。`, `${most}。`, `${count}。`);
    },
    read: ({ min, drawn, all }) => [
      `看图：箭头从牵头单位指向配合单位，越粗任务越多；只画不少于 ${min} 项的 ${drawn} 对，全部有 ${all} 对。`,
      '圈起来的是共同任务较密的单位，圆越大分工越多。',
    ],
  },
  bridges: {
    title: ({ agencies, share }) =>
      title(`联系各方多靠${list(agencies)}（${round(share)}）`, '哪个单位连着各方'),
    sentence: ({ agencies, share, next, nextShare }) => {
      const most = `别的单位之间要找到彼此，${percent(share)} 的近路都经过${list(agencies)}`;
      const then = next.length ? `；其次${list(next)}，${percent(nextShare)}` : '';
      const short = `别的单位之间要找到彼此，${percent(share)} 的近路都经过同一个单位`;
      return sentence(`${most}${then}。`, `${most}。`, `${short}。`);
    },
    read: () => [
      '看图：两个单位之间的线是它们的共同任务，越粗越多；亮着的是这个单位的线。',
      '可能问到“它要是缺席呢”：别的单位之间仍有共同任务，只是联系要绕远，协调时宜先想到它。',
    ],
  },
  'no-lead': {
    title: ({ tasks }) => title(`${tasks.length} 项任务没有写明牵头`),
    sentence: ({ tasks }) =>
      sentence(
        `没有写明由谁牵头的是${quoted(tasks)}。`,
        `${tasks.length} 项任务没有写明由谁牵头。`,
      ),
    read: () => [FADED, '可能问到“是不是漏了”：图上照录原文，没有替它定牵头。'],
  },
  'no-support': {
    title: ({ tasks }) => title(`${tasks.length} 项任务没有配合单位`),
    sentence: ({ tasks }) =>
      sentence(
        `${quoted(tasks.map((task) => task.title))}只写了牵头单位。`,
        `${tasks.length} 项任务只写了牵头单位，没有写配合单位。`,
      ),
    read: () => [FADED, '可能问到“是不是漏了”：图上照录原文，配合一栏是空的。'],
  },
  'single-task': {
    title: ({ agencies }) => title(`${agencies.length} 个单位只有一项任务`),
    sentence: ({ agencies }) =>
      sentence(
        `只在一项任务中出现的是${list(agencies)}。`,
        `${agencies.length} 个单位只在一项任务中出现。`,
      ),
    read: () => [FADED, '可能问到“要不要来开会”：看它那一项任务，点单位即可。'],
  },
  proposal: {
    title: ({ ceiling }) => title(`每家牵头不超过 ${ceiling} 项`),
    sentence: ({ today, ceiling, changes, moves }) => {
      const each = moves.map(({ task, from, to }) => `“${task}”由${from}改为${to}`);
      const most = `每家不超过 ${ceiling} 项（现最多 ${today} 项）`;
      return sentence(
        `${changes} 项改牵头，${most}：${each.join('；')}。`,
        `${changes} 项改由${takenOver(moves)}牵头，${most}。`,
        `${changes} 项改由${takenOver(moves)}牵头，不超过 ${ceiling} 项（现 ${today}）。`,
        `${changes} 项改由现有的配合单位牵头，${most}。`,
      );
    },
    read: ({ moves }) => [
      `看图：亮着的是这 ${moves.length} 项任务和现在的牵头单位。`,
      ...moves.map(({ task, from, to }) => `“${task}”：${from} → ${to}`),
      '这是改动最少的一种算法，供讨论，不是决定；别的上限在“调整”里看。',
    ],
  },
  ask: {
    title: ({ asks }) => (asks.length ? `请会议议定 ${asks.length} 件事` : '请会议确认分工'),
    sentence: ({ asks }) => {
      if (!asks.length) return '请各单位核对自己的牵头和配合任务，有出入的当场提出。';
      const items = asks.map(({ about, count }) => asked[about](count));
      return sentence(`请议定：${items.join('；')}。`, `请议定 ${asks.length} 件事。`);
    },
    read: ({ asks }) => [
      ...asks.map(({ about, count }, i) => `${i + 1}. ${asked[about](count)}？`),
      '这些问题都来自前面的数字，数字本身不给出答案；只计分工，不计工作量。',
    ],
  },
};
