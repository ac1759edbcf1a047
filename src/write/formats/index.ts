import { csv } from './csv';
import { docx } from './docx';
import { gexf } from './gexf';
import { graphml } from './graphml';
import { json } from './json';
import { png } from './png';
import { pptx } from './pptx';
import { svg } from './svg';
import { xlsx } from './xlsx';
import type { Format } from './types';

/** Every way out of the product, in the order in which they are offered within their kind. */
export const FORMATS: readonly Format[] = [png, svg, pptx, xlsx, docx, csv, json, gexf, graphml];
