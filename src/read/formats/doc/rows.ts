import type { Edges } from '../edges';
import { SPRM, type Sprm } from './sprms';

const MOST = 64;

/** The cells that a row's properties define ([MS-DOC] 2.9.324, TDefTableOperand; 2.9.317, TC80). */
export function definedBy(sprms: readonly Sprm[]): Edges[] {
  const own = sprms.find(({ code }) => code === SPRM.row)?.operand;
  if (!own || own.byteLength === 0) return [];
  const count = Math.min(MOST, own.getUint8(0));
  const down = new Map(
    sprms
      .filter(({ code, operand }) => code === SPRM.mergedDown && operand.byteLength >= 2)
      .map(({ operand }) => [operand.getUint8(0), operand.getUint8(1)]),
  );
  let first = 0;
  return Array.from({ length: count }, (_, i): Edges => {
    const flags = cellFlags(own, count, i);
    const across = flags & 3;
    // Of cells merged across, the first has another mark than those that go on from it.
    const joined = across !== 0 && first !== 0 && across !== first;
    if (!joined) first = across;
    const vertical = down.get(i) ?? (flags >> 5) & 3;
    return {
      left: own.getInt16(1 + 2 * i, true),
      right: own.getInt16(3 + 2 * i, true),
      merge: vertical === 0 ? null : vertical === 1 ? 'more' : 'start',
      joined: joined || acrossBy(sprms, i),
    };
  });
}

function cellFlags(own: DataView, count: number, cell: number): number {
  const at = 1 + 2 * (count + 1) + 20 * cell;
  return at + 2 <= own.byteLength ? own.getUint16(at, true) : 0;
}

const acrossBy = (sprms: readonly Sprm[], cell: number): boolean =>
  sprms.some(
    ({ code, operand }) =>
      code === SPRM.mergedAcross && cell > operand.getUint8(0) && cell < operand.getUint8(1),
  );
