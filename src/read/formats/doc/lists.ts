import { Numbering, type Level, type List } from '../docx/numbering';
import { formatByNumber } from '../numbers';

const [LSTF, LVLF, LFO] = [28, 28, 16];
type Levels = ReadonlyMap<number, Level>;

/**
 * The lists of a document, by the number that paragraphs name them by ([MS-DOC] 2.9.131, LSTF; 2.9.149,
 * LVLF; 2.9.130, LFO). A list that starts again at another number is counted from its own start.
 *
 * @param lists the lists, and behind them their levels
 * @param overrides one list for each number, from 1
 */
export function numberingOf(lists: DataView, overrides: DataView): Numbering {
  const byId = listsById(lists);
  const found = new Map<string, List>();
  const count = overrides.byteLength < 4 ? 0 : overrides.getUint32(0, true);
  for (let i = 0; i < count && 4 + LFO * (i + 1) <= overrides.byteLength; i += 1) {
    const at = 4 + LFO * i;
    const id = overrides.getInt32(at, true);
    const levels = byId.get(id);
    // Lists of one kind count on from one another, but for those that override something.
    const kind = overrides.getUint8(at + 12) > 0 ? `own ${i}` : String(id);
    if (levels) found.set(String(i + 1), { kind, levels });
  }
  return new Numbering(found);
}

function listsById(view: DataView): Map<number, Levels> {
  const found = new Map<number, Levels>();
  if (view.byteLength < 2) return found;
  const count = view.getUint16(0, true);
  let at = 2 + LSTF * count;
  for (let i = 0; i < count; i += 1) {
    const own = 2 + LSTF * i;
    const simple = (view.getUint8(own + 26) & 1) === 1;
    const levels = new Map<number, Level>();
    for (let level = 0; level < (simple ? 1 : 9); level += 1) {
      const { end, ...rest } = levelAt(view, at);
      levels.set(level, rest);
      at = end;
    }
    found.set(view.getInt32(own, true), levels);
  }
  return found;
}

/** One level: its head, the properties of its paragraphs and number, and the number's text. */
function levelAt(view: DataView, at: number): Level & { readonly end: number } {
  const text = at + LVLF + view.getUint8(at + 24) + view.getUint8(at + 25);
  const length = view.getUint16(text, true);
  let written = '';
  for (let i = 0; i < length; i += 1) {
    const code = view.getUint16(text + 2 + 2 * i, true);
    // The first nine codes stand for the numbers of the levels.
    written += code < 9 ? `%${code + 1}` : String.fromCharCode(code);
  }
  return {
    start: view.getInt32(at, true),
    format: formatByNumber(view.getUint8(at + 4)),
    text: written,
    end: text + 2 + 2 * length,
  };
}
