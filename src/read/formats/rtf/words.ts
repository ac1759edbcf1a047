import type { Edges } from '../edges';
import { OLD_FORMATS } from './old-numbers';
import type { Reader, Vocabulary } from './reader';

/** Groups by their first word: what is no text of the body. */
const destinations: Vocabulary['destinations'] = {
  fonttbl: 'fonts',
  listtext: 'number',
  pntext: 'number',
  pn: 'old-number',
  pntxtb: 'number-before',
  pntxta: 'number-after',
  listtable: 'lists',
  listoverridetable: 'lists',
  leveltext: 'level-text',
  footnote: 'embedded',
  objclass: 'class',
  ...Object.fromEntries(
    'colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf fldinst objdata objname objalias result sp shprslt nonesttables nesttableprops listname liststylename levelnumbers listpicture revtbl rsidtbl generator xmlnstbl themedata colorschememapping latentstyles datastore atnid atnauthor annotation atrfstart atrfend atnref bkmkstart bkmkend pnseclvl template falt panose comment ftnsep ftnsepc aftnsep aftnsepc xe tc rxe background'
      .split(' ')
      .map((word) => [word, 'nothing'] as const),
  ),
};

type Do = Vocabulary['words'][string];

const on = (value: number | undefined): boolean => value !== 0;
const mark =
  (text: string): Do =>
  (reader) =>
    reader.say(text);
/** Does nothing itself: known, so that its group is read. */
const known: Do = () => {};

interface CellSaid {
  merge: Edges['merge'];
  joined: boolean;
}
/** What stands in front of a cell's right edge is said of that cell. */
const said = new WeakMap<Reader, CellSaid>();
const saidOf = (reader: Reader): CellSaid => {
  const own = said.get(reader) ?? { merge: null, joined: false };
  said.set(reader, own);
  return own;
};

const endCell: Do = (reader, value = 0) => {
  const left = reader.edges.at(-1)?.right ?? reader.rowLeft;
  reader.edges.push({ left, right: value, ...saidOf(reader) });
  said.delete(reader);
};

const words: Vocabulary['words'] = {
  ansicpg: (reader, value = 1252) => (reader.page = value),
  deff: (reader, value = -1) => (reader.usualFont = value),
  uc: (reader, value = 1) => (reader.state.instead = Math.max(0, value)),
  u: (reader, value = 0x20) => reader.character(value),

  f: (reader, value = -1) => {
    reader.state.font = value;
    if (reader.state.to === 'fonts') reader.fonts.set(value, { name: '', charset: undefined });
  },
  fcharset: (reader, value) => {
    const font = reader.fonts.get(reader.state.font);
    if (font && reader.state.to === 'fonts') font.charset = value;
  },

  plain: (reader) => reader.plain(),
  strike: ({ state }, value) => (state.struck = on(value)),
  striked: ({ state }, value) => (state.struck = on(value)),
  v: ({ state }, value) => (state.hidden = on(value)),
  deleted: ({ state }, value) => (state.deleted = on(value)),
  super: ({ state }, value) => (state.raised = on(value)),
  up: ({ state }, value = 6) => (state.raised = value >= 6),
  nosupersub: ({ state }) => (state.raised = false),
  sub: ({ state }) => (state.raised = false),

  list: ({ lists }) => lists.begin(false),
  listoverride: ({ lists }) => lists.begin(true),
  listlevel: ({ lists, state }) => state.inOverride || lists.nextLevel(),
  lfolevel: ({ lists, state }) => {
    state.inOverride = true;
    lists.nextLevel();
  },
  listid: ({ lists }, value) => lists.identify(value),
  levelnfc: ({ lists }, value) => lists.format(value),
  levelnfcn: ({ lists }, value) => lists.format(value),
  levelstartat: ({ lists }, value = 1) => lists.set({ start: value }),
  listoverridestartat: ({ lists }) => lists.startAnew(),
  levelfollow: ({ lists }, value) => lists.set({ close: value === 2 }),
  levellegal: ({ lists }, value) => lists.set({ digits: on(value) }),
  levelnorestart: ({ lists }, value) => lists.set({ continues: on(value) }),
  ls: (reader, value) => {
    if (reader.state.to === 'lists') reader.lists.name(value);
    else reader.list = value;
  },
  ilvl: (reader, value = 0) => (reader.listLevel = value),

  ...Object.fromEntries(
    Object.entries(OLD_FORMATS).map(([word, format]): [string, Do] => [
      word,
      ({ oldNumber }) => oldNumber && (oldNumber.format = format),
    ]),
  ),
  pnlvl: ({ oldNumber }, value = 1) => oldNumber && (oldNumber.level = value - 1),
  pnlvlblt: ({ oldNumber }) => oldNumber && (oldNumber.format = 'bullet'),
  pnlvlcont: ({ oldNumber }) => oldNumber && (oldNumber.format = 'skip'),
  pnstart: ({ oldNumber }, value = 1) => oldNumber && (oldNumber.start = value),

  pard: (reader) => reader.plainParagraph(),
  intbl: (reader) => (reader.inTable = true),
  itap: (reader, value = 0) => (reader.inTable = value > 0),
  outlinelevel: (reader, value = 9) => (reader.level = value < 6 ? value + 1 : undefined),
  par: (reader) => reader.endParagraph(),
  sect: (reader) => reader.endParagraph(),
  page: (reader) => reader.endParagraph(),
  column: (reader) => reader.endParagraph(),

  trowd: (reader) => reader.defineRow(),
  trleft: (reader, value = 0) => (reader.rowLeft = value),
  clmgf: known,
  clmrg: (reader) => (saidOf(reader).joined = true),
  clvmgf: (reader) => (saidOf(reader).merge = 'start'),
  clvmrg: (reader) => (saidOf(reader).merge = 'more'),
  cellx: endCell,
  cell: (reader) => reader.endCell(),
  row: (reader) => reader.endRow(),
  // Of a table inside a cell the rows are the cell's lines.
  nestcell: mark(' '),
  nestrow: mark('\n'),

  line: mark('\n'),
  lbr: mark('\n'),
  tab: mark(' '),
  emdash: mark('—'),
  endash: mark('–'),
  bullet: mark('•'),
  lquote: mark('‘'),
  rquote: mark('’'),
  ldblquote: mark('“'),
  rdblquote: mark('”'),
  emspace: mark(' '),
  enspace: mark(' '),
  '~': mark(' '),
  _: mark('-'),
  '\\': mark('\\'),
  '{': mark('{'),
  '}': mark('}'),

  shpinst: known,
  shptxt: known,
  fldrslt: known,
  dptxbxtext: known,
};

/** The control words that matter to what is read. */
export const VOCABULARY: Vocabulary = { destinations, words };
