import type { Format } from './types';
import { csv } from './csv';
import { html } from './html';
import { markdown } from './markdown';
import { text } from './text';

/** Every format that can be read, those known by firmer signs first. */
export const FORMATS: readonly Format[] = [html, csv, markdown, text];
