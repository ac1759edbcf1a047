import { describe, expect, it } from 'vitest';
import { csv, tabbed } from '../../src/write/csv';

describe('the table to take along', () => {
  it('is UTF-8 CSV with a byte order mark, quoted where need be', () => {
    expect(
      csv([
        ['任务', 'a,b'],
        ['“x”', 'say "y"\nz'],
      ]),
    ).toBe('\uFEFF任务,"a,b"\r\n“x”,"say ""y""\nz"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@a', '\tx', '\0x', "'=1"])('makes no formula of %j', (cell) => {
    expect(csv([[cell]])).toBe(`\uFEFF'${cell}\r\n`);
    expect(tabbed([[cell]])).toMatch(/^'/);
  });

  it('leaves numbers as they are, with their sign', () => {
    expect(csv([[-3, '-3']])).toBe("\uFEFF-3,'-3\r\n");
    expect(tabbed([[-3, '-3']])).toBe("-3\t'-3");
  });

  it('has one cell between tabs on the clipboard', () => {
    expect(
      tabbed([
        ['a\tb', 'c\r\nd'],
        ['e', 'f'],
      ]),
    ).toBe('a b\tc d\ne\tf');
  });
});
