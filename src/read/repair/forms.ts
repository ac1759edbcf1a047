import { gridOf, type Block, type Cell, type Table } from '../blocks';
import { isParties, type Column } from '../columns';
import { columnOf } from '../headwords';

/** So many labels make a form; no label is longer. */
const [FEWEST, LONGEST] = [3, 12];

/** A label and what stands beside it. */
type Entry = readonly [label: Cell, value: Cell | undefined];

/**
 * A form says of each task in rows of their own what it is and who does it, the labels beside what they name:
 * 项目名称 | 修路, 牵头单位 | 县交通局. It becomes a table with the labels across.
 */
export const formed = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) =>
    block.type === 'table' ? (rowsOf(block) ?? interleaved(block) ?? block) : block,
  );

function rowsOf(table: Table): Table | undefined {
  const entries = entriesIn(table);
  const forms = entries && formsIn(entries);
  const heads = forms?.[0];
  if (!forms || !heads || !isForm(heads)) return undefined;
  const alike = (form: readonly Entry[]) =>
    form.length === heads.length && form.every(([label], i) => told(label) === told(heads[i]![0]));
  if (!forms.every(alike)) return undefined;
  const rows = [
    heads.map(([label]) => single(label)),
    ...forms.map((form) => form.map(([label, value]) => single(value ?? { ...label, text: '' }))),
  ];
  return { ...table, rows };
}

/**
 * Rows that name what stands in them each time, 清淤 | 责任单位 | 县水利局, get one head; undefined where they do
 * not.
 */
function interleaved(table: Table): Table | undefined {
  const grid = gridOf(table);
  const [first = []] = grid;
  const labels = first.map((cell, c) => {
    const label = cell && told(cell);
    const same = label && grid.every((row) => row[c] && told(row[c]) === label);
    return same && columnOf(label) !== 'other' && c > 0 && c + 1 < first.length;
  });
  const kinds = labels.flatMap((is, c) => (is ? [kindOf(first[c]!)] : []));
  const apart = labels.every((is, c) => !is || labels[c + 1] !== true);
  if (grid.length < 2 || kinds.length < 2 || !apart || !kinds.some(isParties)) return undefined;
  const own = first.flatMap((_, c) => (labels[c] ? [] : [c]));
  const empty = { ...first.find((cell) => cell !== null)!, text: '' };
  const head = own.map((c) => ({ ...(labels[c - 1] ? first[c - 1]! : empty) }));
  head[0] = { ...empty, text: '任务' };
  return { ...table, rows: [head, ...grid.map((row) => own.map((c) => row[c] ?? empty))] };
}

const single = ({ text, line, place }: Cell): Cell => ({ text, line, ...(place && { place }) });
const told = ({ text }: Cell): string => text.replace(/[\s:：]/g, '');
const kindOf = (label: Cell): Column => columnOf(told(label));

/** The labels of a table and what stands right of each; undefined where it is no form. */
function entriesIn(table: Table): Entry[] | undefined {
  const grid = gridOf(table);
  const width = grid[0]?.length ?? 0;
  if (width < 2 || width > 6 || grid.length > 200) return undefined;
  const entries: Entry[] = [];
  for (const row of grid) {
    const cells = [...new Set(row)].filter((cell) => cell !== null);
    if (cells.length % 2 !== 0) return undefined;
    for (let at = 0; at < cells.length; at += 2) entries.push([cells[at]!, cells[at + 1]]);
  }
  return entries.every(([label]) => told(label) !== '' && told(label).length <= LONGEST)
    ? entries
    : undefined;
}

/** Each form begins with the label that comes first. */
function formsIn(entries: readonly Entry[]): Entry[][] {
  const first = entries[0] && told(entries[0][0]);
  return entries.reduce<Entry[][]>((forms, entry) => {
    if (told(entry[0]) === first) forms.push([entry]);
    else forms.at(-1)!.push(entry);
    return forms;
  }, []);
}

/** Whether labels name one task and those who do it, and are known, most of them; and no value is a label too. */
function isForm(entries: readonly Entry[]): boolean {
  const kinds = entries.map(([label]) => kindOf(label));
  const known = kinds.filter((kind) => kind !== 'other').length;
  const values = entries.filter(([, value]) => value && isParties(kindOf(value)));
  const labels = new Set(entries.map(([label]) => told(label)));
  return (
    entries.length >= FEWEST &&
    labels.size === entries.length &&
    kinds.some(isParties) &&
    kinds.some((kind) => kind === 'task' || kind === 'group') &&
    known * 3 >= entries.length * 2 &&
    values.length === 0
  );
}
