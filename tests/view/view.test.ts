import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGENCY_KINDS } from '../../src/plan/types';
import { applyFilter, countChoices, countKept, isEmpty } from '../../src/view/filter';
import { cellId, highlight, isKnown, linksBehind, neighbours } from '../../src/view/highlight';
import { readKeeping, readLink, readLinked, writeLink, writeLinked } from '../../src/view/link';
import { ACROSS_FORMS, NO_QUESTION } from '../../src/view/across';
import * as choices from '../../src/view/choices';
import * as v from '../../src/view/view';
import { ring, step } from '../../src/view/walk';
import { agencyId, index, plan } from '../huadu';
import { runs } from '../deep';

const { NO_FILTER, START } = v;

/** Any filter over the Huadu plan. */
const filters = fc.record({
  groups: fc.uniqueArray(fc.constantFrom(...index.group.keys()), { maxLength: 4 }),
  roles: fc.uniqueArray(fc.constantFrom(...v.ROLES)),
  kinds: fc.uniqueArray(fc.constantFrom(...AGENCY_KINDS)),
  agencies: fc.uniqueArray(fc.constantFrom(...index.agency.keys()), { maxLength: 4 }),
  minLoad: fc.nat(40),
  text: fc.oneof(fc.constant(''), fc.constantFrom('科', '教育', '实施', '“'), fc.string()),
});

const tenths = (min: number, max: number) => fc.integer({ min, max }).map((n) => n / 10);

const questions = fc.record({
  form: fc.constantFrom(...ACROSS_FORMS),
  body: fc.constantFrom(null, '~教育', '!区&=#局@city'),
  functions: fc.uniqueArray(fc.constantFrom('education', 'science')),
  role: fc.constantFrom(null, ...v.ROLES),
  due: fc.constantFrom(null, 'dated', 'none'),
  from: fc.constantFrom('', '2026-01-31'),
  until: fc.constantFrom('', '2026-12-31'),
  text: fc.constantFrom('', '科普', 'a&b=c'),
  plan: fc.constantFrom(null, 'kept 0123456789abcdef', 'open'),
  sort: fc.option(
    fc.record({ by: fc.constantFrom('plans', 'giniLoad'), descending: fc.boolean() }),
  ),
});

const records: fc.Arbitrary<v.View> = fc.record({
  tab: fc.constantFrom(...v.TABS),
  filter: filters,
  hide: fc.boolean(),
  selection: fc.uniqueArray(fc.constantFrom('a1', 't1.2.3', 'g2.1', 'p1', 'a1*g1.1', 'a1@g1.1')),
  steps: fc.constantFrom<1 | 2>(1, 2),
  camera: fc.option(
    fc.record({ x: tenths(-9999, 9999), y: tenths(-9999, 9999), k: tenths(5, 120) }),
  ),
  pins: fc.dictionary(
    fc.constantFrom('a1', 't1.1.1', 'a22'),
    fc.record({ x: tenths(-9999, 9999), y: tenths(-9999, 9999) }),
  ),
  measure: fc.constantFrom(...choices.MEASURES),
  weight: fc.integer({ min: 2, max: 10 }).map((n) => n / 2),
  rows: fc.constantFrom(...choices.ROW_ORDERS),
  columns: fc.constantFrom(...choices.COLUMN_ORDERS),
  unfolded: fc.uniqueArray(fc.constantFrom('education', 'mass', 'p2', '0', '-mass', '-p2')),
  sort: fc.record({ by: fc.constantFrom(...choices.SORT_COLUMNS), descending: fc.boolean() }),
  line: fc.constantFrom(...choices.LINE_METHODS),
  limit: fc.nat(99),
  workSort: fc.constantFrom(...choices.WORK_COLUMNS),
  relation: fc.constantFrom(...choices.RELATIONS),
  form: fc.constantFrom(...choices.COLLABORATION_FORMS),
  matrixOrder: fc.constantFrom(...choices.MATRIX_ORDERS),
  minShared: fc.integer({ min: 1, max: 20 }),
  meeting: fc.uniqueArray(fc.constantFrom('g1.1', 't1.2.3')),
  card: fc.constantFrom(...choices.CARDS),
  across: questions,
  language: fc.constantFrom(...choices.LANGUAGES),
  theme: fc.constantFrom(...choices.THEMES),
  embed: fc.boolean(),
});
/** What is asked of all plans is part of a link only where they are looked at. */
const views = records.map((view) =>
  view.card === 'corpus' ? view : { ...view, across: NO_QUESTION },
);

