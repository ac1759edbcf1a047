import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read';
import { repair } from '../../src/read/characters';
import { ReadError } from '../../src/read/error';
import { splitParties } from '../../src/read/parties';
import { textBlocks } from '../../src/read/formats/text';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A document with one table; each row is a list of cells. */
function documentOf(rows: readonly (readonly string[])[], heading = '一、重点工程'): Uint8Array {
  const body = rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n');
  return bytes(`某某区工作方案\n\n${heading}\n${body}\n`);
}

const HEADER = ['项目', '要点', '牵头单位', '配合单位'];

describe('blocks of plain text', () => {
  it('tell an empty cell from the end of a row', () => {
    expect(textBlocks('题\n\t甲\n\t\n\n\t乙\n\t丙\n末')).toEqual([
      { type: 'paragraph', text: '题', line: 1 },
      {
        type: 'table',
        rows: [
          [
            { text: '甲', line: 2 },
            { text: '', line: 3 },
          ],
          [
            { text: '乙', line: 5 },
            { text: '丙', line: 6 },
          ],
        ],
      },
      { type: 'paragraph', text: '末', line: 7 },
    ]);
  });

  it('read the same with Windows line ends and a byte order mark', () => {
    const text = '题\n\t甲\n\t乙\n';
    expect(textBlocks(repair('\uFEFF' + text.replaceAll('\n', '\r\n')))).toEqual(textBlocks(text));
  });
});

describe('parties of a cell', () => {
  it.each([
    ['', []],
    ['区教育局', ['区教育局']],
    ['区教育局、区科协。', ['区教育局', '区科协']],
    ['区财政局（区国资局）、团区委', ['区财政局（区国资局）', '团区委']],
    ['区委政法委（甲、乙局）；区科协', ['区委政法委（甲、乙局）', '区科协']],
    ['区教育局，各镇街', ['区教育局', '各镇街']],
  ])('%j', (cell, names) => expect(splitParties(cell)).toEqual(names));

  it('lose no character but separators, blanks and a full stop', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'区市局（）、，；。科 ')), (chars) => {
        const cell = chars.join('');
        const kept = splitParties(cell).join('');
        const letters = (text: string) => text.replace(/[、，；。（） ]/g, '');
        expect(letters(kept)).toBe(letters(cell));
      }),
    );
  });
});

describe('reading a document', () => {
  it('continues a group through empty first cells', async () => {
    const plan = await readDocument(
      'x',
      documentOf([
        HEADER,
        ['（一）普惠工程', '1.建网。', '区教育局', '区科协'],
        ['', '2.联网。', '区科协', ''],
        ['（二）惠民工程', '1.修路。', '区交通局', '各镇街'],
      ]),
    );
    expect(plan.tasks.map((task) => [task.id, task.group, task.title])).toEqual([
      ['t1.1.1', 'g1.1', '建网'],
      ['t1.1.2', 'g1.1', '联网'],
      ['t1.2.1', 'g1.2', '修路'],
    ]);
    expect(plan.parts[0]!.kind).toBe('project');
    expect(plan.tasks[2]!.parties[1]).toMatchObject({ raw: '各镇街', collective: true });
  });

  it('reports a task without a lead and a row of the wrong width, with their lines', async () => {
    const plan = await readDocument(
      'x',
      documentOf([
        HEADER,
        ['（一）甲', '1.一。', '', '区科协'],
        ['', '2.二。', '区科协', '', '多'],
      ]),
    );
    expect(plan.problems.map(({ code, origin }) => [code, origin.line])).toEqual([
      ['no-lead', 10],
      ['row-width', 14],
    ]);
    expect(plan.tasks[0]!.parties.map((party) => party.role)).toEqual(['support']);
  });

  it.each([
    ['empty', bytes(' \n')],
    ['unknown', bytes('\u0001'.repeat(9) + 'x')],
    ['no-table', bytes('只有一段话，没有表。')],
    ['no-tasks', documentOf([HEADER])],
  ])('refuses %s', async (code, document) => {
    await expect(readDocument('x', document)).rejects.toThrow(new ReadError(code as 'empty'));
  });

  it('throws nothing but a ReadError, whatever it is given', async () => {
    const piece = fc.constantFrom(
      '\t',
      '\n',
      '、',
      '（一）',
      '1.',
      '牵头单位',
      '要点',
      '区科协',
      '，',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        try {
          await readDocument('x', bytes(pieces.join('')));
        } catch (error) {
          expect(error).toBeInstanceOf(ReadError);
        }
      }),
    );
  });
});
