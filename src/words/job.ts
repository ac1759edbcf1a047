import { words } from './words';

const zh = {
  /** why work behind the scenes came to nothing, by the code of its failure */
  why: {
    'not-loaded': () => '这部分程序没有加载成功，可能是与服务器的连接断了',
    'not-started': () => '浏览器没能启动后台计算，可能是内存不够',
    broken: () => '后台计算中途出错',
  },
  failed: (what: string, why: string) => `${what}没有算成：${why}。`,
  again: '再试',
  connections: '协作网络',
  insights: '有关协作与调整的部分',
  balance: '均衡牵头',
  picture: '网络图的排布',
  order: '按相似排列的次序',
  across: '全部计划的查询',
  workbook: 'Excel 文件',
  measuring: '正在计算协作网络…',
  ordering: '正在按相似排列…',
};

const en: typeof zh = {
  why: {
    'not-loaded': () =>
      'this part of the program could not be loaded; the connection to the server may be broken',
    'not-started': () => 'the browser could not start the computation; memory may be short',
    broken: () => 'the computation broke down',
  },
  failed: (what, why) => `${what} could not be computed: ${why}.`,
  again: 'Try again',
  connections: 'The agencies’ network',
  insights: 'What is about collaboration and what-if',
  balance: 'The rebalancing',
  picture: 'The layout of the network',
  order: 'The order by likeness',
  across: 'What was asked of all plans',
  workbook: 'The Excel file',
  measuring: 'Measuring the agencies’ network…',
  ordering: 'Sorting by likeness…',
};

/** Words of work that is done in workers. */
export const jobWords = words(zh, en);
