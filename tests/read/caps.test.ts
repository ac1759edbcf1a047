import { deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/plan/types';
import { MOST_BYTES, openDocument, readDocument } from '../../src/read';
import type { ReadErrorCode } from '../../src/read/error';
import { TABLE_CAPS } from '../../src/read/formats/caps';
import { CAPS } from '../../src/read/zip';
import { plan } from '../huadu';
import { docxOf, huaduDocx, p, run, tbl, tc, tr } from './made/docx';
import { expected, meaning } from './made/huadu';
import { inputs } from './made/inputs';
import { bookOf, huaduBook } from './made/sheets';

const all = await inputs();
const text = (words: string) => new TextEncoder().encode(words);

/** Opens a document that must be refused. */
async function refused(bytes: Uint8Array, code: ReadErrorCode, name = ''): Promise<void> {
  const outcome = await openDocument(bytes, name).then(
    ({ format }) => `read as ${format}`,
    (error: unknown) => error,
  );
  expect(outcome).toMatchObject({ name: 'ReadError', code });
}

/** A zip's parts with some replaced. */
const withParts = (zip: Uint8Array, parts: Readonly<Record<string, Uint8Array>>) =>
  zipSync({ ...unzipSync(zip), ...parts });

/** A zip of one part whose deflated bytes are given, and which may lie about its size and its check. */
function zipOf(name: string, deflated: Uint8Array, crc: number, size: number): Uint8Array {
  const label = text(name);
  const local = new DataView(new ArrayBuffer(30));
  const central = new DataView(new ArrayBuffer(46));
  const end = new DataView(new ArrayBuffer(22));
  for (const [view, at] of [
    [local, 4],
    [central, 6],
  ] as const) {
    view.setUint16(at, 20, true);
    view.setUint16(at + 4, 8, true);
    view.setUint32(at + 10, crc, true);
    view.setUint32(at + 14, deflated.length, true);
    view.setUint32(at + 18, size, true);
    view.setUint16(at + 22, label.length, true);
  }
  local.setUint32(0, 0x04034b50, true);
  central.setUint32(0, 0x02014b50, true);
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, 1, true);
  end.setUint16(10, 1, true);
  end.setUint32(12, 46 + label.length, true);
  end.setUint32(16, 30 + label.length + deflated.length, true);
  const parts = [local, label, deflated, central, label, end];
  return new Uint8Array(
    Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))),
  );
}

const DOCUMENT = 'word/document.xml';

describe('what is packed', () => {
  it('is at most 20 MB', async () => {
    await refused(new Uint8Array(MOST_BYTES + 1).fill(0x41), 'too-large');
  });

  it('unpacks to at most 200 MB, whatever it says of its size', async () => {
    // Noise and zeros in turn, 1 : 150: no part is packed tighter than the other cap allows.
    const noise = Uint8Array.from({ length: 400 }, (_, i) => (i * i * 2654435761) >>> 11);
    const block = new Uint8Array(64 * 1024);
    block.set(noise);
    const whole = new Uint8Array(CAPS.unpacked + block.length);
    for (let at = 0; at < whole.length; at += block.length) {
      block[0] = at / block.length;
      whole.set(block, at);
    }
    const deflated = new Uint8Array(deflateRawSync(whole));
    expect(whole.length / deflated.length).toBeLessThan(CAPS.ratio);
    await refused(zipOf(DOCUMENT, deflated, 0, 1000), 'too-large');
  }, 60_000);

  it('is packed at most 200 : 1, where it is over 100 KB', async () => {
    const zeros = new Uint8Array(deflateRawSync(new Uint8Array(1024 * 1024)));
    await refused(zipOf(DOCUMENT, zeros, 0, 1024 * 1024), 'too-large');
    await refused(zipOf(DOCUMENT, zeros, 0, 10), 'too-large');
    const small = new Uint8Array(deflateRawSync(new Uint8Array(CAPS.ratioFrom)));
    await refused(zipOf(DOCUMENT, small, 0, 10), 'broken');
  });

  it('has at most 1,000 parts', async () => {
    const many = Array.from(
      { length: CAPS.entries },
      (_, i) => [`${i}.xml`, text('<a/>')] as const,
    );
    await refused(withParts(huaduDocx(), Object.fromEntries(many)), 'too-large');
    const fewer = Object.fromEntries(many.slice(10));
    const plan = await readDocument('x', withParts(huaduDocx(), fewer));
    expect(meaning(plan)).toEqual(expected);
  });

  it('is what its check says', async () => {
    const deflated = new Uint8Array(deflateRawSync(text('<w:document/>')));
    await refused(zipOf(DOCUMENT, deflated, 1, 13), 'broken');
  });

  it('is refused where it is encrypted, or the password is around it', async () => {
    const zip = huaduDocx();
    const view = new DataView(zip.buffer, zip.byteOffset);
    const directory = view.getUint32(zip.length - 6, true);
    view.setUint16(directory + 8, 1, true);
    await refused(zip, 'locked');
    const word = all.get('word.doc')!.slice();
    const wide = (name: string) => Buffer.from(name, 'utf16le');
    const at = Buffer.from(word).indexOf(wide('WordDocument'));
    word.set(wide('EncryptedPackage'), at);
    word[at + 64] = 2 * 'EncryptedPackage'.length + 2;
    await refused(word, 'locked', 'x.docx');
  });
});

