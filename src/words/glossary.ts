import { terms } from '../plan/terms';
import { words } from './words';

const zh = {
  ...terms.zh,
  /** of an agency, by what it is in a task: heads of columns */
  party: { lead: '牵头单位', support: '配合单位', joint: '共同承担单位' },
  load: '负荷',
  share: '占比',
  rank: '名次',
  /** measures of the projection on agencies */
  degree: '伙伴',
  strength: '强度',
  betweenness: '桥梁',
  core: '核数',
  community: '圈子',
};

const en: typeof zh = {
  ...terms.en,
  party: { lead: 'Lead', support: 'Support', joint: 'Joint' },
  load: 'Load',
  share: 'Share',
  rank: 'Rank',
  degree: 'Degree',
  strength: 'Strength',
  betweenness: 'Bridging',
  core: 'Core',
  community: 'Community',
};

/** The field's terms: one name for each, in every view, figure and file. */
export const glossary = words(zh, en);
