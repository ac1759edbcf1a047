import { words } from './words';

const zh = { how: '算法' };
const en: typeof zh = { how: 'Method' };

/** What the method behind a plain sentence is called, where it is a click away. */
export const methodWords = words(zh, en);
