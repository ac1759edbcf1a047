import type { Trouble } from '../../app/keeping.svelte';
import { words } from '../../words/words';

const zh = {
  title: '计划库',
  where:
    '计划只存在这台电脑的这个浏览器里，不上传。换一台电脑、换一个浏览器都看不到；清理浏览器数据会把它们一并删掉。重要的请下载计划文件另存。',
  kept: '留存的计划',
  listing: {
    reading: '正在读取留存的计划…',
    read: '还没有留存的计划。打开一份，或改动示例，就会自动留存在这里。',
    unread: '留存的计划读不出来：浏览器的存储没有回应，或不可用。现在的改动也不会留存。',
  },
  notKept: (name: string) => `《${name}》没有留存，关闭窗口即丢失。`,
  example: '示例',
  exampleKept: '随程序附带，总在这里',
  open: '正在看',
  openIt: (name: string) => `打开《${name}》`,
  size: (tasks: number, agencies: number) => `${tasks} 项任务、${agencies} 个单位`,
  saved: (when: string) => `${when} 存`,
  rename: '改名',
  newName: (name: string) => `《${name}》的新名称`,
  save: '确定',
  cancel: '取消',
  duplicate: '复制',
  download: '下载',
  remove: '删除',
  of: (name: string) => `《${name}》`,
  removed: (name: string) => `已删除《${name}》。`,
  undo: '撤销',
  failed: '没有成功：浏览器的存储出了问题，计划库没有变。',
  unreadable: (name: string) => `《${name}》存下的内容已损坏，读不出来。`,
  bring: '导入文件或粘贴表格…',
  begin: '新建空白计划',
  compare: '对照两份计划…',
  notKeeping: '不留存',
  notKeepingHint:
    '勾选后，这个窗口不再往这台电脑写入任何内容，关闭窗口即丢失，请及时下载。网址末尾会带上 keep=0：刷新，或收藏这个网址再打开，都仍不留存。',
  notKeepingNow: '正在不留存：看到和改动的内容，关闭窗口即丢失。',
  stillThere: '以前留存的计划还在这台电脑上，可用“全部清除”删掉。',
  clear: '全部清除…',
  clearAll: '全部清除',
  clearAsk: (n: number) =>
    `${n > 0 ? `将删除这个浏览器里留存的 ${n} 份计划` : '将删除这个浏览器里留存的全部计划'}，以及本程序写下的其他一切。所有窗口同时生效，不能恢复。`,
  cleared: '已全部清除，这个浏览器里没有留下任何内容。',
  trouble: {
    missing: (name) =>
      `这个浏览器没有可用的存储，《${name}》没有留存，关闭窗口即丢失。请下载计划文件。`,
    blocked: (name) =>
      `浏览器不允许本页存数据（可能是无痕窗口，或被管理策略禁止），《${name}》没有留存，关闭窗口即丢失。请下载计划文件。`,
    full: (name) =>
      `浏览器给本页的存储空间满了，《${name}》刚才的改动没有存上。请下载计划文件，或到计划库删去不用的计划。`,
    silent: (name) =>
      `浏览器的存储一直没有回应，《${name}》没有留存，关闭窗口即丢失。请下载计划文件。`,
    unanswered: () =>
      '浏览器的存储一直没有回应：留存的计划读不出来，新的改动也不会留存，请及时下载计划文件。可关掉本程序的其他窗口，或重开浏览器后再试。',
    failed: (name) => `《${name}》刚才的改动没有存上。下次改动时会再试；也可以先下载计划文件。`,
    earlier: (name) =>
      `《${name}》最近一次存下的内容已损坏，现在打开的是它之前的那一次。请核对最后的改动。`,
    unreadable: () => '上次打开的计划，存下的内容已损坏，读不出来。损坏的内容还留着，可以下载。',
    newer: () => '上次打开的计划是新版程序存的，本程序读不了；它没有被改动，请换用新版程序打开。',
    changed: (name) => `另一个窗口刚改了《${name}》，这里显示的还是改之前的。`,
    parted: (name) => `这份计划在另一个窗口也改过。为免互相覆盖，这里的改动已另存为《${name}》。`,
    removed: (name) => `《${name}》在另一个窗口被删除了。这里还能看，再改动会作为新的一份留存。`,
    cleared: () => '另一个窗口清除了这个浏览器里留存的全部计划。',
  } satisfies Record<Trouble['code'], (name: string) => string> as Record<
    Trouble['code'],
    (name: string) => string
  >,
  action: {
    download: '下载计划文件',
    raw: '下载损坏的内容',
    retry: '再试一次',
    library: '计划库',
    theirs: '换成那边的',
    mine: '这里的另存为副本',
    other: '打开那边的',
    again: '重新留存',
  },
};

