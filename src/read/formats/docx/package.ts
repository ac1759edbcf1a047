import { fromBase64 } from '../../base64';
import { ReadError } from '../../error';
import { walkXml } from '../../xml';

/** The parts of a Word document, in whatever they are packed. */
export interface Package {
  readonly names: readonly string[];
  readonly text: (name: string) => string | undefined;
  readonly part: (name: string) => Uint8Array | undefined;
}

const MAIN = /^word\/document\d*\.xml$/;

/** The name of the part that holds the body; undefined where there is none. */
export const mainOf = (names: readonly string[]): string | undefined =>
  names.find((name) => MAIN.test(name));

/** A relation of the main part to another. */
export interface Relation {
  /** the last word of its type */
  readonly type: string;
  /** name of the part */
  readonly target: string;
}

/** What the main part refers to, by id. */
export function relationsOf(xml: string | undefined): ReadonlyMap<string, Relation> {
  const found = new Map<string, Relation>();
  if (xml !== undefined)
    walkXml(xml, {
      open: ({ name, attributes }) => {
        const { Id = '', Type = '', Target = '', TargetMode } = attributes;
        if (name !== 'Relationship' || TargetMode === 'External') return;
        const target = Target.startsWith('/') ? Target.slice(1) : resolved(`word/${Target}`);
        found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target });
      },
      close: () => {},
      text: () => {},
    });
  return found;
}

/** A path without steps upward. */
function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

const OPEN = '<pkg:part';
const [DATA, DATA_END] = ['<pkg:xmlData', '</pkg:xmlData>'];
const [BINARY, BINARY_END] = ['<pkg:binaryData>', '</pkg:binaryData>'];

/**
 * A package written as one XML file: its parts stand in it one behind the other. They are cut out as
 * text, each to be read by itself.
 *
 * @throws {ReadError} `unsafe` for a document type
 */
export function flatPackage(xml: string): Package {
  if (/<!DOCTYPE/i.test(xml)) throw new ReadError('unsafe');
  const texts = new Map<string, string>();
  const binaries = new Map<string, string>();
  for (const piece of xml.split(OPEN).slice(1)) {
    const name = /^[^>]*?\spkg:name="\/?([^"]*)"/.exec(piece.slice(0, 1000))?.[1];
    if (name === undefined) continue;
    const data = between(piece, DATA, DATA_END);
    if (data !== undefined) texts.set(name, data.slice(data.indexOf('>') + 1));
    const binary = between(piece, BINARY, BINARY_END);
    if (binary !== undefined) binaries.set(name, binary);
  }
  return {
    names: [...texts.keys(), ...binaries.keys()],
    text: (name) => texts.get(name),
    part: (name) => partOf(texts.get(name), binaries.get(name)),
  };
}

function partOf(text: string | undefined, base64: string | undefined): Uint8Array | undefined {
  if (text !== undefined) return new TextEncoder().encode(text);
  return base64 === undefined ? undefined : fromBase64(base64);
}

function between(text: string, from: string, to: string): string | undefined {
  const start = text.indexOf(from);
  const end = start < 0 ? -1 : text.indexOf(to, start);
  return end < 0 ? undefined : text.slice(start + from.length, end);
}
