import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read';
import { deltas } from '../../src/read/formats/ofd/text';
import { line, makeOfd, ruledOfd, text } from './made/ofd';

const ROWS = [
  ['序号', '任务', '牵头单位', '配合单位'],
  ['1', '建设社区科普馆', '区科技局', '区教育局'],
  ['2', '整治河道', '区水务局', '区农业农村局'],
];
const { lines, texts } = ruledOfd(20, 40, [14, 40, 30, 40], ROWS);
const title = text(60, 20, '柳湾区任务分工方案', 6);

const tasksOf = async (bytes: Uint8Array) => {
  const plan = await readDocument('x', bytes, 'x.ofd');
  const tasks = plan.tasks.map((task) => [
    task.title,
    ...task.parties.map(({ raw, role }) => `${role} ${raw}`),
  ]);
  return { tasks, problems: plan.problems.map(({ code }) => code) };
};
const TASKS = [
  ['建设社区科普馆', 'lead 区科技局', 'support 区教育局'],
  ['整治河道', 'lead 区水务局', 'support 区农业农村局'],
];

describe('an OFD file', () => {
  it('has its ruled table read', async () => {
    const { tasks } = await tasksOf(makeOfd([{ objects: title + lines + texts }]));
    expect(tasks).toEqual(TASKS);
  });

  it('takes what a template has in common for its pages', async () => {
    const file = makeOfd([{ objects: texts, template: 0 }], [title + lines]);
    expect((await tasksOf(file)).tasks).toEqual(TASKS);
  });

  it('keeps digits together that are set a character’s step apart', async () => {
    const rows = ROWS.map((row) => row.map((cell) => cell.replace('建设', '建设60%的')));
    const { lines: ruled, texts: cells } = ruledOfd(20, 40, [14, 60, 30, 40], rows);
    const { tasks } = await tasksOf(makeOfd([{ objects: title + ruled + cells }]));
    expect(tasks[0]![0]).toBe('建设60%的社区科普馆');
  });

  it('has a name that is struck out told, and not counted', async () => {
    const strike = line(105, 54.5, 121, 54.5);
    const { tasks, problems } = await tasksOf(
      makeOfd([{ objects: title + lines + texts + strike }]),
    );
    expect(tasks).toEqual([['建设社区科普馆', 'lead 区科技局'], TASKS[1]]);
    expect(problems).toContain('struck');
  });

  it('tells a seal lightly, and what annotations say', async () => {
    const file = makeOfd([{ objects: title + lines + texts }], [], {
      body: '<ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures>',
      document: '<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>',
      beside: {
        'Doc_0/Signs/Signatures.xml':
          '<Signatures><Signature ID="1" BaseLoc="Sign_0/Signature.xml"/><Signature ID="2" BaseLoc="Sign_1/Signature.xml"/></Signatures>',
        'Doc_0/Signs/Sign_0/Signature.xml':
          '<Signature><SignedInfo><StampAnnot PageRef="1" ID="3" Boundary="90 40 40 40"/></SignedInfo></Signature>',
        'Doc_0/Signs/Sign_1/Signature.xml': '<Signature><SignedInfo/></Signature>',
        'Doc_0/Annots/Annotations.xml':
          '<Annotations><Page PageID="1"><FileLoc>Page_0/Annot.xml</FileLoc></Page></Annotations>',
        'Doc_0/Annots/Page_0/Annot.xml':
          '<PageAnnot><Annot Type="Watermark"><Appearance><TextObject><TextCode>内部</TextCode></TextObject></Appearance></Annot><Annot Type="Stamp"><Remark>改由区商务局牵头</Remark></Annot></PageAnnot>',
      },
    });
    const plan = await readDocument('x', file, 'x.ofd');
    expect((await tasksOf(file)).tasks).toEqual(TASKS);
    expect(plan.problems.map(({ code, severity, params }) => [code, severity, params])).toEqual([
      ['watermark', 'warning', { texts: '内部', count: '1' }],
      ['embedded', 'warning', { texts: '改由区商务局牵头', count: '1' }],
      ['seal', 'note', { texts: '印章', count: '1' }],
    ]);
  });

  it('is refused where it holds no text', async () => {
    await expect(tasksOf(makeOfd([{ objects: lines }]))).rejects.toMatchObject({ code: 'scanned' });
  });
});

describe('steps from character to character', () => {
  it('are told one by one or by repeats, and never more than there are characters', () => {
    expect(deltas('g 2 4 3 g 999999999 1', 5)).toEqual([4, 4, 3, 1, 1]);
    expect(deltas(undefined, 5)).toEqual([]);
  });
});
