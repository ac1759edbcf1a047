import { ReadError, tooLarge } from './error';
import { foreignOf } from './foreign';
import { FORMATS } from './formats';
import { isZip, Zip } from './zip';

/** A document in an archive: its bytes, or why it cannot be unpacked. */
export type Member =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly error: ReadError };

/** An archive holds no more documents. */
const MOST_DOCUMENTS = 50;

/** What systems and programs leave in archives: folders, lock files, indexes. */
const LITTER =
  /\/$|(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)|(?:^|\/)[^/]*\.(?:tmp|lnk)$/i;

/**
 * The documents of a zip that was packed to carry several, in its order; undefined where the bytes are
 * no such zip. Archives in it stay packed.
 *
 * @throws {ReadError} where it cannot be listed, holds no document or too many
 */
export function membersOf(bytes: Uint8Array): readonly Member[] | undefined {
  if (!isZip(bytes) || FORMATS.some((format) => format.matches(bytes, undefined))) return undefined;
  if (foreignOf(bytes) !== 'zip') return undefined;
  const zip = new Zip(bytes);
  const names = zip.names.filter((name) => !LITTER.test(name));
  if (names.length === 0) throw new ReadError('foreign', 'zip');
  if (names.length > MOST_DOCUMENTS) throw tooLarge('documents', names.length, MOST_DOCUMENTS);
  return names.map((name) => member(zip, name));
}

function member(zip: Zip, name: string): Member {
  try {
    return { name, bytes: zip.part(name)! };
  } catch (error) {
    if (error instanceof ReadError) return { name, error };
    throw error;
  }
}
