import { describe, expect, it } from 'vitest';
import { move, type Lane, type Stop } from '../../src/ui/parts/grid';

const columns = ['name', 'total', 'g1', 'g2', 'g3'];
const bodies = Array.from({ length: 15 }, (_, at) => ({ row: `a${at}`, stops: columns }));
const lanes: Lane[] = [
  { row: 'parts', stops: ['g1', 'g3'] },
  { row: 'heads', stops: ['g1', 'g2', 'g3'] },
  ...bodies,
];
const go = (from: string, key: string, far = false) => {
  const [row = '', column = ''] = from.split(' ');
  const to: Stop | undefined = move(lanes, columns, { row, column }, key, far);
  return to && `${to.row} ${to.column}`;
};

describe('keys in the grid', () => {
  it.each([
    ['a3 g2', 'ArrowLeft', 'a3 g1'],
    ['a3 g2', 'ArrowRight', 'a3 g3'],
    ['a3 g2', 'ArrowUp', 'a2 g2'],
    ['a3 g2', 'ArrowDown', 'a4 g2'],
    ['a3 g2', 'Home', 'a3 name'],
    ['a3 g2', 'End', 'a3 g3'],
    ['a1 g2', 'PageDown', 'a11 g2'],
    ['a9 g2', 'PageDown', 'a14 g2'],
    ['a12 g2', 'PageUp', 'a2 g2'],
    ['a4 name', 'PageUp', 'a0 name'],
  ])('from %s, %s leads to %s', (from, key, to) => {
    expect(go(from, key)).toBe(to);
  });

  it('stop at the edges', () => {
    expect(go('a3 name', 'ArrowLeft')).toBe('a3 name');
    expect(go('a3 g3', 'ArrowRight')).toBe('a3 g3');
    expect(go('a14 g1', 'ArrowDown')).toBe('a14 g1');
    expect(go('parts g1', 'ArrowUp')).toBe('parts g1');
  });

  it('enter a heading that spans several columns from any of them, and leave it downwards', () => {
    expect(go('heads g2', 'ArrowUp')).toBe('parts g1');
    expect(go('parts g1', 'ArrowRight')).toBe('parts g3');
    expect(go('parts g3', 'ArrowDown')).toBe('heads g3');
  });

  it('do not leave the names upwards, where there is no heading to stop at', () => {
    expect(go('a0 name', 'ArrowUp')).toBe('a0 name');
    expect(go('a0 g2', 'ArrowUp')).toBe('heads g2');
  });

  it('go to the ends of the grid with Ctrl', () => {
    expect(go('a3 g2', 'Home', true)).toBe('parts g1');
    expect(go('a3 g2', 'End', true)).toBe('a14 g3');
  });

  it('leave all other keys alone', () => {
    expect(go('a3 g2', 'x')).toBeUndefined();
    expect(go('a3 g2', 'Tab')).toBeUndefined();
  });
});
