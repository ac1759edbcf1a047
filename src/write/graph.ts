import { MultiDirectedGraph } from 'graphology';
import { connect } from '../analyse/connect';
import { workloads } from '../analyse/workload';
import { agencyRadius, TASK_SIDE } from '../draw/size';
import { groupHues, hueNames } from '../draw/hues';
import { indexPlan } from '../plan/links';
import { FIELD_KINDS, type TaskField } from '../plan/types';
import { printable } from './safe';
import type { Job } from './types';

export type Attributes = Readonly<Record<string, string | number | boolean>>;

/**
 * The plan as a graph with all attributes: agencies and tasks as nodes, one edge from agency to task
 * for each party, so that an agency named twice in a task has two. Node ids are the plan's. Places are
 * those of the picture, with y growing upwards as in Gephi and Sigma.
 */
export function graphOf({ plan, layout, palette, view }: Job): MultiDirectedGraph {
  const index = indexPlan(plan);
  const graph = new MultiDirectedGraph();
  const hues = groupHues(hueNames(plan), palette);
  const { betweenness, core, community, degree, strength } = connect(index);
  const loads = new Map(workloads(index, view.weight).map((load) => [load.id, load]));
  const place = (id: string) => ({ x: layout.nodes[id]?.x ?? 0, y: -(layout.nodes[id]?.y ?? 0) });
  for (const { id, name, kind, printed } of plan.agencies) {
    const { id: _, ...load } = loads.get(id)!;
    const network = {
      degree: degree[id]!,
      strength: strength[id]!,
      betweenness: betweenness[id]!,
      core: core[id]!,
      community: community[id]!,
    };
    const joint = index.linksOf.get(id)!.filter(({ role }) => role === 'joint').length;
    const names = { printed: printed.join(' | '), joint };
    graph.addNode(
      id,
      clean({
        label: name,
        type: 'agency',
        kind,
        ...names,
        ...load,
        ...network,
        ...place(id),
        color: palette.ink2,
        size: agencyRadius(index.load.get(id)!.all),
      }),
    );
  }
  for (const { id, title, ordinal, group, fields, origin } of plan.tasks) {
    const own = index.group.get(group)!;
    const part = index.part.get(own.part)!;
    const where = {
      group: own.title,
      groupId: own.id,
      groupOrdinal: own.ordinal,
      groupShort: own.short,
      part: part.title,
      partId: part.id,
      partKind: part.kind,
    };
    const text = {
      label: title,
      type: 'task',
      ordinal,
      ...where,
      line: origin.line,
      raw: origin.raw,
      ...attributesOf(fields),
    };
    graph.addNode(
      id,
      clean({
        ...text,
        parties: index.linksOf.get(id)!.length,
        ...place(id),
        color: hues.get(group)!,
        size: TASK_SIDE / 2,
      }),
    );
  }
  for (const { id, agency, task, role, party, group } of index.links) {
    const { raw, collective, origin } = party;
    const more = { raw, collective, line: origin.line, color: hues.get(group.id)! };
    const weight = role === 'lead' ? view.weight : 1;
    graph.addEdgeWithKey(id, agency.id, task.id, clean({ role, weight, ...more }));
  }
  return graph;
}

/** What stands beside the parties of a task, by kind; several of one kind are parted by a bar. */
function attributesOf(fields: readonly TaskField[]): Attributes {
  const kinds = FIELD_KINDS.filter((kind) => fields.some((field) => field.kind === kind));
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      fields.flatMap((field) => (field.kind === kind ? [field.raw] : [])).join(' | '),
    ]),
  );
}

/** Texts without what XML cannot hold. */
function clean(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      key,
      typeof value === 'string' ? printable(value) : value,
    ]),
  );
}