describe('a link', () => {
  it('is empty at the start', () => {
    expect(writeLink(START)).toBe('');
    expect(readLink('')).toEqual({ view: START, unknown: [] });
  });

  it('brings back exactly the view it was made of', () => {
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
    fc.assert(
      fc.property(views, (view) => {
        const { view: back, unknown } = readLink('#' + writeLink(view));
        expect(unknown).toEqual([]);
        expect(plain(back)).toEqual(plain(view));
      }),
    );
  });

  it('never throws on 10,000 mutated links, and shows what it understands', () => {
    const good =
      'tab=heatmap&in=g1.1,g2.3&role=lead&at=520,300,1.5&pin=a1:10:20&sort=-lead&w=2.5&keep=0&of=0123456789abcdef&name=甲&plan=AAAA';
    fc.assert(
      fc.property(fc.nat(good.length), fc.string({ unit: 'binary', maxLength: 4 }), (at, junk) => {
        const link = good.slice(0, at) + junk + good.slice(at + 1);
        const { view } = readLink(link);
        expect(v.TABS).toContain(view.tab);
        expect(readLink(writeLink(view))).toEqual({ view, unknown: [] });
        expect(typeof readKeeping(link)).toBe('boolean');
        for (const said of Object.values(readLinked(link))) expect(typeof said).toBe('string');
      }),
      runs(10_000),
    );
  }, 60_000);

  it('says a language only where it is not the page’s own', () => {
    const english = { ...START, language: 'en' as const };
    expect([writeLink(START), writeLink(START, 'en')]).toEqual(['', 'lang=zh']);
    expect([writeLink(english), writeLink(english, 'en')]).toEqual(['lang=en', '']);
    expect(readLink('', 'en').view).toEqual(english);
    expect(readLink('lang=zh', 'en').view).toEqual(START);
  });

  it('says whether anything may be kept, apart from the view, and in no link by itself', () => {
    expect(writeLink(START, 'zh', false)).toBe('keep=0');
    expect(readLink('#keep=0')).toEqual({ view: START, unknown: [] });
    expect(['#keep=0', '#tab=data&keep=0'].map(readKeeping)).toEqual([false, false]);
    expect(['', '#keep=1', '#keep=no', '#tab=data'].map(readKeeping)).toEqual(Array(4).fill(true));
  });

  it('says which plan it is of, apart from the view', () => {
    const name = '《甲》&b=+#%'.repeat(9);
    const plan = { id: '0123456789abcdef', name, content: 'a-b_' };
    const link = writeLinked({ ...START, tab: 'data' }, plan);
    expect(readLinked(`#${link}`)).toEqual({ ...plan, name: name.slice(0, 60) });
    expect(readLink(link)).toEqual({ view: { ...START, tab: 'data' }, unknown: [] });
    expect(writeLinked(START, { id: 'example', name: '', content: '' })).toBe('of=example');
    expect(readLinked('of=../x')).toEqual({ id: '', name: '', content: '' });
  });

  it.each([
    ['tab=table', ['tab']],
    ['steps=constructor&hide=toString&of=__proto__', ['hide', 'of', 'steps']],
    ['w=9&hide=yes', ['hide', 'w']],
    ['at=1,2', ['at']],
    ['at=1,2,999', ['at']],
    ['sel=<img>', ['sel']],
    ['who=a1,__proto__', ['who']],
    ['pin=__proto__:1:2', ['pin']],
    ['nonsense', ['nonsense']],
  ])('names what it does not understand: %s', (link, keys) => {
    expect(readLink(link).unknown.sort()).toEqual(keys);
    expect(readLink(link).view).toEqual(START);
  });
});

