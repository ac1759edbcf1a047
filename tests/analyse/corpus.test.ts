import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf, type Corpus } from '../../src/analyse/corpus';
import {
  ALL,
  dueKinds,
  found,
  ordered,
  rowsOf,
  tallyOf,
  type Asked,
} from '../../src/analyse/corpus/ask';
import { digestOf } from '../../src/analyse/corpus/digest';
import { partnersOf, sheetOf } from '../../src/analyse/corpus/sheet';
import { functionPairs, planRows } from '../../src/analyse/corpus/tables';
import { FUNCTIONS, functionOf } from '../../src/analyse/functions';
import { carried, numbersOf } from '../../src/analyse/numbers';
import { resolved } from '../../src/plan/collectives';
import type { Plan } from '../../src/plan/types';
import { plan } from '../huadu';
import { manyPlans } from '../many';
import { secondPlan } from '../second';
import { plans } from '../write/plans';

describe('the function of a body', () => {
  it.each([
    ['区教育局', 'education'],
    ['省教育厅', 'education'],
    ['市教委', 'education'],
    ['区科协', 'science'],
    ['区科技工业商务信息化局', 'science'],
    ['省经信厅', 'industry'],
    ['区农业农村局', 'farming'],
    ['区卫健委', 'health'],
    ['区人力资源社会保障局', 'personnel'],
    ['区委宣传部', 'publicity'],
    ['区委组织部', 'organisation'],
    ['区财政局（区国资局）', 'finance'],
    ['市市场监管局', 'market'],
    ['市公安局花都区分局', 'security'],
    ['市生态环境局花都分局', 'environment'],
    ['团区委', 'mass'],
    ['各镇街', 'local'],
    ['区直各部门', 'other'],
    ['省电力公司', 'other'],
  ])('%s: %s', (name, id) => {
    expect(functionOf(name)).toBe(id);
  });
});

const everything = () => true;
const of = (all: readonly Plan[]): Corpus =>
  corpusOf(all.map((one, at) => ({ key: `${at}`, name: one.title, digest: digestOf(one) })));
const ask = (corpus: Corpus, asked: Partial<Asked>) =>
  found(corpus, { ...ALL, ...asked }, everything);
const bodyOf = ({ bodies }: Corpus, label: string) => bodies.find((body) => body.label === label)!;

/** A plan in which every name leads a task of its own. */
function naming(...names: string[]): Plan {
  const origin = { line: 1, raw: '' };
  return {
    ...plan,
    agencies: names.map((name, i) => ({
      id: `a${i + 1}`,
      name,
      kind: 'government',
      printed: [name],
    })),
    tasks: names.map((raw, i) => ({
      ...plan.tasks[0]!,
      id: `t1.1.${i + 1}`,
      fields: [],
      parties: [{ agency: `a${i + 1}`, role: 'lead', raw, collective: false, origin }],
    })),
    problems: [],
  };
}

describe('bodies of several plans', () => {
  it('are one under every name for it, each with its evidence', () => {
    const corpus = of([
      naming('区教育局', '区科协', '区财政局'),
      naming('花都区教育局', '区科学技术协会'),
      naming('教育局', '区科协'),
      naming('区教育局', '区财政局'),
    ]);
    const body = bodyOf(corpus, '教育局');
    expect(body.names).toEqual([
      { name: '区教育局', by: 'prefix', plans: 2 },
      { name: '教育局', by: 'name', plans: 1 },
      { name: '花都区教育局', by: 'prefix', plans: 1 },
    ]);
    expect(bodyOf(corpus, '科协').names).toEqual([
      { name: '区科协', by: 'prefix', plans: 2 },
      { name: '区科学技术协会', by: 'form', plans: 1 },
    ]);
    expect(corpus.bodies).toHaveLength(3);
  });

  it('of another level than their plan’s are others', () => {
    const corpus = of([naming('区教育局', '区科协', '市教育局'), naming('市教育局', '市科协')]);
    const [own, above] = corpus.bodies.filter(({ label }) => label === '教育局');
    expect([own!.level, own!.names.map(({ name }) => name)]).toEqual([
      null,
      ['区教育局', '市教育局'],
    ]);
    expect([above!.level, above!.names]).toEqual([
      'city',
      [{ name: '市教育局', by: 'prefix', plans: 1 }],
    ]);
  });

  it('that merely look alike stay apart', () => {
    const corpus = of([naming('区教育局'), naming('区教育居')]);
    expect(corpus.bodies.map(({ label }) => label)).toEqual(['教育局', '教育居']);
  });
});

