import type { Format } from './types';
import { csv } from './csv';
import { doc } from './doc';
import { docx, flat } from './docx';
import { html } from './html';
import { json } from './json';
import { markdown } from './markdown';
import { mhtml } from './mhtml';
import { odt } from './odt';
import { ofd } from './ofd';
import { pdf } from './pdf';
import { rtf } from './rtf';
import { excel2003, ods, xls, xlsx } from './sheets';
import { text } from './text';
import { uof } from './uof';
import { wordml } from './wordml';

/** Every format that is known, those known by firmer signs first. */
export const FORMATS: readonly Format[] = [
  docx,
  xlsx,
  odt,
  ods,
  uof,
  doc,
  xls,
  pdf,
  rtf,
  wordml,
  excel2003,
  flat,
  ofd,
  json,
  mhtml,
  html,
  csv,
  markdown,
  text,
];
