import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The oldest local time that a zip can hold: the same bytes whenever and wherever they are written. */
const NO_TIME = '1980-01-01T00:00:00';

/** Changes a part's text on the way; undefined leaves it as it is. */
export type Repair = (name: string, text: string) => string | undefined;

/**
 * An Office file without the moment of its writing, so that the same plan gives the same bytes: times
 * of parts and of the document's properties become the given day.
 *
 * @param repair what else is put right in the parts that are XML
 * @param keep which parts stay
 */
export function timeless(
  bytes: Uint8Array,
  date: string,
  repair: Repair = () => undefined,
  keep: (name: string) => boolean = () => true,
): Uint8Array {
  const parts: Zippable = {};
  for (const [name, data] of Object.entries(unzipSync(bytes))) {
    if (name.endsWith('/') || !keep(name)) continue;
    const xml = /\.(?:xml|rels)$/.test(name) ? strFromU8(data) : undefined;
    const dated = xml?.replace(/(<dcterms:\w+[^>]*>)[^<]*(?=<)/g, `$1${date}T00:00:00Z`);
    const text = dated === undefined ? undefined : (repair(name, dated) ?? dated);
    parts[name] = [text === undefined ? data : strToU8(text), { mtime: NO_TIME }];
  }
  return zipSync(parts, { level: 6 });
}
