import type { Block } from '../blocks';
import { boxed } from './boxed';
import { unflattened } from './flattened';
import { formed } from './forms';
import { unframed } from './framed';
import { gathered } from './gathered';
import { listed } from './listed';
import { narrowed } from './narrowed';
import { parted } from './parted';
import { undoubled } from './doubled';
import { piped } from './piped';
import { spread } from './spread';
import { turned } from './turned';
import { unrolled } from './unrolled';
import { unwrapped } from './wrapped';

/** Undone one after the other; each leaves what does not concern it as it is. */
const STAGES: readonly ((blocks: readonly Block[]) => Block[])[] = [
  narrowed,
  unframed,
  piped,
  boxed,
  spread,
  unwrapped,
  gathered,
  unrolled,
  unflattened,
  listed,
  parted,
  undoubled,
  formed,
  turned,
];

/**
 * Blocks as they were meant, before copies and conversions changed their layout: tables that are
 * drawn with characters or flattened, lines broken at a margin, a whole document on one line.
 */
export const restored = (blocks: readonly Block[]): Block[] =>
  STAGES.reduce<Block[]>((current, stage) => stage(current), [...blocks]);
