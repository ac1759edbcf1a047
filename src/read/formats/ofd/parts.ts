import { ReadError } from '../../error';
import type { Zip } from '../../zip';
import { treeOf, type Node } from './tree';

/** A part of the package as XML, with the folder that its paths start from. */
export interface Part {
  readonly folder: string;
  readonly tree: Node;
}

/** The parts of an OFD package, found by the paths that other parts name. */
export class Parts {
  readonly #zip: Zip;
  /** names as they are written by their lower-case forms: not all writers keep to one */
  readonly #names: ReadonlyMap<string, string>;

  constructor(zip: Zip) {
    this.#zip = zip;
    this.#names = new Map(zip.names.map((name) => [name.toLowerCase(), name]));
  }

  /**
   * The part at a path: from the root where it begins with a slash, else from the folder of the part
   * that names it, or from those above, as some writers do.
   */
  find(path: string | undefined, folder: string): Part | undefined {
    const said = path?.trim().replaceAll('\\', '/');
    if (!said) return undefined;
    const above = folder.split('/').map((_, i, steps) => steps.slice(0, steps.length - i));
    const folders = said.startsWith('/') ? [''] : [...above.map((steps) => steps.join('/')), ''];
    for (const from of folders) {
      const name = this.#names.get(resolved(from, said).toLowerCase());
      const xml = name === undefined ? undefined : this.#zip.text(name);
      if (xml !== undefined)
        return { folder: name!.split('/').slice(0, -1).join('/'), tree: treeOf(xml) };
    }
    return undefined;
  }

  /** @throws {ReadError} `broken` where there is none */
  need(path: string | undefined, folder: string): Part {
    const part = this.find(path, folder);
    if (!part) throw new ReadError('broken', path?.trim().slice(0, 100));
    return part;
  }
}

function resolved(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of [...folder.split('/'), ...path.split('/')]) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
