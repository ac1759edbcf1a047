import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedOf } from '../../src/view/fold';
import { simple, writtenAs } from '../../src/view/simple';
import { plan } from '../huadu';

describe('a text that is looked for', () => {
  it.each([
    ['區科協', '区科协'],
    ['衛生健康局', '卫生健康局'],
    ['衞生署', '卫生署'],
    ['人力資源和社會保障廳', '人力资源和社会保障厅'],
    ['臺灣事務辦公室', '台湾事务办公室'],
    ['發展', '发展'],
    ['ＡＢＣ１２％', 'abc12%'],
    ['㎡', 'm2'],
    ['（区国资局）', '(区国资局)'],
    ['Bureau of Statistics', 'bureauofstatistics'],
    ['xī’ān lǜ', 'xianlv'],
    ['Café', 'cafe'],
    ['后勤', '后勤'],
  ])('%s is compared as %s', (text, folded) => {
    expect(fold(text, simple)).toBe(folded);
  });

  it('is the same when it is folded again, and tells where each character stood', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { chars, at } = foldedOf(text, simple);
        const plain = chars.join('');
        expect(at).toHaveLength(chars.length);
        expect(at.every((place, i) => place < [...text].length && place >= (at[i - 1] ?? 0))).toBe(
          true,
        );
        expect(fold(plain, simple)).toBe(plain);
      }),
    );
    expect(foldedOf('A 區㎡', simple)).toEqual({ chars: ['a', '区', 'm', '2'], at: [0, 2, 3, 3] });
  });

  it('is written with the characters of a plan, whichever these are', () => {
    const of = (name: string) => ({ ...plan, agencies: [{ ...plan.agencies[0]!, name }] });
    expect(writtenAs(of('区科协文联'), '區科協')).toBe('区科协');
    expect(writtenAs({ ...of('區科協文聯'), tasks: [], groups: [] }, '区科协')).toBe('區科協');
    expect(writtenAs(of('区科协'), '衛星 ab')).toMatch(/^[衛卫]星 ab$/);
  });
});

it('no character of the example changes its meaning: its names are simplified already', () => {
  const file = new URL('../../data/huadu-2022-2025/plan.json', import.meta.url);
  const text = readFileSync(file, 'utf8');
  expect(
    [...new Set(text)].filter((char) => /\p{Script=Han}/u.test(char) && simple(char) !== char),
  ).toEqual([]);
});