describe('a filter', () => {
  it('is, within a facet, one or the other, and across facets both', () => {
    const one = applyFilter(index, { ...NO_FILTER, groups: ['g1.1'] }).links;
    const two = applyFilter(index, { ...NO_FILTER, groups: ['g1.2'] }).links;
    const both = applyFilter(index, { ...NO_FILTER, groups: ['g1.1', 'g1.2'] }).links;
    expect(both.size).toBe(one.size + two.size);
    const leads = applyFilter(index, { ...NO_FILTER, groups: ['g1.1'], roles: ['lead'] }).links;
    expect([...leads].every((id) => one.has(id))).toBe(true);
    expect(leads.size).toBe(6);
  });

  it('keeps exactly what an independent reading of the facets keeps', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const expected = index.links.filter(
          ({ group, role, agency, task }) =>
            (!filter.groups.length || filter.groups.includes(group.id)) &&
            (!filter.roles.length || filter.roles.includes(role)) &&
            (!filter.kinds.length || filter.kinds.includes(agency.kind)) &&
            (!filter.agencies.length || filter.agencies.includes(agency.id)) &&
            plan.tasks.flatMap((t) => t.parties).filter((p) => p.agency === agency.id).length >=
              filter.minLoad &&
            (task.title + '\n' + group.title + '\n' + agency.name)
              .toLowerCase()
              .includes(filter.text.toLowerCase()),
        );
        expect([...applyFilter(index, filter).links]).toEqual(expected.map((link) => link.id));
      }),
    );
  });

  it('counts what each choice leaves as what choosing it alone would keep', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...index.group.keys()), (filter, group) => {
        const none = { tasks: 0, agencies: 0, links: 0 };
        expect(countChoices(index, filter, 'groups').get(group) ?? none).toEqual(
          countKept(index, { ...filter, groups: [group] }),
        );
      }),
    );
  });

  it('lets everything through when empty, tasks without parties too', () => {
    expect(isEmpty(NO_FILTER)).toBe(true);
    expect(countKept(index, NO_FILTER)).toEqual({ links: 209, tasks: 38, agencies: 29 });
  });

  it('takes a least load of 0 as no demand and finds the busiest above 20', () => {
    const kept = applyFilter(index, { ...NO_FILTER, minLoad: 21 }).agencies;
    expect([...kept].map((id) => index.agency.get(id)!.name).sort()).toEqual(
      ['区教育局', '区科协', '区科技工业商务信息化局'].sort(),
    );
  });
});

describe('a selection', () => {
  const education = agencyId('区教育局');
  const every = new Set(index.links.map((link) => link.id));

  it('lights an agency, its links and its tasks', () => {
    const { nodes, links } = highlight(index, [education], 1, every);
    expect(links.size).toBe(22);
    expect(nodes.size).toBe(1 + 22);
  });

  it('reaches in two steps every party of those tasks', () => {
    const { nodes } = highlight(index, [education], 2, every);
    const tasks = plan.tasks.filter((t) => t.parties.some((p) => p.agency === education));
    const around = new Set(tasks.flatMap((t) => t.parties.map((p) => p.agency)));
    for (const id of around) expect(nodes.has(id)).toBe(true);
  });

  it('lights nothing that the filter leaves out', () => {
    const { links } = applyFilter(index, { ...NO_FILTER, roles: ['lead'] });
    expect(highlight(index, [education], 1, links).nodes.size).toBe(1 + 6);
  });

  it('stands for the links of a cell, a group and a part', () => {
    expect(linksBehind(index, cellId(education, 'g1.1')).map((link) => link.role)).toEqual(
      Array(6).fill('lead'),
    );
    expect(linksBehind(index, 'p1').length + linksBehind(index, 'p2').length).toBe(209);
    expect(linksBehind(index, 'a99')).toEqual([]);
    expect(isKnown(index, 'a1*g9.9')).toBe(false);
  });

  it('lists neighbours with leads first', () => {
    const first = neighbours(index, 't1.2.1')[0]!;
    expect(index.agency.get(first)!.name).toBe('区科协');
  });
});

describe('walking by keyboard', () => {
  const all = () => true;

  it('goes round the neighbours of what is selected', () => {
    const nodes = ring(index, ['t1.1.1'], [], all);
    expect(nodes).toEqual(['t1.1.1', agencyId('区教育局'), agencyId('区科协')]);
    expect(step(nodes, 't1.1.1', 'ArrowRight')).toBe(nodes[1]);
    expect(step(nodes, 't1.1.1', 'ArrowLeft')).toBe(nodes[2]);
    expect(step(nodes, nodes[2]!, 'ArrowDown')).toBe('t1.1.1');
    expect(step(nodes, null, 'End')).toBe(nodes[2]);
  });

  it('reaches every node with nothing selected, and passes over hidden ones', () => {
    expect(ring(index, [], [], all).length).toBe(67);
    expect(ring(index, [], ['g1.1'], all).length).toBe(68);
    expect(ring(index, [], [], (id) => id.startsWith('a')).length).toBe(29);
    expect(step([], null, 'ArrowRight')).toBeUndefined();
    expect(step(['a1'], 'a1', 'x')).toBeUndefined();
  });
});
