import { describe, expect, it } from 'vitest';
import { answeredAs, answersIn } from '../../src/app/import/answers';
import { litFor } from '../../src/app/import/lit';
import { placesOf, rangeOf, tracesOf } from '../../src/app/import/places';
import { stretchesOf } from '../../src/app/import/stretches';
import { acceptProposal, answerWith, dismiss } from '../../src/plan/edit/proposals';
import { readBlocks } from '../../src/read';
import type { Block, Cell } from '../../src/read/blocks';
import { textBlocks } from '../../src/read/formats/text';
import { source } from '../huadu';

const blocks = textBlocks(source.toString('utf8'));
const { plan, tables } = readBlocks('huadu', blocks);
const places = placesOf(blocks);
const traces = tracesOf(places, plan);

describe('places in the source', () => {
  it('are found for every task and party of the first data set, by their very text', () => {
    for (const task of plan.tasks) {
      const [piece] = traces.of.get(task.id)!.pieces;
      expect(places.pieces[piece!]!.text).toBe(task.origin.raw);
      task.parties.forEach((party, at) => {
        const [cell] = traces.of.get(`${task.id}#${at}`)!.pieces;
        expect(rangeOf(places.pieces[cell!]!.text, party.raw)).toBeDefined();
      });
    }
  });

  it('are several where lines were joined, page numbers between them left out', () => {
    const lines: Block[] = ['一、前半句', '— 3 —', '后半句', '二、别的'].map((text, i) => ({
      type: 'paragraph',
      text,
      line: i + 1,
    }));
    expect(placesOf(lines).find({ line: 1, raw: '一、前半句\n后半句' })).toEqual([0, 2]);
  });

  it('tell cells of one line apart by their text', () => {
    const row: Cell[] = ['甲', '乙'].map((text) => ({ text, line: 1 }));
    expect(placesOf([{ type: 'table', rows: [row] }]).find({ line: 1, raw: '乙' })).toEqual([1]);
  });

  it('light a task with the cells of its parties beside it', () => {
    const { pieces, near } = litFor({ kind: 'read', key: 't1.1.1' }, plan, places, traces);
    expect(pieces.size).toBe(1);
    expect(near.size).toBe(2);
  });
});

describe('a name in a text', () => {
  it.each([
    ['由区科协牵头（区科协、区教育局）', '区科协', [7, 10]],
    ['区教\n育局', '区教育局', [0, 5]],
    ['😀区科协', '区科协', [2, 5]],
    ['区科协', '区总工会', undefined],
    ['区科协', ' ', undefined],
  ])('%s: %s', (text, name, range) => expect(rangeOf(text, name)).toEqual(range));
});

describe('stretches of a document', () => {
  it('hold every piece once; a cell that goes on is marked as continued', () => {
    const rows: Cell[][] = Array.from({ length: 30 }, (_, r) => [
      ...(r === 0 ? [{ text: '全部', line: 1, down: 30 }] : []),
      { text: `事${r}`, line: r + 1 },
    ]);
    const stretches = stretchesOf([{ type: 'table', rows }], []);
    const shown = stretches.flatMap((s) => (s.type === 'rows' ? s.rows.flat() : []));
    const own = shown.filter(({ continued }) => !continued);
    expect(own.map(({ cell }) => cell)).toEqual(rows.flat());
    expect(shown.length - own.length).toBe(stretches.length - 1);
    const down = shown.filter(({ cell }) => cell?.text === '全部').map((cell) => cell.down);
    expect(down.reduce((sum, count) => sum + count, 0)).toBe(30);
  });

  it('show what the columns were taken for before each table', () => {
    const heads = stretchesOf(blocks, tables).filter(({ type }) => type === 'columns');
    expect(heads).toHaveLength(tables.length);
    expect(heads.every((head) => 'widths' in head)).toBe(true);
  });
});

describe('answers', () => {
  const [first, second] = plan.problems;
  const again = () => readBlocks('huadu', blocks, { firstLeads: true }).plan;

  it('are given again to the same problems of another reading', () => {
    const answered = answerWith(acceptProposal(plan, first!.id), second!.id, '区教育局');
    const made = answeredAs(answered, again());
    expect(made.lost).toBe(0);
    expect(answersIn(made.plan)).toBe(2);
    expect(made.plan.agencies.map(({ name }) => name).sort()).toEqual(
      answered.agencies.map(({ name }) => name).sort(),
    );
  });

  it('stay dismissed, and are counted where their problem is gone', () => {
    const answered = dismiss(acceptProposal(plan, first!.id), second!.id);
    const fewer = { ...again(), problems: again().problems.slice(1) };
    const made = answeredAs(answered, fewer);
    expect(made.lost).toBe(1);
    expect(made.plan.problems[0]!.dismissed).toBe(true);
  });
});
