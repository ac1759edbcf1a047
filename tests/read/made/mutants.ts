import { unzipSync, zipSync } from 'fflate';
import { seededRandom, type Random } from '../../../src/draw/random';
import { readDocument } from '../../../src/read';
import { ReadError } from '../../../src/read/error';

/** A mutant of an input; the same seed gives the same one. */
interface Mutant {
  readonly seed: number;
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What became of mutants. */
interface Tally {
  read: number;
  /** by code */
  readonly refused: Map<string, number>;
  readonly uncaught: { readonly seed: number; readonly file: string; readonly error: unknown }[];
  /** by time of the processor, which other programs do not lengthen */
  slowest: { readonly seed: number; readonly file: string; readonly ms: number };
}

/** The mutant of a seed: its seed chooses the input, too. */
function mutantOf(all: ReadonlyMap<string, Uint8Array>, seed: number): Mutant {
  const random = seededRandom(seed);
  const [file, bytes] = [...all][Math.floor(random() * all.size)]!;
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  // Flips in a zip are caught by its checks; behind them only a part that was packed anew gets.
  const made = zipped && random() < 0.7 ? mutatedPart(bytes, random) : mutated(bytes, random);
  return { seed, file, bytes: made };
}

function mutatedPart(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[Math.floor(random() * names.length)]!;
  return zipSync({ ...parts, [name]: mutated(parts[name]!, random) }, { level: 0 });
}

type Change = (bytes: Uint8Array, random: Random) => Uint8Array;

const placeIn = (bytes: Uint8Array, random: Random) => Math.floor(random() * bytes.length);

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};

/** Values at the edge of what bytes hold. */
const EDGES = [0x00, 0x01, 0x7f, 0x80, 0xfe, 0xff];

const CHANGES: readonly Change[] = [
  // a few bits
  (bytes, random) => {
    for (let n = 1 + Math.floor(random() * 16); n > 0; n -= 1)
      bytes[placeIn(bytes, random)]! ^= 1 << Math.floor(random() * 8);
    return bytes;
  },
  // a run of one value, as where a number stands
  (bytes, random) => {
    const at = placeIn(bytes, random);
    bytes.fill(EDGES[Math.floor(random() * EDGES.length)]!, at, at + 1 + Math.floor(random() * 8));
    return bytes;
  },
  // cut short
  (bytes, random) => bytes.slice(0, placeIn(bytes, random)),
  // a piece taken out
  (bytes, random) => {
    const at = placeIn(bytes, random);
    return joined(bytes.subarray(0, at), bytes.subarray(at + Math.floor(random() * 200)));
  },
  // a piece once more, elsewhere
  (bytes, random) => {
    const [from, at] = [placeIn(bytes, random), placeIn(bytes, random)];
    const piece = bytes.subarray(from, from + Math.floor(random() * 400));
    return joined(bytes.subarray(0, at), piece, bytes.subarray(at));
  },
  // many bytes of noise
  (bytes, random) => {
    const at = placeIn(bytes, random);
    const end = Math.min(bytes.length, at + Math.floor(random() * 600));
    for (let i = at; i < end; i += 1) bytes[i] = Math.floor(random() * 256);
    return bytes;
  },
];

function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let out: Uint8Array = bytes.slice();
  for (let n = random() < 0.8 ? 1 : 3; n > 0 && out.length > 0; n -= 1)
    out = CHANGES[Math.floor(random() * CHANGES.length)]!(out, random);
  return out;
}

/**
 * Reads mutants, each to the end: through the door that every document comes through.
 *
 * @param tell told of how many have been read
 */
export async function readMutants(
  all: ReadonlyMap<string, Uint8Array>,
  seeds: readonly number[],
  tell: (count: number, tally: Tally) => void = () => {},
): Promise<Tally> {
  const tally: Tally = {
    read: 0,
    refused: new Map(),
    uncaught: [],
    slowest: { seed: 0, file: '', ms: 0 },
  };
  for (const [i, seed] of seeds.entries()) {
    const { file, bytes } = mutantOf(all, seed);
    const start = process.cpuUsage();
    try {
      await readDocument('mutant', bytes, file);
      tally.read += 1;
    } catch (error) {
      if (error instanceof ReadError)
        tally.refused.set(error.code, (tally.refused.get(error.code) ?? 0) + 1);
      else tally.uncaught.push({ seed, file, error });
    }
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;
    if (ms > tally.slowest.ms) tally.slowest = { seed, file, ms };
    tell(i + 1, tally);
  }
  return tally;
}
