import { drawnKind, KIND_STYLE } from '../../draw/palette';
import type { EdgeMark, NodeMark, Scene } from '../../draw/scene';
import { MOST_AT_ONCE } from '../../draw/squares';
import { LEAST_NUMBER, numberSize, type GroupSign } from '../../draw/signs';
import type { PlanIndex } from '../../plan/links';
import type { Language } from '../../view/choices';
import { common } from '../../words/common';
import { headedName } from '../../words/headed';
import { square, type LiveMark } from './mark';
import { nodeWords } from './words';

/**
 * The network of tasks and agencies. A mark's state is that of its id in `markStates`.
 *
 * @param signs of the groups, by the group's id
 * @param scale screen pixels for one layout unit
 * @param least least size of type of words, in pixels
 */
export function networkMarks(
  { edges, nodes }: Scene,
  index: PlanIndex,
  signs: ReadonlyMap<string, GroupSign>,
  language: Language,
  scale: number,
  least: number,
): LiveMark[] {
  const edgeOf = ({ id, role, source, target, group, width, ...ends }: EdgeMark): LiveMark => {
    const ids = { id, source, target, hue: signs.get(group)!.hue };
    const own = { type: 'line', key: id, state: id, ...ends } as const;
    return width === undefined
      ? { ...own, data: { edge: role, ...ids } }
      : { ...own, data: { bundle: role, ...ids }, line: width };
  };
  const nodeOf = (node: NodeMark): LiveMark => {
    const { id, type, group, x, y, r, font, pinned, lines, labelled } = node;
    return {
      type: 'group',
      key: id,
      state: id,
      data: { node: type, id, ...(pinned && { pinned }) },
      at: [x, y],
      words: nameOf(node, index, language),
      marks: [
        ...(type === 'agency'
          ? [circleOf(id, r, index)]
          : squareOf(r, signs.get(group!)!, scale, least)),
        ...(pinned ? [pin(r)] : []),
        ...(labelled ? [{ type: 'label', lines, size: font, shown: true } as const] : []),
      ],
    };
  };
  return [
    { type: 'group', class: 'edges', marks: edges.map(edgeOf) },
    { type: 'group', class: 'nodes', marks: nodes.map(nodeOf) },
  ];
}

function circleOf(id: string, r: number, index: PlanIndex): LiveMark {
  const kind = drawnKind(index, index.agency.get(id)!);
  const { ring, dash } = KIND_STYLE[kind];
  const line = { line: ring, ...(dash && { dash: dash.split(' ').map(Number) }) };
  return { type: 'circle', x: 0, y: 0, r, data: { kind }, ...line };
}

function squareOf(
  r: number,
  { hue, number, kind }: GroupSign,
  scale: number,
  least: number,
): LiveMark[] {
  const size = numberSize(r, number, least / scale);
  const note = { type: 'note', class: 'sign', y: size * 0.36, size, text: number } as const;
  return [
    { ...square(r, kind), data: { hue } },
    ...(number && size * scale >= LEAST_NUMBER ? [note] : []),
  ];
}

/** The sign of a node that the reader has put in its place. */
function pin(r: number): LiveMark {
  const [x, y] = [r * 0.6 + 2, -r * 0.6 - 2];
  const points = [[x - 3, y - 3] as const, [x + 3, y - 3] as const, [x, y + 4] as const];
  return { type: 'polygon', class: 'pin', closed: true, points };
}

function nameOf(
  { id, type, load, pinned }: NodeMark,
  index: PlanIndex,
  language: Language,
): string {
  const [t, c] = [nodeWords[language], common[language]];
  const state = pinned ? t.pinned : '';
  const agency = index.agency.get(id);
  if (agency) {
    const { leads, supports } = index.load.get(id)!;
    const kind = index.collective.has(id) ? c.collective : c.kind[agency.kind];
    return c.list(t.agency(agency.name, kind, leads, supports), state);
  }
  if (type === 'group') return squareName(id, load, index, language);
  const task = index.task.get(id)!;
  const links = index.linksOf.get(id)!;
  const lead = links.filter((l) => l.role === 'lead').map((l) => l.agency.name);
  const supports = links.filter((l) => l.role === 'support').length;
  const group = index.group.get(task.group)!.title;
  return c.list(t.task(task.title, group, lead.join('、'), supports), state);
}

/** A square, of so many tasks, for those who do not see it. */
export function squareName(id: string, load: number, index: PlanIndex, language: Language): string {
  const name = headedName(index, id, language);
  const opens = name === null || load <= MOST_AT_ONCE;
  return nodeWords[language].square(name ?? index.group.get(id)!.title, load, opens);
}
