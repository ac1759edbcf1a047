/** Where the name stands in a font's record. */
const NAME = 40;

/** Names of a document's fonts, by number ([MS-DOC] 2.9.286, SttbfFfn; 2.9.89, FFN). */
export function fontsOf(table: DataView): string[] {
  const names: string[] = [];
  if (table.byteLength < 4) return names;
  const count = table.getUint16(0, true);
  let at = 4;
  for (let i = 0; i < count && at < table.byteLength; i += 1) {
    const size = table.getUint8(at) + 1;
    let name = '';
    for (let own = at + NAME; own + 2 <= Math.min(at + size, table.byteLength); own += 2) {
      const code = table.getUint16(own, true);
      if (code === 0) break;
      name += String.fromCharCode(code);
    }
    names.push(name);
    at += size;
  }
  return names;
}
