import { strToU8, Zip, ZipDeflate } from 'fflate';
import { PlanFileError, writePlan } from '../../plan/file';
import type { Plan } from '../../plan/types';
import { fileName } from '../../write/name';

/** A plan that is to go into the archive, as it is called here. */
interface Wanted {
  readonly id: string;
  readonly name: string;
}

/**
 * Plan files of several plans in one zip, one after the other, so that the window stays free.
 *
 * @param load reads a plan; what rejects with a `PlanFileError` is left out
 * @returns the archive's bytes, and the names of plans that cannot be read
 */
export async function bundled(
  plans: readonly Wanted[],
  load: (id: string) => Promise<Plan>,
): Promise<{ readonly bytes: Uint8Array; readonly unread: readonly string[] }> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const taken = new Set<string>();
  const unread: string[] = [];
  for (const { id, name } of plans) {
    try {
      const text = writePlan(await load(id));
      const file = new ZipDeflate(nameIn(taken, name));
      zip.add(file);
      file.push(strToU8(text), true);
    } catch (error) {
      if (!(error instanceof PlanFileError)) throw error;
      unread.push(name);
    }
  }
  zip.end();
  return { bytes: joined(chunks), unread };
}

/** A name that no other file of the archive has, upper and lower case aside. */
function nameIn(taken: Set<string>, name: string): string {
  let own = fileName({ plan: name }, 'json');
  for (let n = 2; taken.has(own.toLowerCase()); n += 1)
    own = fileName({ plan: name, holds: [String(n)] }, 'json');
  taken.add(own.toLowerCase());
  return own;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
