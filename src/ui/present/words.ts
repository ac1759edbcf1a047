import { words } from '../../words/words';

const zh = {
  step: (at: number, of: number) => `第 ${at} 步，共 ${of} 步`,
  end: '结束演示（Esc）',
  screen: '全屏',
  again: '回到本步（R）',
  blanked: '已暂停显示，按任意键继续',
  elapsed: '已用时间',
  window: '讲者窗口',
  noPopup: '浏览器拦截了讲者窗口；请允许本页弹出窗口后再按 P。',
  note: '讲稿',
  nextStep: '下一步',
  last: '最后一步',
  reset: '重新计时',
  pointed: '指向即显示名称',
  counted: '括号里是任务数',
  headed: '旁边单位居首的任务',
  picture: (title: string) => `${title}的图`,
};

const en: typeof zh = {
  step: (at, of) => `Step ${at} of ${of}`,
  end: 'End (Esc)',
  screen: 'Full screen',
  again: 'Back to this step (R)',
  blanked: 'Blank; press any key to go on',
  elapsed: 'Time elapsed',
  window: 'Presenter window',
  noPopup:
    'The browser blocked the presenter window; allow pop-ups for this page and press P again.',
  note: 'Note',
  nextStep: 'Next',
  last: 'This is the last step',
  reset: 'Reset timer',
  pointed: 'point to see its name',
  counted: 'its tasks in brackets',
  headed: 'Tasks headed by the agency beside',
  picture: (title) => `Picture: ${title}`,
};

/** Words of the presentation. */
export const presentWords = words(zh, en);