const en: typeof zh = {
  title: 'Library',
  where:
    'Plans are kept in this browser on this computer only; nothing is uploaded. Another computer or browser does not see them, and clearing browser data deletes them. Download the plan file of what matters.',
  kept: 'Plans kept here',
  listing: {
    reading: 'Reading what is kept…',
    read: 'None kept yet. A plan that is opened, or the example once it is changed, is kept here by itself.',
    unread:
      'What is kept cannot be read: the browser’s storage does not answer, or is not available. Changes are not kept either.',
  },
  notKept: (name) => `“${name}” is not kept; closing the window loses it.`,
  example: 'Example',
  exampleKept: 'comes with the program, always here',
  open: 'open now',
  openIt: (name) => `Open “${name}”`,
  size: (tasks, agencies) =>
    `${tasks} ${tasks === 1 ? 'task' : 'tasks'}, ${agencies} ${agencies === 1 ? 'agency' : 'agencies'}`,
  saved: (when) => `saved ${when}`,
  rename: 'Rename',
  newName: (name) => `New name of “${name}”`,
  save: 'OK',
  cancel: 'Cancel',
  duplicate: 'Duplicate',
  download: 'Download',
  remove: 'Delete',
  of: (name) => ` “${name}”`,
  removed: (name) => `“${name}” deleted.`,
  undo: 'Undo',
  failed: 'That did not work: the browser’s storage failed. The library is unchanged.',
  unreadable: (name) => `What was saved of “${name}” is damaged and cannot be read.`,
  bring: 'Import files or paste a table…',
  begin: 'Begin from nothing',
  compare: 'Compare two plans…',
  notKeeping: 'Keep nothing',
  notKeepingHint:
    'While ticked, this window writes nothing on this computer; closing it loses the work, so download it in time. The address gets keep=0 at its end: reloading it, or opening it from a bookmark, still keeps nothing.',
  notKeepingNow: 'Nothing is kept: closing this window loses what you see and change.',
  stillThere: 'Plans kept earlier are still on this computer; “Clear everything” deletes them.',
  clear: 'Clear everything…',
  clearAll: 'Clear everything',
  clearAsk: (n) =>
    `This deletes ${n > 0 ? `the ${n} ${n === 1 ? 'plan' : 'plans'}` : 'all plans'} kept in this browser, and everything else that this program has written. It applies to every window and cannot be undone.`,
  cleared: 'Everything is cleared; nothing is left in this browser.',
  trouble: {
    missing: (name) =>
      `This browser has no storage to use: “${name}” is not kept, and closing the window loses it. Download the plan file.`,
    blocked: (name) =>
      `The browser does not let this page keep data (a private window, or a policy): “${name}” is not kept, and closing the window loses it. Download the plan file.`,
    full: (name) =>
      `The browser’s storage for this page is full; the last changes of “${name}” are not saved. Download the plan file, or delete plans from the library.`,
    silent: (name) =>
      `The browser’s storage does not answer: “${name}” is not kept, and closing the window loses it. Download the plan file.`,
    unanswered: () =>
      'The browser’s storage does not answer: kept plans cannot be read, and changes will not be kept; download the plan file in time. Close other windows of this program, or restart the browser, and try again.',
    failed: (name) =>
      `The last changes of “${name}” are not saved. The next change tries again; you can download the plan file now.`,
    earlier: (name) =>
      `What was saved last of “${name}” is damaged; this is the state before it. Please check the last changes.`,
    unreadable: () =>
      'What was saved of the plan that was open last is damaged and cannot be read. It is still there and can be downloaded.',
    newer: () =>
      'The plan that was open last was saved by a newer version of this program. It is unchanged; open it with the newer one.',
    changed: (name) => `Another window has just changed “${name}”; this one shows it as it was.`,
    parted: (name) =>
      `This plan was changed in another window too. So that neither overwrites the other, the changes made here are saved as “${name}”.`,
    removed: (name) =>
      `“${name}” was deleted in another window. You can still look at it here; further changes are kept as a new plan.`,
    cleared: () => 'Another window has cleared all plans kept in this browser.',
  },
  action: {
    download: 'Download plan file',
    raw: 'Download what is left',
    retry: 'Try again',
    library: 'Library',
    theirs: 'Take the other’s',
    mine: 'Keep mine as a copy',
    other: 'Open the other’s',
    again: 'Keep again',
  },
};

export const libraryWords = words(zh, en);

/** What a reader can do about a trouble. */
export type Action = keyof typeof zh.action;

/** The ways out of each trouble, the likeliest first; closing is always one. */
export const WAYS: Readonly<Record<Trouble['code'], readonly Action[]>> = {
  missing: ['download'],
  blocked: ['download', 'retry'],
  full: ['download', 'library', 'retry'],
  silent: ['download'],
  unanswered: ['download'],
  failed: ['download', 'retry'],
  earlier: ['download'],
  unreadable: ['raw', 'library'],
  newer: ['library'],
  changed: ['theirs', 'mine'],
  parted: ['other'],
  removed: ['again', 'download'],
  cleared: [],
};
