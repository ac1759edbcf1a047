import { gridOf, type Block } from '../blocks';
import { upright } from '../matrix';

/** A matrix that has bodies beneath one another and tasks across is turned, so that each task is a row. */
export const turned = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => {
    const grid = block.type === 'table' ? upright(gridOf(block)) : undefined;
    if (!grid || block.type !== 'table') return block;
    const [corner] = block.rows[0]!;
    const rows = grid.map((row) => row.map((cell) => cell ?? { ...corner!, text: '' }));
    const [[first, ...heads] = [], ...body] = rows;
    return { ...block, rows: [[{ ...first!, text: '任务' }, ...heads], ...body] };
  });
