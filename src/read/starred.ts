import { folded } from './characters';
import type { Allocation, FoundTask } from './found';

const SIGN = '[*＊★☆▲△●◆■#※]';
const MARKS_LEAD = [
  new RegExp(
    `(?:带|标|注|加|打)(?:有|注|明|记)?[“"（(]?(${SIGN})[”"）)]?(?:号|的|者|标[识记]|部门|单位){0,3}(?:为|是|系)?[^，。；\\s]{0,6}?(?:牵头|主办|主责)`,
  ),
  new RegExp(
    `[“"（(]?(${SIGN})[”"）)]?号?(?:标注|标记)?的?(?:单位|部门)?(?:为|表示|代表|指|是)[^，。；\\s]{0,6}?(?:牵头|主办|主责)`,
  ),
];

/** The mark before or behind a name that makes it the lead, where a document says so: 带*的为牵头单位. */
export function leadMarkOf(text: string): string | undefined {
  const plain = folded(text);
  for (const pattern of MARKS_LEAD) {
    const mark = pattern.exec(plain)?.[1];
    if (mark) return mark;
  }
  return undefined;
}

/** A task whose marked names lead, without their marks. */
export function byMark(task: FoundTask, mark: string): FoundTask {
  const allocations = task.allocations.flatMap((one): Allocation[] => {
    const led = one.names.filter((name) => bare(name, mark) !== name);
    if (led.length === 0) return [one];
    const rest = one.names.filter((name) => !led.includes(name));
    const leads = { ...one, label: 'lead' as const, names: led.map((name) => bare(name, mark)) };
    return rest.length > 0 ? [leads, { ...one, names: rest }] : [leads];
  });
  return { ...task, allocations };
}

function bare(name: string, mark: string): string {
  if (name.startsWith(mark)) return name.slice(mark.length).trim();
  return name.endsWith(mark) ? name.slice(0, -mark.length).trim() : name;
}
