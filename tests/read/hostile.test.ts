import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read';
import { ReadError } from '../../src/read/error';
import { hostile, hostileMarkup, repeated } from './made/hostile';

/** Reads a text; anything but a plan or a refusal is thrown on. */
const outcome = (text: string | Uint8Array, file = 'hostile.txt') =>
  readDocument(
    'hostile',
    typeof text === 'string' ? new TextEncoder().encode(text) : text,
    file,
  ).then(
    ({ tasks }) => tasks.length,
    (error: unknown) => {
      if (error instanceof ReadError) return error.code;
      throw error;
    },
  );

describe('a document that means harm comes to an end', () => {
  // Each of these once took time with the square of its length.
  it.each(['（一）任务。\n', '（牵头单位：', '牵头单位：', '责任单位：市财政局；'])(
    '%j without end is refused',
    async (unit) => {
      expect(await outcome(repeated(unit))).toBe('no-table');
    },
  );

  it.each([1, 2, 30, 48, 149, 1000, 1047, 1547])('seed %i', async (seed) => {
    const { text, words } = hostile(seed);
    const sound = words.includes('sound head');
    const got = await outcome(text);
    if (sound) expect(got).toBeGreaterThanOrEqual(3);
    else expect(['no-table', 'no-tasks']).toContain(got);
  });

  it('seed 26, whose numbers have no title', async () => {
    expect(await outcome(hostile(26).text)).toBe(1);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('marked up, seed %i', async (seed) => {
    const { bytes, file } = hostileMarkup(seed);
    expect(await outcome(bytes, file)).toEqual(expect.any(String));
  });
});
