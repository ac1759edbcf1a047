import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { acceptProposal } from '../../src/plan/edit/proposals';
import { openDocument, readBlocks } from '../../src/read';

const bytes = (text: string) => new TextEncoder().encode(text);

const ROWS = [
  ['事项', '主体', '时限'],
  ['建网', '区教育局、区民政局', '年底'],
  ['修路', '区交通局', '年底'],
];
const table = ROWS.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n');

const rolesOf = ({ plan }: ReturnType<typeof readBlocks>) =>
  plan.tasks.map((task) => task.parties.map(({ raw, role }) => [raw, role]));

describe('the same blocks, read again', () => {
  it('give the same plan', async () => {
    const { blocks } = await openDocument(
      bytes('区方案\n1.建网。（区教育局、区民政局负责）'),
      'a.txt',
    );
    expect(readBlocks('x', blocks)).toEqual(readBlocks('x', blocks));
  });

  it('take the first of several for the lead only where that is chosen', async () => {
    const { blocks } = await openDocument(
      bytes('区方案\n1.建网。（区教育局、区民政局负责）'),
      'a.txt',
    );
    const plain = readBlocks('x', blocks);
    expect(plain.rules).toEqual({ firstLeads: false, stated: false });
    expect(rolesOf(plain)).toEqual([
      [
        ['区教育局', 'joint'],
        ['区民政局', 'joint'],
      ],
    ]);
    const chosen = readBlocks('x', blocks, { firstLeads: true });
    expect(chosen.rules).toEqual({ firstLeads: true, stated: false });
    expect(rolesOf(chosen)).toEqual([
      [
        ['区教育局', 'lead'],
        ['区民政局', 'support'],
      ],
    ]);
  });

  const FOLDER = 'tests/read/documents';
  const asking = readdirSync(FOLDER).filter(
    (file) =>
      !file.endsWith('.json') &&
      readFileSync(`${FOLDER}/${file.replace(/\.\w+$/, '.json')}`, 'utf8').includes('"first-leads'),
  );
  it('are there, asking whether the first leads', () => expect(asking.length).toBeGreaterThan(2));

  it.each(asking)(
    'give the same roles where that is accepted, and where it is read so: %s',
    async (file) => {
      const { blocks } = await openDocument(readFileSync(`${FOLDER}/${file}`), file);
      const plain = readBlocks('x', blocks);
      const doubt = plain.plan.problems.find(({ code }) => code === 'first-leads')!;
      const accepted = acceptProposal(plain.plan, doubt.id);
      const read = readBlocks('x', blocks, { firstLeads: true });
      expect(rolesOf({ ...plain, plan: accepted })).toEqual(rolesOf(read));
      expect(rolesOf(read)).not.toEqual(rolesOf(plain));
    },
  );

  it('take a column for what it is said to be', async () => {
    const text = `柳湾区行动方案\n${table}\n一、其他\n1.植树。（区林业局负责）`;
    const { blocks } = await openDocument(bytes(text), 'a.txt');
    const first = readBlocks('x', blocks);
    expect(first.tables).toMatchObject([
      { table: 1, read: false, columns: [{ head: '事项' }, { head: '主体' }, { head: '时限' }] },
    ]);
    expect(first.plan.tasks.map(({ title }) => title)).toEqual(['植树']);
    const columns = [{ table: 1, column: 2, as: 'lead' as const }];
    const again = readBlocks('x', blocks, { columns });
    expect(again.tables[0]).toMatchObject({
      read: true,
      columns: [{ as: 'task' }, { as: 'lead' }, { as: 'deadline' }],
    });
    expect(again.plan.tasks.map(({ title }) => title)).toEqual(['建网', '修路', '植树']);
    expect(rolesOf(again)[0]).toEqual([
      ['区教育局', 'lead'],
      ['区民政局', 'lead'],
    ]);
  });

  it('take the marks of a matrix for what they are said to stand for', async () => {
    const file = 'matrix-without-key.md';
    const { blocks } = await openDocument(readFileSync(`${FOLDER}/${file}`), file);
    const plain = readBlocks('x', blocks);
    expect(plain.tables[0]?.marks).toEqual([{ mark: '▲' }, { mark: '△' }]);
    expect(plain.tables[0]?.columns.filter(({ as }) => as === 'agency')).toHaveLength(3);
    const said = readBlocks('x', blocks, { marks: { '▲': 'lead', '△': 'support' } });
    expect(said.tables[0]?.marks).toEqual([
      { mark: '▲', as: 'lead' },
      { mark: '△', as: 'support' },
    ]);
    expect(said.plan.problems.map(({ code }) => code)).not.toContain('matrix-key');
    expect(rolesOf(said)[1]).toEqual([
      ['市教育局', 'support'],
      ['市公安局', 'lead'],
    ]);
  });

  it('say which columns were told by what stands in them, until a reader says so', async () => {
    const file = 'table-column-guessed.html';
    const { blocks } = await openDocument(readFileSync(`${FOLDER}/${file}`), file);
    const guessed = readBlocks('x', blocks).tables[0]!;
    expect(guessed.columns[1]).toEqual({ head: '办理方', as: 'responsible', guessed: true });
    const columns = [{ table: 1, column: 2, as: 'lead' as const }];
    const chosen = readBlocks('x', blocks, { columns }).tables[0]!;
    expect(chosen.columns[1]).toEqual({ head: '办理方', as: 'lead' });
  });

  it('leave a column out where a reader does not want it', async () => {
    const file = 'table-heads-owner-people.md';
    const { blocks } = await openDocument(readFileSync(`${FOLDER}/${file}`), file);
    const columns = [{ table: 1, column: 4, as: 'none' as const }];
    const { plan } = readBlocks('x', blocks, { columns });
    expect(plan.tasks.flatMap(({ fields }) => fields.map(({ kind }) => kind))).toEqual([
      'person',
      'person',
      'person',
    ]);
  });
});