describe('what is asked of several plans', () => {
  const corpus = of([plan, secondPlan()]);
  const body = bodyOf(corpus, '教育局').id;

  it('finds everything of an agency, in whatever plan and under whatever name', () => {
    const hits = ask(corpus, { body });
    const tally = tallyOf(corpus, { ...ALL, body }, hits);
    expect(tally).toMatchObject({ plans: 2, leads: 10, supports: 32 });
    const rows = rowsOf(corpus, { ...ALL, body }, hits);
    expect(new Set(rows.flatMap(({ own }) => own))).toEqual(new Set(['区教育局', '黄埔区教育局']));
    expect(rows.every(({ roles }) => roles.length > 0)).toBe(true);
  });

  it('narrows by role, by plan, and by functions that are all there', () => {
    expect(tallyOf(corpus, { ...ALL, body }, ask(corpus, { body, role: 'lead' })).leads).toBe(10);
    expect(ask(corpus, { body, plan: '1' }).every(({ member }) => member.key === '1')).toBe(true);
    const both = ask(corpus, { functions: ['education', 'science'] });
    const pair = functionPairs(ask(corpus, {})).find(
      (p) => p.a === 'science' && p.b === 'education',
    );
    expect(both).toHaveLength(pair!.tasks);
    expect(pair!.plans).toBe(2);
  });

  it('narrows by what deadlines say', () => {
    const many = of(manyPlans(3));
    const all = ask(many, {}).length;
    const kinds = (['dated', 'every', 'ongoing', 'none'] as const).map(
      (due) => ask(many, { due }).length,
    );
    expect(kinds.reduce((sum, count) => sum + count)).toBe(all);
    const hits = ask(many, { from: '2026-03-01', until: '2026-04-30' });
    const days = new Set(rowsOf(many, ALL, hits).map(({ day }) => day));
    expect([...days].sort()).toEqual(['2026-03-31', '2026-04-30']);
    expect(rowsOf(many, ALL, ordered(ask(many, {}), 'due'))[0]!.day).toBe('2026-01-31');
    expect(dueKinds({ id: '', title: '', group: 0, parties: [] })).toEqual(['none']);
  });

  it('gives an agency’s sheet plan by plan, and with whom it works', () => {
    const { all, plans: sheet } = sheetOf(corpus, body);
    expect(all).toBe(2);
    expect(sheet.map(({ names, leads, supports }) => [names, leads, supports])).toEqual([
      [['区教育局'], 6, 16],
      [['黄埔区教育局'], 4, 16],
    ]);
    expect(sheet[0]!.tasks[0]!.roles).toEqual(['lead']);
    const [first] = partnersOf(corpus, body);
    expect(first!.plans).toBe(2);
  });
});

it('counts every plan as it is counted by itself, and drops no agency', () => {
  fc.assert(
    fc.property(fc.array(plans, { minLength: 1, maxLength: 3 }), (all) => {
      const corpus = of(all);
      const filled = all.filter(({ tasks }) => tasks.length > 0);
      const rows = planRows(ask(corpus, {}), 3);
      expect(rows).toHaveLength(filled.length);
      expect(rows).toMatchObject(filled.map((one) => numbersOf(carried(resolved(one), 3))));
      for (const { cells, links } of rows)
        expect(cells.reduce((sum, { all: own }) => sum + own, 0)).toBe(links);
      expect(
        corpus.tallies.reduce(
          (sum, { leads, supports, joint }) => sum + leads + supports + joint,
          0,
        ),
      ).toBe(corpus.links);
      expect(FUNCTIONS).toHaveLength(rows[0]?.cells.length ?? FUNCTIONS.length);
    }),
    { numRuns: 40 },
  );
});