describe('XML', () => {
  it('nests at most 256 deep', async () => {
    const nested = (depth: number) => docxOf('<a>'.repeat(depth) + '</a>'.repeat(depth));
    await refused(nested(255), 'unsafe');
    expect((await openDocument(nested(254))).blocks).toEqual([]);
  });

  it.each(['<!DOCTYPE x [<!ENTITY a "b">]>', '<!DOCTYPE x SYSTEM "http://x.example/x.dtd">'])(
    'holds no %s',
    async (declared) => {
      const comment = `<!--${' '.repeat(5000)}-->`;
      const xml = (body: string) => text(`<?xml version="1.0"?>${comment}${declared}${body}`);
      await refused(withParts(huaduDocx(), { [DOCUMENT]: xml('<w:document/>') }), 'unsafe');
      const strings = xml('<sst/>');
      await refused(withParts(huaduBook('xlsx'), { 'xl/sharedStrings.xml': strings }), 'unsafe');
    },
  );
});

describe('tables', () => {
  const cells = TABLE_CAPS.cells + 1;
  const row = ['任务', '牵头单位', '甲'];
  const many = Array.from({ length: Math.ceil(cells / 3) }, () => row);

  it('have at most 100,000 cells', async () => {
    await refused(text(many.map((cells) => cells.join(',')).join('\n')), 'too-large');
    await refused(
      text('# 题\n' + many.map((cells) => `|${cells.join('|')}|`).join('\n')),
      'too-large',
    );
    const rows = many.map((cells) => `<tr><td>${cells.join('<td>')}</tr>`);
    await refused(text(`<table>${rows.join('')}</table>`), 'too-large');
    await refused(docxOf(tbl(tr(tc(p(run('甲'))).repeat(cells)))), 'too-large');
    await refused(bookOf({ 一: { values: many } }, 'xlsx'), 'too-large');
    await refused(bookOf({ 一: { values: many.slice(0, 40_000) } }, 'biff8'), 'too-large');
  }, 60_000);

  it('have at most 20,000 merges', async () => {
    const merges = Array.from({ length: TABLE_CAPS.merges + 1 }, (_, i) => `A${i + 2}:B${i + 2}`);
    await refused(bookOf({ 一: { values: [row], merges } }, 'xlsx'), 'too-large');
    const wide = '<tr><td colspan=2>甲</tr>'.repeat(TABLE_CAPS.merges + 1);
    await refused(text(`<table>${wide}</table>`), 'too-large');
  }, 60_000);

  it('of cells that cover hundreds of columns each are read in time that grows with them', async () => {
    const wide = `<td>建设站点<td>市财政局${'<td colspan=300>说明'.repeat(60)}`;
    const heads = `<td>工作任务<td>牵头单位${'<td colspan=300>备注'.repeat(60)}`;
    const table = text(`<table><tr>${heads}</tr>${`<tr>${wide}</tr>`.repeat(50)}</table>`);
    const before = process.cpuUsage();
    expect((await readDocument('x', table)).tasks).toHaveLength(50);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(2500);
  });

  it('cover at most 1,000,000 places', async () => {
    const wide = '<tr><td colspan=1000 rowspan=1000>甲</tr>'.repeat(100);
    await refused(text(`<table>${wide}</table>`), 'too-large');
    const diagonal = Array.from({ length: 1001 }, (_, i) => [...Array<null>(i).fill(null), '甲']);
    await refused(bookOf({ 一: { values: diagonal } }, 'xlsx'), 'too-large');
  }, 60_000);
});

describe('a name', () => {
  it('must agree with what the file is', async () => {
    const wrong: Readonly<Record<string, string>> = {
      'word.docx': 'x.pdf',
      'sheet.xlsx': 'x.docx',
      'word.doc': 'x.xls',
      'sheet.xls': 'x.doc',
      'print.pdf': 'x.txt',
      'own.json': 'x.xlsx',
      'text.txt': 'x.docx',
    };
    for (const [file, name] of Object.entries(wrong))
      await refused(all.get(file)!, 'extension', name);
    for (const [file, bytes] of all)
      await expect(openDocument(bytes, file), file).resolves.toBeDefined();
  }, 60_000);
});

describe('a plan file', () => {
  const json = JSON.stringify(plan);

  it('of a later version is refused and left alone', async () => {
    const later = json.replace(`"version":${VERSION}`, `"version":${VERSION + 1}`);
    await refused(text(later), 'newer-version', 'x.json');
  });

  it.each([
    ['not-a-plan', '{"a":1}'],
    ['not-a-plan', '{"format":"fengong-atlas"'],
    ['not-a-plan', '{"format":"fengong-atlas","version":2}'],
  ] as const)('is refused as %s: %s', (code, words) => refused(text(words), code));

  it('changes nothing by the names of its keys', async () => {
    const keys = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';
    const hostile = json
      .replace('{', `{${keys},`)
      .replace('"nodes":{', `"nodes":{${keys},`)
      .replace('"params":{', `"params":{"__proto__":"x","constructor":"y",`);
    const opened = await openDocument(text(hostile)).catch(() => undefined);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
    if (opened) expect(opened.plan!.tasks).toEqual(plan.tasks);
    const safe = json.replace('{', `{${keys},`);
    expect((await openDocument(text(safe))).plan).toEqual(plan);
  });
});

describe('a workbook', () => {
  it('that lies about its parts is read as it really is', async () => {
    const zip = huaduBook('xlsx');
    const view = new DataView(zip.buffer, zip.byteOffset);
    let at = view.getUint32(zip.length - 6, true);
    while (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, 7, true);
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    }
    expect(meaning(await readDocument('x', zip))).toEqual(expected);
  });

  it('holds what it says in XML, named as it is', async () => {
    const strange = withParts(huaduBook('xlsx'), { 'constructor.xml': strToU8('<a/>') });
    expect(meaning(await readDocument('x', strange))).toEqual(expected);
  });
});
