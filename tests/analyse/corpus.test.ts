import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf, type Corpus } from '../../src/analyse/corpus';
import { ALL, dueKinds, found, rowsOf, tallyOf, type Asked } from '../../src/analyse/corpus/ask';
import { digestOf } from '../../src/analyse/corpus/digest';
import { bodyApart, handBefore, handWith, type Hand } from '../../src/analyse/corpus/hand';
import { partnersOf, sheetOf } from '../../src/analyse/corpus/sheet';
import { functionPairs, planRows } from '../../src/analyse/corpus/tables';
import { FUNCTIONS, functionOf } from '../../src/analyse/functions';
import { carried, numbersOf } from '../../src/analyse/numbers';
import { bodyRows } from '../../src/app/corpus/rows';
import { BODY_KEYS, sorted, sortedHits } from '../../src/app/corpus/sorted';
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
    expect(body.names).toMatchObject([
      { name: '区教育局', by: 'prefix', plans: 2 },
      { name: '教育局', by: 'name', plans: 1 },
      { name: '花都区教育局', by: 'prefix', plans: 1 },
    ]);
    expect(bodyOf(corpus, '科协').names).toMatchObject([
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
    expect([above!.level, above!.names]).toMatchObject([
      'city',
      [{ name: '市教育局', by: 'prefix', plans: 1 }],
    ]);
  });

  it('that merely look alike stay apart', () => {
    const corpus = of([naming('区教育局'), naming('区教育居')]);
    expect(corpus.bodies.map(({ label }) => label)).toEqual(['教育局', '教育居']);
  });
});

describe('what is said of names by hand', () => {
  const all = [
    naming('区教育局', '区科协', '教育委员会'),
    naming('花都区教育局', '区科普协会'),
    naming('区教育局', '市教育局'),
  ];
  const said = (hand: Hand) =>
    corpusOf(
      all.map((one, at) => ({ key: `${at}`, name: one.title, digest: digestOf(one) })),
      hand,
    );
  const namesOf = (corpus: Corpus, label: string) =>
    bodyOf(corpus, label)?.names.map(({ name, by }) => [name, by]);

  it('sets a name apart from a body, which still tells by what it would be its own', () => {
    const corpus = said({ 花都区教育局: bodyApart('花都区教育局') });
    expect(namesOf(corpus, '花都区教育局')).toEqual([['花都区教育局', 'hand']]);
    const body = bodyOf(corpus, '教育局');
    expect(body.names.map(({ name }) => name)).not.toContain('花都区教育局');
    expect(body.apart).toMatchObject([{ name: '花都区教育局', by: 'prefix', plans: 1 }]);
  });

  it('puts names together that the rules keep apart, and the body keeps its name', () => {
    const to = bodyOf(said({}), '科协').id;
    const corpus = said({ 区科普协会: to });
    expect(namesOf(corpus, '科协')).toEqual([
      ['区科协', 'prefix'],
      ['区科普协会', 'hand'],
    ]);
    expect(bodyOf(corpus, '科普协会')).toBeUndefined();
    const plans = ask(corpus, { body: to }).map(({ member }) => member.key);
    expect(new Set(plans)).toEqual(new Set(['0', '1']));
  });

  it('is said of a name at its level alone, and taken back to what it was', () => {
    const [above] = said({}).bodies.filter(({ level }) => level === 'city');
    expect(above!.names[0]!.spelling).toBe('市教育局@city');
    const patch = { '市教育局@city': bodyOf(said({}), '教育局').id };
    const hand = handWith({}, patch);
    expect(said(hand).bodies.some(({ level }) => level === 'city')).toBe(false);
    expect(handWith(hand, handBefore({}, patch))).toEqual({});
  });
});

describe('tables across plans', () => {
  const many = of(manyPlans(3));

  it('are sorted by a column either way, empty ones last, others’ columns not at all', () => {
    const rows = bodyRows(many);
    const by = (by: string, descending: boolean) => sorted(rows, BODY_KEYS, { by, descending });
    const tasks = by('tasks', true).map((row) => row.tasks);
    expect(tasks).toEqual([...tasks].sort((a, b) => b - a));
    expect(by('tasks', false).map((row) => row.tasks)).toEqual([...tasks].reverse());
    expect(by('education', true)).toBe(rows);
    const due = sortedHits(ask(many, {}), { by: 'due', descending: false });
    expect(rowsOf(many, ALL, due)[0]!.day).toBe('2026-01-31');
    for (const descending of [false, true]) {
      const last = sortedHits(ask(many, {}), { by: 'due', descending }).at(-1)!;
      expect(last.task.due ?? []).toEqual([]);
    }
  });

  it('have plans the other way round with their tasks as they were', () => {
    const hits = ask(many, {});
    const turned = sortedHits(hits, { by: 'plan', descending: true });
    expect(turned.map(({ member }) => member.key)[0]).toBe(hits.at(-1)!.member.key);
    expect(turned.filter(({ member }) => member.key === '0')).toEqual(
      hits.filter(({ member }) => member.key === '0'),
    );
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
