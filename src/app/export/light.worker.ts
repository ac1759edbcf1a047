import { csvTable } from '../../write/csv';
import { gexf } from '../../write/gexf';
import { graphml } from '../../write/graphml';
import { json } from '../../write/json';
import { png } from '../../write/png';
import { svg } from '../../write/svg';
import { serve } from './serve';

serve({ csv: csvTable, gexf, graphml, json, png, svg });
