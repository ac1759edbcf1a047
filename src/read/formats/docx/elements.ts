import { blank } from '../merged';
import type { Attributes, Elements } from './body';
import { fills, isOn } from './look';

type Open = Elements['opens'][string];

/** Marks that stand as elements of a run. */
const written =
  (text: string): Open =>
  (body) => {
    if (body.parent() === 'r') body.say(text);
  };

/** What is not read here, by what it is. */
const embedded =
  (what: (attributes: Attributes) => string | undefined): Open =>
  (body, attributes) => {
    const text = what(attributes);
    if (text) body.tell('embedded', text);
  };

/** A row or the end of a paragraph that was deleted; of text, the reader sees itself. */
const deleted: Open = (body) => {
  const { flow, paragraph } = body;
  if (body.parent() === 'trPr' && flow.row) flow.row.gone = 'deleted';
  if (body.parent() === 'rPr' && body.parent(2) === 'pPr' && paragraph) paragraph.joined = true;
};

const merge: Open = ({ flow: { cell } }, { val }) => {
  if (cell) cell.merge = val === 'restart' ? 'start' : 'more';
};

/** Cells that go on from the one before them, as older programs write it. */
const mergeAcross: Open = ({ flow: { cell, row } }, { val }) => {
  const before = row?.cells.at(-2);
  if (!cell || !before || val === 'restart') return;
  before.across += cell.across;
  row!.cells.pop();
};

const note =
  (kind: string): Open =>
  (body, { id, customMarkFollows }) => {
    if (body.run && customMarkFollows !== undefined) body.run.marksNote = isOn(customMarkFollows);
    const text = body.parts.notes.get(`${kind} ${id}`);
    if (text) body.tell('embedded', text);
  };

const chunk: Open = (body, { id = '' }) => {
  const blocks = body.parts.chunks.get(id);
  if (blocks) body.flow.put(blocks);
  else body.tell('embedded', 'altChunk');
};

const opens: Elements['opens'] = {
  p: (body) => body.openParagraph(),
  r: (body) => body.openRun(),
  tbl: ({ flow }) => flow.openTable(),
  tr: ({ flow }) => flow.openRow(),
  tc: ({ flow }) => flow.openCell(),

  pStyle: ({ paragraph }, { val }) => paragraph && (paragraph.style = val),
  rStyle: (body, { val }) => {
    if (body.run && body.parent(2) === 'r') body.run.style = val;
  },
  numId: ({ paragraph }, { val }) => paragraph && (paragraph.list = val),
  ilfo: ({ paragraph }, { val }) => paragraph && (paragraph.list = val),
  ilvl: ({ paragraph }, { val }) => paragraph && (paragraph.listLevel = Number(val)),
  outlineLvl: ({ paragraph }, { val }) => {
    if (paragraph && Number(val) < 6) paragraph.level = Number(val) + 1;
  },
  vanish: (body, { val }) => {
    const { paragraph } = body;
    if (paragraph && body.parent(2) === 'pPr') paragraph.joined = isOn(val);
  },
  // Older files tell the number of a list's paragraph as it is printed.
  t: (body, { val }) => {
    if (!body.paragraph || body.parent() !== 'listPr' || val === undefined) return;
    const counts = /[\p{L}\p{N}]/u.test(val);
    body.paragraph.number = counts ? val + (/[\p{L}\p{Nd}]$/u.test(val) ? ' ' : '') : '';
  },

  gridSpan: ({ flow: { cell } }, { val }) => {
    if (cell) cell.across = Math.min(1000, Math.max(1, Number(val) || 1));
  },
  gridBefore: ({ flow }, { val }) => flow.openCell({ across: blank(Number(val), 0).across }),
  vMerge: merge,
  vmerge: merge,
  hMerge: mergeAcross,
  hmerge: mergeAcross,
  hidden: (body, { val }) => {
    const { row } = body.flow;
    if (row && body.parent() === 'trPr' && isOn(val)) row.gone = 'hidden-text';
  },
  shd: (body, attributes) => fills(attributes) && body.shade(),
  tblStyle: (body, { val }) => body.parts.styles.of(val).look.ground && body.shade(),
  cellDel: ({ flow: { cell } }) => cell && (cell.gone = 'deleted'),
  del: deleted,
  moveFrom: deleted,
  annotation: (body, attributes) =>
    attributes['type'] === 'Word.Deletion' && deleted(body, attributes),

  br: written('\n'),
  cr: written('\n'),
  tab: written(' '),
  ptab: written(' '),
  noBreakHyphen: written('-'),
  sym: (body, { font = '', char = '' }) => body.symbol(font, Number.parseInt(char, 16) || 0),

  sdt: (body) => body.openControl(),
  showingPlcHdr: (body, { val }) => isOn(val) && body.showsPrompt(),
  footnoteReference: note('footnote'),
  endnoteReference: note('endnote'),

  altChunk: chunk,
  OLEObject: embedded(({ ProgID = 'OLE' }) => ProgID),
  control: embedded(({ name = 'ActiveX' }) => name),
  subDoc: embedded(() => 'subDoc'),
  chart: embedded(({ id }) => id && 'chart'),
  relIds: embedded(() => 'SmartArt'),
  ddList: embedded(() => 'FORMDROPDOWN'),
  // Words set as a picture.
  textpath: (body, { string = '' }) => {
    if (string === '') return;
    body.openParagraph();
    body.say(string);
    body.closeParagraph();
    body.flow.moveDown();
  },
};

const closes: Elements['closes'] = {
  p: (body) => body.closeParagraph(),
  r: (body) => body.closeRun(),
  tbl: ({ flow }) => flow.closeTable(),
  sdt: (body) => body.closeControl(),
  txbxContent: ({ flow }) => flow.moveDown(),
};

/** What opening and closing an element of a Word document does. */
export const ELEMENTS: Elements = { opens, closes };
