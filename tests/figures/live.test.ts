import { describe, expect, it } from 'vitest';
import { joins, spotsIn } from '../../src/draw/agencies-picture';
import { drawGraph } from '../../src/draw/graph';
import { wholeLevel } from '../draw/whole';
import { scene } from '../../src/draw/scene';
import { groupSigns } from '../../src/draw/signs';
import { joinedMarks, joinId, joinStates } from '../../src/figures/live/joined';
import type { GroupMark, LiveMark } from '../../src/figures/live/mark';
import { networkMarks } from '../../src/figures/live/network';
import { indexPlan } from '../../src/plan/links';
import { NO_FILTER } from '../../src/view/view';
import { pairsWithin } from '../../src/draw/pairs';
import { agencyId, plan } from '../huadu';

const index = indexPlan(plan);
const graph = drawGraph(plan);
const all = (marks: readonly LiveMark[]): LiveMark[] =>
  marks.flatMap((mark) => [mark, ...(mark.type === 'group' ? all(mark.marks) : [])]);
const buttons = (marks: readonly LiveMark[]): GroupMark[] =>
  all(marks).filter((mark) => mark.type === 'group' && mark.words !== undefined) as GroupMark[];
const idsOf = (marks: readonly LiveMark[]) =>
  all(marks).flatMap(({ state }) => (state === undefined ? [] : [state]));

describe('the network that is pointed at', () => {
  const pins = { [agencyId('区科协')]: { x: 100, y: 100 } };
  const marks = networkMarks(
    scene(wholeLevel(index, plan.layout!), { pins, scale: 1 }),
    index,
    groupSigns(plan),
    'zh',
    1,
    11,
  );

  it('has a button for every node, which says what it is', () => {
    const words = buttons(marks).map((mark) => mark.words!);
    expect(words).toHaveLength(67);
    expect(words.filter((each) => each.startsWith('任务：'))).toHaveLength(38);
    expect(words.find((each) => each.startsWith('区科协，'))).toMatch(/牵头 15 项，.*已固定$/);
  });

  it('asks for no state but those that marks have', () => {
    const ids = idsOf(marks);
    expect(ids).toHaveLength(67 + 209);
    const known = [index.task, index.agency].flatMap((map) => [...map.keys()]);
    const links = index.links.map(({ id }) => id);
    expect(ids.toSorted()).toEqual([...known, ...links].toSorted());
  });
});

describe('the agencies that are pointed at', () => {
  const { pairs } = pairsWithin(index, { relation: 'directed', filter: NO_FILTER });
  const nodes = graph.nodes.filter(({ kind }) => kind === 'agency');
  const spots = spotsIn(nodes, plan.layout!, 1, false);
  const lines = joins(pairs, spots, true, pairs[0]!.tasks.length);
  const marks = joinedMarks({
    spots,
    lines,
    rings: [],
    community: () => null,
    pair: ({ tasks }) => String(tasks),
    agency: (id, joined) => `${id} ${joined}`,
    named: (n) => n,
  });
  const [a, b] = [pairs[0]!.a, pairs[0]!.b];
  const lit = { lines, selection: [], out: () => false, hide: false };

  it('says of every agency to how many others it is joined', () => {
    const joined = new Set(lines.flatMap((l) => (l.a === a ? [l.b] : l.b === a ? [l.a] : [])));
    const words = buttons(marks).map((mark) => mark.words);
    expect(words).toHaveLength(29);
    expect(words).toContain(`${a} ${joined.size}`);
    expect(idsOf(marks)).toHaveLength(29 + lines.length);
  });

  it('lights what is beside one, and between two what joins them', () => {
    const calm = joinStates({ ...lit, lit: [] });
    expect([...new Set(idsOf(marks).map(calm))]).toEqual([undefined]);
    const one = joinStates({ ...lit, lit: [a] });
    expect(lines.filter((join) => one(joinId(join)) === 'lit')).toEqual(
      lines.filter((join) => join.a === a || join.b === a),
    );
    const two = joinStates({ ...lit, lit: [a, b], selection: [a, b] });
    const between = lines.filter((join) => two(joinId(join)) === 'lit');
    expect(between.map((join) => [join.a, join.b].sort())).toEqual(
      between.map(() => [a, b].sort()),
    );
    expect(two(a)).toBe('selected');
  });

  it('leaves out what the filter does', () => {
    const out = (id: string) => id === b;
    expect(joinStates({ ...lit, lit: [], out })(b)).toBe('dimmed');
    expect(joinStates({ ...lit, lit: [], out, hide: true })(b)).toBe('hidden');
  });
});
