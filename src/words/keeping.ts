import { words } from './words';

const zh = {
  untitled: '未命名的计划',
  copyOf: (name: string) => `${name}（副本）`,
};

const en: typeof zh = {
  untitled: 'Untitled plan',
  copyOf: (name) => `${name} (copy)`,
};

/** What plans are called in the library. */
export const keepingWords = words(zh, en);
