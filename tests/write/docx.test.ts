import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { findings } from '../../src/analyse/findings';
import { sentenceOf } from '../../src/words/findings/words';
import { docx } from '../../src/write/docx';
import { agencyId, index, plan } from '../huadu';
import { huaduJob, silent } from './job';
import { faults, partsOf } from './office';

/** A PNG of one pixel. */
const PIXEL = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (char) => char.charCodeAt(0),
);

const html = async (bytes: Uint8Array) =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;

describe('task sheets', () => {
  it('have one page an agency, with every row of the plan under the two ends of its role', async () => {
    const bytes = await docx.write(huaduJob(), silent);
    expect(faults(bytes)).toEqual([]);
    const text = await html(bytes);
    const headings = [...text.matchAll(/<h1>(.*?)<\/h1>/g)].map((m) =>
      m[1]!.replace(/<[^>]+>/g, ''),
    );
    expect(headings).toEqual(plan.agencies.map(({ name }) => name));
    const counts = (title: string) =>
      [...text.matchAll(new RegExp(`${title}（(\\d+) 项）`, 'g'))].reduce(
        (n, m) => n + Number(m[1]),
        0,
      );
    expect([counts('我们牵头'), counts('我们配合')]).toEqual([38, 171]);
    const xml = partsOf(bytes).get('word/document.xml')!;
    // a section of its own each, which begins on a new page
    expect(xml.match(/<w:sectPr/g)).toHaveLength(plan.agencies.length);
    expect(xml.match(/<w:type w:val="nextPage"\/>/g)).toHaveLength(plan.agencies.length);
    expect(partsOf(bytes).get('word/styles.xml')).toContain('w:eastAsia="SimSun"');
  }, 30_000);

  it('name everyone, the plan’s own numbers and lines, and count the pages of each agency', async () => {
    const bytes = await docx.write(huaduJob({ agencies: [agencyId('区教育局')] }), silent);
    const text = await html(bytes);
    expect(text).toContain('牵头：区农业农村局；其他配合：区科技工业商务信息化局、');
    expect(text).toContain('行动（二）农民');
    expect(text).toContain('核对人：');
    const footers = [...partsOf(bytes)].filter(([name]) => name.includes('footer'));
    expect(footers.some(([, xml]) => /PAGEREF sheet1\b/.test(xml))).toBe(true);
    const document = partsOf(bytes).get('word/document.xml');
    expect(document).toContain('<w:pgNumType w:start="1"');
    expect(document).toMatch(/<w:bookmarkStart [^>]*w:name="sheet1"/);
  });

  it('have three tasks at least beside what is signed', async () => {
    const bytes = await docx.write(huaduJob({ agencies: [agencyId('区科协')] }), silent);
    const xml = partsOf(bytes).get('word/document.xml')!;
    const last = xml.slice(xml.lastIndexOf('<w:tbl>'));
    const rows = last.match(/<w:tr>.*?<\/w:tr>/gs)!;
    const held = rows.map((row) => row.includes('<w:keepNext/>'));
    // the heads, the first row, and the last three with what follows
    expect(held.lastIndexOf(false)).toBe(rows.length - 4);
    expect(held.slice(-3)).toEqual([true, true, true]);
    const below = last.slice(last.indexOf('</w:tbl>')).match(/<w:p>.*?<\/w:p>/gs)!;
    expect(below.slice(0, -1).every((one) => one.includes('<w:keepNext/>'))).toBe(true);
    expect(below.at(-1)).toContain('核对人：');
  });

  it('can be that of one agency alone', async () => {
    const bytes = await docx.write(huaduJob({ agencies: [agencyId('区科协')] }), silent);
    const text = await html(bytes);
    expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(text).toContain('我们牵头（15 项）');
    expect(text).toContain('我们配合（18 项）');
    expect(await docx.write(huaduJob({ agencies: [agencyId('区科协')] }), silent)).toEqual(bytes);
  });

  it('keep strange names as text', async () => {
    const odd = '<img onerror=x>\u0001&😀';
    const agencies = plan.agencies.map((a, i) => (i === 0 ? { ...a, name: odd } : a));
    const changed = { ...plan, agencies };
    const bytes = await docx.write(huaduJob({}, { plan: changed, original: changed }), silent);
    expect(faults(bytes)).toEqual([]);
    expect(await html(bytes)).toContain('&lt;img onerror=x&gt;&amp;😀');
  });
});

describe('the briefing', () => {
  it('holds what the meeting is asked together, with the last of what was found above it', async () => {
    const bytes = await docx.write(huaduJob({ document: 'briefing' }), silent);
    const text = partsOf(bytes).get('word/document.xml')!;
    const paragraphs = text.match(/<w:p>.*?<\/w:p>/gs)!;
    const at = paragraphs.findIndex((one) => one.includes('请会议议定'));
    const held = (one: string) => one.includes('<w:keepNext/>');
    const asks = paragraphs.slice(at + 1);
    expect(asks.length).toBeGreaterThan(2);
    expect(asks.map(held)).toEqual(asks.map((_, i) => i < asks.length - 1));
    expect(held(paragraphs[at - 1]!)).toBe(true);
  });

  it('says every finding, and asks for four pictures and holds them', async () => {
    const job = huaduJob({ document: 'briefing' });
    const wanted = Object.keys(docx.pictures!(job));
    expect(wanted).toEqual(['network', 'heatmap', 'workload', 'collaboration']);
    const pictures = Object.fromEntries(wanted.map((name) => [name, PIXEL]));
    const bytes = await docx.write({ ...job, pictures }, silent);
    expect(faults(bytes)).toEqual([]);
    const text = (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
    for (const found of findings(index)) expect(text).toContain(sentenceOf(found, 'zh'));
    expect((await html(bytes)).match(/<img /g)).toHaveLength(4);
  });

  it('keeps a short table on one page, and the ends of a long one off pages of their own', async () => {
    const bytes = await docx.write(huaduJob({ document: 'briefing' }), silent);
    const xml = partsOf(bytes).get('word/document.xml')!;
    const held = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
      [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row.includes('<w:keepNext/>')),
    );
    const short = held.find((rows) => rows.length === 6)!;
    expect(short).toEqual([true, true, true, true, true, false]);
    const long = held.find((rows) => rows.length === plan.agencies.length + 2)!;
    expect(long.slice(0, 3)).toEqual([true, true, false]);
    expect(long.slice(-3)).toEqual([false, true, false]);
  });
});
