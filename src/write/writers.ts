import type { FormatId, Writer } from './types';

/** The writer of each format, loaded when it is asked for: for the terminal, which has no workers. */
export const writers: Readonly<Record<FormatId, () => Promise<Writer>>> = {
  png: async () => (await import('./png')).png,
  svg: async () => (await import('./svg')).svg,
  pptx: async () => (await import('./pptx')).pptx,
  xlsx: async () => (await import('./xlsx')).xlsx,
  docx: async () => (await import('./docx')).docx,
  csv: async () => (await import('./csv')).csvTable,
  json: async () => (await import('./json')).json,
  gexf: async () => (await import('./gexf')).gexf,
  graphml: async () => (await import('./graphml')).graphml,
};
