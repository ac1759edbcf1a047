import type { Fate, United } from '../../analyse/united';
import type { EdgeMark, NodeMark, Scene } from '../../draw/scene';
import type { PlanIndex } from '../../plan/links';
import type { Language } from '../../view/choices';
import { square, type LiveMark } from './mark';
import { squareName } from './network';

/** What has become of a node, where a change within it is told too. */
type NodeFate = Fate | 'changed';

/** What is drawn of two plans, and how it is said. */
interface Combined {
  readonly united: United;
  readonly index: PlanIndex;
  /** links that are drawn */
  readonly fates: readonly Fate[];
  /** tasks in both plans that differ */
  readonly changed: ReadonlySet<string>;
  /** the sign of a fate inside a node; empty for none */
  readonly sign: (fate: NodeFate) => string;
  /** a node for those who do not see it: how many of its links have which fate */
  readonly said: (name: string, fate: NodeFate, links: (fate: Fate) => number) => string;
  readonly language: Language;
}

/**
 * The combined network of two plans: what left, came, turned and stayed.
 */
export function combinedMarks(
  scene: Scene,
  { united, index, fates, changed, sign, said, language }: Combined,
): LiveMark[] {
  // What stands for many links or tasks stands for those that stayed.
  const fateOf = (id: string) => united.fates.get(id) ?? 'stayed';
  const toldOf = (id: string): NodeFate => (changed.has(id) ? 'changed' : fateOf(id));
  const stays = ({ id }: EdgeMark) => fateOf(id) === 'stayed';
  const drawn = scene.edges.filter(({ id }) => fates.includes(fateOf(id)));
  const edgeOf = ({ id, role, x1, y1, x2, y2, width }: EdgeMark): LiveMark => {
    const fate = fateOf(id);
    const data = { link: fate, role };
    const line = width === undefined ? {} : { line: width };
    return { type: 'line', key: id, state: id, class: fate, data, ...line, x1, y1, x2, y2 };
  };
  const nodeOf = ({ id, type, x, y, r, load, font, lines, labelled }: NodeMark): LiveMark => {
    const own = sign(toldOf(id));
    const size = font + 1;
    const links = (fate: Fate) =>
      index.linksOf.get(id)!.filter((link) => fateOf(link.id) === fate).length;
    const words =
      type === 'group'
        ? squareName(id, load, index, language)
        : said((index.agency.get(id)?.name ?? index.task.get(id)?.title)!, toldOf(id), links);
    return {
      type: 'group',
      key: id,
      state: id,
      class: fateOf(id),
      data: { node: type, id, fate: fateOf(id) },
      at: [x, y],
      words,
      marks: [
        type === 'agency' ? { type: 'circle', x: 0, y: 0, r } : square(r, 'action'),
        ...(own ? [{ type: 'note', class: 'sign', y: 0.36 * size, size, text: own } as const] : []),
        { type: 'label', lines, size: font, shown: labelled },
      ],
    };
  };
  // What stayed lies below, so that what differs is seen.
  const edges = [...drawn.filter(stays), ...drawn.filter((edge) => !stays(edge))];
  return [
    { type: 'group', mute: true, marks: edges.map(edgeOf) },
    { type: 'group', marks: scene.nodes.map(nodeOf) },
  ];
}
