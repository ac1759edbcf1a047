import type { Format } from './types';
import { text } from './text';

/** Every format that can be read, those known by firmer signs first. */
export const FORMATS: readonly Format[] = [text];
