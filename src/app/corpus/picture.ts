import type { Hit } from '../../analyse/corpus/ask';
import { functionPairs } from '../../analyse/corpus/tables';
import { FUNCTIONS, type FunctionId } from '../../analyse/functions';
import { compareIds, type DrawNode } from '../../draw/graph';
import { springLayout } from '../../draw/projection-layout';
import { labelBox } from '../../draw/size';
import { wrapLabel } from '../../draw/wrap';
import type { Language } from '../../view/choices';
import { functionWords } from '../../words/functions';
import type { Picture } from './orders';

/** Radii of the function of most tasks, and the least of any. */
const [WIDE, LEAST] = [30, 4];

/** Lays the functions out by how many plans they share tasks in; the same for the same tasks. */
export function pictureOf(hits: readonly Hit[], language: Language): Picture {
  const loads = new Map<FunctionId, number>();
  for (const { member, task } of hits)
    for (const at of new Set(task.parties.map(([agency]) => member.functions[agency]!))) {
      const id = FUNCTIONS[at]!;
      loads.set(id, (loads.get(id) ?? 0) + 1);
    }
  const most = Math.max(1, ...loads.values());
  const nodes = [...loads]
    .map(([id, load]): DrawNode => {
      const lines = wrapLabel(functionWords[language][id]);
      const r = Math.max(LEAST, WIDE * Math.sqrt(load / most));
      return { id, kind: 'agency', r, load, lines, ...labelBox(lines) };
    })
    .sort((a, b) => compareIds(a.id, b.id));
  const springs = functionPairs(hits).map(({ a, b, plans }) => ({ a, b, weight: plans }));
  return { nodes, layout: springLayout(nodes, springs, []) };
}
