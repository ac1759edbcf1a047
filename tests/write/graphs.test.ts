import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/analyse/connect';
import { workloads } from '../../src/analyse/workload';
import { START } from '../../src/view/view';
import { gexf } from '../../src/write/gexf';
import { graphml } from '../../src/write/graphml';
import type { Writer } from '../../src/write/types';
import { index, plan } from '../huadu';
import { huaduJob, silent, textOf } from './job';

/** In the picture y grows downwards, in programs for graphs upwards. */
const placeOf = (id: string) => {
  const { x, y } = plan.layout!.nodes[id]!;
  return [x, -y];
};

type Read = (text: string) => MultiDirectedGraph;

const FORMATS: readonly [string, Writer, Read][] = [
  [
    'gexf',
    gexf,
    (text) => parseGexf(MultiDirectedGraph, text, { allowUndeclaredAttributes: true }),
  ],
  ['graphml', graphml, (text) => parseGraphml(MultiDirectedGraph, text)],
];

describe.each(FORMATS)('%s, opened by graphology', (_name, writer, open) => {
  it('has every agency, task and link with its attributes', async () => {
    const graph = open(textOf(await writer.write(huaduJob(), silent)));
    expect(graph.order).toBe(plan.tasks.length + plan.agencies.length);
    expect(graph.size).toBe(index.links.length);
    const loads = workloads(index, START.weight);
    const { betweenness, community } = connect(index);
    for (const { id, name, kind, printed } of plan.agencies) {
      const own = graph.getNodeAttributes(id);
      const { leads, supports, load, rank } = loads.find((one) => one.id === id)!;
      expect(own).toMatchObject({ label: name, type: 'agency', kind, leads, supports, load, rank });
      expect(own['printed']).toBe(printed.join(' | '));
      expect(own['betweenness']).toBeCloseTo(betweenness[id]!, 12);
      expect(own['community']).toBe(community[id]);
      expect([own['x'], own['y']]).toEqual(placeOf(id));
    }
    for (const { id, title, ordinal, group } of plan.tasks) {
      const own = graph.getNodeAttributes(id);
      const { title: groupTitle } = index.group.get(group)!;
      expect(own).toMatchObject({ label: title, type: 'task', ordinal, group: groupTitle });
      expect([own['x'], own['y']]).toEqual(placeOf(id));
    }
    for (const { agency, task, role, party } of index.links) {
      const { raw, collective, origin } = party;
      const edges = graph.edges(agency.id, task.id).map((id) => graph.getEdgeAttributes(id));
      expect(edges).toContainEqual(
        expect.objectContaining({ role, raw, collective, line: origin.line }),
      );
    }
  });

  it('keeps two parties of one agency in one task apart', async () => {
    const twice = plan.tasks.map((task, i) =>
      i === 0 ? { ...task, parties: [...task.parties, task.parties[0]!] } : task,
    );
    const changed = { ...plan, tasks: twice };
    const graph = open(textOf(await writer.write(huaduJob({}, { plan: changed }), silent)));
    const [task] = twice;
    expect(graph.edges(task!.parties[0]!.agency, task!.id)).toHaveLength(2);
    expect(graph.size).toBe(index.links.length + 1);
  });

  it('keeps strange names as text', async () => {
    const odd = '<img onerror=x>&"\u0001😀';
    const agencies = plan.agencies.map((a, i) => (i === 0 ? { ...a, name: odd } : a));
    const changed = { ...plan, agencies };
    const graph = open(textOf(await writer.write(huaduJob({}, { plan: changed }), silent)));
    expect(graph.getNodeAttribute('a1', 'label')).toBe('<img onerror=x>&"😀');
  });
});

it('says the namespace of GEXF 1.2 for positions, colours and sizes', async () => {
  const text = textOf(await gexf.write(huaduJob(), silent));
  expect(text).toContain('version="1.2"');
  expect(text).toContain('xmlns="http://www.gexf.net/1.2draft"');
  expect(text).toContain('xmlns:viz="http://www.gexf.net/1.2draft/viz"');
});
