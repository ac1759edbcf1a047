import { words } from '../../words/words';

const zh = {
  of: (at: number, all: number) => `${at} / ${all}`,
  back: '上一步',
  next: '下一步',
  done: '完成',
  end: '结束导览',
  keys: '方向键或回车翻页，Esc 结束；以后按 ? 可以再看。',
  findings: {
    title: '发现和调整',
    text: '“发现”逐条列出谁担得多、哪项没有牵头、谁和谁总在一起，每条都能点到原文。“调整”试改分工，改前改后并排看，原计划不动。',
  },
  present: {
    title: '演示',
    text: '把要讲的画面排成几步，投影时一步一步讲，讲者另有窗口；也能打印或导出幻灯片。',
  },
  meeting: {
    title: '协作里的会议',
    text: '在“协作”里选“会议”，勾选要议的任务，就列出应到单位、谁牵头、谁只为一项到会。',
  },
  compare: {
    title: '计划库和对照',
    text: '导入的计划都留在这台电脑的计划库里。在这里切换，也在这里对照两份计划改了什么。',
  },
};

const en: typeof zh = {
  of: (at, all) => `${at} / ${all}`,
  back: 'Back',
  next: 'Next',
  done: 'Done',
  end: 'End the tour',
  keys: 'Arrow keys or Enter turn, Esc ends; press ? to see it again.',
  findings: {
    title: 'Findings and what if',
    text: 'Findings list who carries much, which task has no lead and who is always together, each with the way to its source. What if tries other allocations, before and after side by side; the plan itself stays.',
  },
  present: {
    title: 'Present',
    text: 'Arrange what you want to show in steps and tell them one by one on a projector, with a window for the speaker; or print them, or take them as slides.',
  },
  meeting: {
    title: 'Meetings, in Collaboration',
    text: 'Choose Meeting in Collaboration and tick the tasks to be discussed: who has to be in the room is listed, who leads, and who comes for one item only.',
  },
  compare: {
    title: 'Library and comparison',
    text: 'Plans that you import stay in the library on this computer. Switch between them here, and compare what changed from one to the other.',
  },
};

/** What the tour says; its steps are those of {@link STOPS}. */
export const tourWords = words(zh, en);

/** The steps of the tour, in the order of the header: what they say, and of each list the first that can be seen. */
export const STOPS = [
  { says: 'findings', at: [['[data-open-findings]'], ['[data-open-scenario]']] },
  { says: 'present', at: [['[data-open-story]']] },
  { says: 'meeting', at: [['[data-tab="collaboration"]']] },
  { says: 'compare', at: [['[data-open-library]', '.menu']] },
] as const;
