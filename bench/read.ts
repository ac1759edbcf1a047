/**
 * How long a Word file of 1,000 tasks takes to be read, next to mammoth, which only turns it into a
 * web page: medians of the runs. Fails where reading takes 2 s or longer.
 */
import { cpus } from 'node:os';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { readDocument } from '../src/read';
import { readArgs } from './args';
import { median } from './metrics';

const TASKS = 1000;
const GROUP = 20;
const LIMIT = 2000;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const BODIES =
  '教育局 科技局 财政局 民政局 住房和城乡建设局 农业农村局 卫生健康局 文化广电旅游体育局 市场监管局 科协'
    .split(' ')
    .map((name) => `区${name}`);

const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const tc = (text: string, merge = '') => `<w:tc><w:tcPr>${merge}</w:tcPr>${p(text)}</w:tc>`;

/** One table of tasks; their groups are merged down, as Word does it. */
function document(): Uint8Array {
  const body = (n: number) => BODIES[n % BODIES.length]!;
  const rows = Array.from({ length: TASKS }, (_, n) => {
    const first = n % GROUP === 0;
    const group = tc(
      first ? `（${n / GROUP + 1}）第${n / GROUP + 1}项工程` : '',
      first ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>',
    );
    const support = [1, 3, 4, 7].map((step) => body(n + step)).join('、');
    const task = tc(
      `${(n % GROUP) + 1}.建设第${n + 1}处服务站点，完善设施，配备人员，定期开展活动。`,
    );
    return `<w:tr>${group}${task}${tc(body(n))}${tc(`${support}，各镇街`)}</w:tr>`;
  });
  const head = `<w:tr>${['项目', '要点', '牵头单位', '配合单位'].map((text) => tc(text)).join('')}</w:tr>`;
  const grid = `<w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(4)}</w:tblGrid>`;
  const xml = `<w:document ${W}><w:body>${p('柳湾区任务分工方案')}<w:tbl>${grid}${head}${rows.join('')}</w:tbl></w:body></w:document>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(xml),
  });
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const { runs } = readArgs(process.argv.slice(2));
const bytes = document();
const { tasks } = await readDocument('bench', bytes, 'bench.docx');
if (tasks.length !== TASKS) throw new Error(`${tasks.length} tasks of ${TASKS}`);
const ours: number[] = [];
const theirs: number[] = [];
for (let run = 0; run < runs; run += 1) {
  ours.push(await timed(() => readDocument('bench', bytes, 'bench.docx')));
  theirs.push(await timed(() => mammoth.convertToHtml({ buffer: Buffer.from(bytes) })));
}
const [read, converted] = [median(ours), median(theirs)];
console.log(
  `${TASKS} tasks of .docx (${Math.round(bytes.length / 1024)} KiB): read ${Math.round(read)} ms, mammoth to HTML ${Math.round(converted)} ms; ${runs} runs, ${cpus().length} cores`,
);
if (read >= LIMIT) process.exitCode = 1;
