import { FileChild, type ISectionOptions, type IXmlableObject } from 'docx';
import { TEXT_WIDTH } from './page';
import { runXml, type Words } from './text';

/** What a cell holds: words, a figure, or words of several looks. */
export type Cell = string | number | readonly Words[];

export interface Column {
  readonly head: string;
  /** in parts of the text's width */
  readonly share: number;
  /** figures and short words stand in the middle */
  readonly centred?: boolean;
}

/** Lines in eighths of a point. */
const OUTER = 'w:val="single" w:color="494D54" w:sz="8"';
const INNER = 'w:val="single" w:color="A7A49C" w:sz="4"';
const SHADE = '<w:shd w:fill="EFEDE8" w:val="clear"/>';
/** In twentieths of a point. */
const PADDING = { top: 25, left: 70, bottom: 25, right: 70 } as const;

/** A table of no more rows than this is kept on one page. */
const SHORT = 8;
/** So many of the last rows stay with what follows a table, where that is not to stand alone. */
const FOLLOWED = 3;

/**
 * A table in a document. The library makes some forty objects of a cell, 2 GB of 3,000 tasks; here its text is
 * made at once, and stands where the library was told of a table with a number: see `withTables`.
 */
class TextTable extends FileChild {
  number = 0;

  constructor(readonly text: string) {
    super('w:tbl');
  }

  override prepForXml(): IXmlableObject {
    return { 'w:tbl': { _attr: { number: this.number } } };
  }
}

/** Puts the tables of some sections into the body that the library has made of these. */
export function withTables(sections: readonly ISectionOptions[]): (body: string) => string {
  const tables = sections
    .flatMap(({ children }) => children)
    .filter((child) => child instanceof TextTable);
  tables.forEach((one, i) => (one.number = i));
  return (body) =>
    body.replace(/<w:tbl number="(\d+)"\/>/g, (_, at: string) => tables[Number(at)]!.text);
}

/**
 * A table as wide as the text, its widths fixed, its head on every page, its rows never split; neither
 * the first nor the last of them stands alone on a page (ECMA-376 part 1, 17.4).
 *
 * @param style of its rows; `Dense` is in small type, so that what belongs together stays on a page
 * @param followed whether its last rows stay on the page of what comes next
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  style: 'Cell' | 'Dense' = 'Cell',
  followed = false,
): FileChild {
  const sum = columns.reduce((total, { share }) => total + share, 0);
  const widths = columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / sum));
  const rowOf = (cells: readonly Cell[], head: boolean, held: boolean) => {
    const texts = cells.map((cell, c) =>
      cellOf(cell, widths[c]!, columns[c]!, head ? 'Head' : style, held),
    );
    const first = head ? '<w:tblHeader/>' : '';
    return `<w:tr><w:trPr><w:cantSplit/>${first}</w:trPr>${texts.join('')}</w:tr>`;
  };
  const last = rows.length - 1;
  const isHeld = (r: number) =>
    (followed && r > last - FOLLOWED) ||
    (r < last && (rows.length <= SHORT || r === 0 || r === last - 1));
  const heads = rowOf(
    columns.map(({ head }) => head),
    true,
    true,
  );
  const body = rows.map((cells, r) => rowOf(cells, false, isHeld(r)));
  return new TextTable(`<w:tbl>${propertiesOf(widths)}${heads}${body.join('')}</w:tbl>`);
}

/** What holds of a whole table, in the order that the schema asks for (17.4.59, tblPr). */
function propertiesOf(widths: readonly number[]): string {
  const lines = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} ${OUTER}/>`);
  const inner = ['insideH', 'insideV'].map((side) => `<w:${side} ${INNER}/>`);
  const air = Object.entries(PADDING).map(([side, w]) => `<w:${side} w:type="dxa" w:w="${w}"/>`);
  const width = widths.reduce((a, b) => a + b, 0);
  const grid = widths.map((one) => `<w:gridCol w:w="${one}"/>`);
  return [
    `<w:tblPr><w:tblW w:type="dxa" w:w="${width}"/>`,
    `<w:tblBorders>${[...lines, ...inner].join('')}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${air.join('')}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${grid.join('')}</w:tblGrid>`,
  ].join('');
}

function cellOf(
  cell: Cell,
  width: number,
  { centred }: Column,
  style: 'Head' | 'Cell' | 'Dense',
  held: boolean,
): string {
  const runs = typeof cell === 'object' ? cell : [{ text: String(cell) }];
  const look = [
    `<w:pStyle w:val="${style}"/>`,
    held ? '<w:keepNext/>' : '',
    centred ? '<w:jc w:val="center"/>' : '',
  ];
  const own = `<w:tcW w:type="dxa" w:w="${width}"/>${style === 'Head' ? SHADE : ''}<w:vAlign w:val="center"/>`;
  const text = `<w:p><w:pPr>${look.join('')}</w:pPr>${runs.map(runXml).join('')}</w:p>`;
  return `<w:tc><w:tcPr>${own}</w:tcPr>${text}</w:tc>`;
}
