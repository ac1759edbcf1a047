import type { Format, Heavy } from './formats/types';
import type { Writer } from './types';

const HEAVY: Readonly<Record<Heavy, () => Promise<Writer>>> = {
  pptx: async () => (await import('./pptx')).pptx,
  xlsx: async () => (await import('./xlsx')).xlsx,
  docx: async () => (await import('./docx')).docx,
};

/** The writer of a format, loaded when it is asked for: for the terminal, which has no workers. */
export const writerOf = async ({ writer, worker }: Format): Promise<Writer> =>
  writer ?? HEAVY[worker!]();
