import type { Format } from './types';
import { csv } from './csv';
import { doc } from './doc';
import { docx } from './docx';
import { html } from './html';
import { json } from './json';
import { markdown } from './markdown';
import { ofd } from './ofd';
import { pdf } from './pdf';
import { xls, xlsx } from './sheets';
import { text } from './text';

/** Every format that can be read, those known by firmer signs first. */
export const FORMATS: readonly Format[] = [
  docx,
  xlsx,
  doc,
  xls,
  pdf,
  ofd,
  json,
  html,
  csv,
  markdown,
  text,
];
