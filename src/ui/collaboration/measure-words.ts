import { glossary } from '../../words/glossary';
import { words } from '../../words/words';

const zh = {
  measures: '连接指标',
  measureNames: {
    degree: glossary.zh.degree,
    strength: glossary.zh.strength,
    betweenness: glossary.zh.betweenness,
    community: glossary.zh.community,
    core: glossary.zh.core,
  },
  measureFull: {
    degree: glossary.zh.degree,
    strength: glossary.zh.strength,
    betweenness: glossary.zh.betweenness,
    community: glossary.zh.community,
    core: glossary.zh.core,
  },
  explain: {
    degree: '与多少个单位至少有一项共同任务。',
    strength: '与各单位的共同任务数相加；一项任务里有三个伙伴就计三。',
    betweenness: '其他单位两两之间走最近的路，有多大比例要经过它；共同任务越多，两单位离得越近。',
    community: (weak: boolean) =>
      `彼此共事比与外面更密的一伙${weak ? '；各单位普遍交叉共事，圈子只供参考' : ''}。`,
    core: '它所在的最密一层：这层里每个单位都至少与这么多个同层单位共事。',
  },
  method: (modularity: string) =>
    `在单位协作网络上计算。伙伴是度，强度是加权度；桥梁是中介中心性，两单位的距离＝1÷共同任务数（Brandes，2001）；圈子是社群，由 Louvain 算法分出（Blondel 等，2008），模块度 ${modularity}，低于 0.3 为分界不明显；核数是 k 核的层数（Batagelj 与 Zaveršnik，2003）。`,
  sortBy: (name: string) => `按${name}排列`,
  agency: '单位',
  wholePlan: '按全部任务计算，不随筛选和门槛变化。',
};

const en: typeof zh = {
  measures: 'How agencies connect',
  measureNames: {
    degree: 'Deg.',
    strength: 'Str.',
    betweenness: 'Brid.',
    community: 'Com.',
    core: 'Core',
  },
  measureFull: {
    degree: 'Degree (partners)',
    strength: 'Strength (shared tasks, summed)',
    betweenness: glossary.en.betweenness,
    community: glossary.en.community,
    core: glossary.en.core,
  },
  explain: {
    degree: 'With how many agencies it shares at least one task.',
    strength: 'Shared tasks summed over all partners: one task with three partners counts three.',
    betweenness:
      'Of the nearest ways between any two others, the share that leads through it; the more tasks two share, the nearer they are.',
    community: (weak) =>
      `A set that works more within itself than with others${weak ? '; agencies work across these sets throughout, so take the division as a hint only' : ''}.`,
    core: 'The densest layer it belongs to: in that layer each works with at least so many others of it.',
  },
  method: (modularity) =>
    `Computed on the projection on agencies. Strength is the weighted degree; bridging is betweenness centrality with distance 1 ÷ shared tasks (Brandes, 2001); communities are found by the Louvain method (Blondel et al., 2008), modularity ${modularity}, under 0.3 a weak division; core is the layer of the k-core decomposition (Batagelj and Zaveršnik, 2003).`,
  sortBy: (name) => `Sort by ${name}`,
  agency: 'Agency',
  wholePlan: 'Computed from all tasks; neither filter nor threshold changes it.',
};

/** Words of the measures of connection. */
export const measureWords = words(zh, en);
