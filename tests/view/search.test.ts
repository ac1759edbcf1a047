import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { indexPlan } from '../../src/plan/links';
import type { Plan } from '../../src/plan/types';
import { buildSearcher, loadSearchTools, type Hit, type Searcher } from '../../src/view/search';
import { shortNames } from '../../src/view/shortnames';

const file = new URL('../../data/huadu-2022-2025/plan.json', import.meta.url);
const plan = JSON.parse(readFileSync(file, 'utf8')) as Plan;
const index = indexPlan(plan);

const marked = ({ name, ranges }: Hit) =>
  ranges.map(([from, to]) => name.slice(from, to)).join('|');

/** The best of several runs in milliseconds: the machine may be busy with other tests. */
function quickest(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('scripts and widths', () => {
  /** 区科协 and one of its tasks as a document of another script prints them */
  const other: Plan = {
    ...plan,
    agencies: plan.agencies.map((one) =>
      one.name === '区科协' ? { ...one, name: '區科協', printed: ['區科協'] } : one,
    ),
    tasks: plan.tasks.map((task, i) => (i > 0 ? task : { ...task, title: '建設 ＡＩ１２ 實驗室' })),
  };
  let search: Searcher, searchOther: Searcher;
  beforeAll(async () => {
    const tools = await loadSearchTools();
    [search, searchOther] = [buildSearcher(index, tools), buildSearcher(indexPlan(other), tools)];
  });

  it.each(['科協', '區科協', '区科协', 'kexie', 'ＫＥＸＩＥ', 'qkx', '科 协'])(
    '%s finds the agency, whichever way it is printed',
    (query) => {
      expect(search(query)[0]!.name).toBe('区科协');
      expect(searchOther(query)[0]!.name).toBe('區科協');
      expect(searchOther(query)[0]!.reason.code).toBe(search(query)[0]!.reason.code);
    },
  );

  it.each(['ai12', 'ＡＩ１２', 'AI 12', '实验室', '實驗', '建设ＡＩ', 'shiyanshi'])(
    '%s finds the task, and marks it as it is printed',
    (query) => {
      const [task] = searchOther(query);
      expect(task!.name).toBe('建設 ＡＩ１２ 實驗室');
      expect(marked(task!)).toMatch(/^(ＡＩ１２|實驗室?|建設\|ＡＩ|建設 ＡＩ)$/);
    },
  );
});

describe('search without the dictionary', () => {
  const search = buildSearcher(index);

  it.each([
    ['科协', '区科协'],
    ['卫健委', '区卫生健康局'],
    ['卫健局', '区卫生健康局'],
    ['卫健', '区卫生健康局'],
    ['发改局', '区发展改革局'],
    ['发改委', '区发展改革局'],
    ['科技局', '区科技工业商务信息化局'],
    ['工信局', '区科技工业商务信息化局'],
    ['人社局', '区人力资源社会保障局'],
    ['文旅局', '区文化广电旅游体育局'],
    ['公安', '市公安局花都区分局'],
    ['公安分局', '市公安局花都区分局'],
    ['资规局', '市规划和自然资源局花都区分局'],
    ['规自局', '市规划和自然资源局花都区分局'],
    ['住建局', '区住房城乡建设局'],
    ['政数局', '区政务服务数据管理局'],
    ['城管局', '区城市管理综合执法局'],
    ['来穗局', '区委政法委（区来穗人员服务管理局）'],
    ['国资局', '区财政局（区国资局）'],
    ['国资委', '区财政局（区国资局）'],
    ['教育局', '区教育局'],
    ['团委', '团区委'],
    ['共青团', '团区委'],
    ['宣传部', '区委宣传部'],
    ['环保局', '市生态环境局花都分局'],
    ['应急局', '区应急管理局'],
    ['工会', '区总工会'],
    ['青少年', '实施青少年科学素质提升行动'],
    ['青少年行动', '实施青少年科学素质提升行动'],
    ['重点工程', '六项重点工程'],
    ['一带一路', '促进“一带一路”科技人文交流'],
  ])('%s finds %s first', (query, name) => {
    expect(search(query)[0]?.name).toBe(name);
  });

  it('says why, and marks what matched', () => {
    const [health] = search('卫健委');
    expect(health!.reason).toEqual({ code: 'alias', via: '卫健委' });
    expect(marked(health!)).toBe('卫|健');
    const [part] = search('公安分局');
    expect(marked(part!)).toBe('公安|分局');
    const [printed] = search('商务信息化局区');
    expect(printed!.reason).toEqual({ code: 'printed', via: '区科技工业商务信息化局区' });
  });

  it('finds nothing for Latin letters, for blanks, and for what is not there', () => {
    for (const query of ['kjj', '', '  ', '月球车']) expect(search(query)).toEqual([]);
  });

  it('lists agencies before groups before tasks where they match alike', () => {
    const hits = search('科技');
    expect(hits[0]!.name).toBe('区科技工业商务信息化局');
    expect(hits[1]!.name).toBe('实施科技资源科普化工程');
    expect(hits.at(-1)!.kind).toBe('task');
  });
});

describe('search with the dictionary', () => {
  let search: Searcher;
  beforeAll(async () => {
    search = buildSearcher(index, await loadSearchTools());
  });

  it.each([
    ['kjj', '区科技工业商务信息化局'],
    ['weijian', '区卫生健康局'],
    ['weij', '区卫生健康局'],
    ['wei jian wei', '区卫生健康局'],
    ["wei'jian'ju", '区卫生健康局'],
    ['wjw', '区卫生健康局'],
    ['WJJ', '区卫生健康局'],
    ['ｗｊｊ', '区卫生健康局'],
    ['fgw', '区发展改革局'],
    ['fgj', '区发展改革局'],
    ['kexie', '区科协'],
    ['kēxié', '区科协'],
    ['kx', '区科协'],
    ['rsj', '区人力资源社会保障局'],
    ['jyj', '区教育局'],
    ['jiaoyuju', '区教育局'],
    ['gaj', '市公安局花都区分局'],
    ['lsj', '区委政法委（区来穗人员服务管理局）'],
    ['wenlüju', '区文化广电旅游体育局'],
    ['zsj', '区政务服务数据管理局'],
    ['卫jian', '区卫生健康局'],
    ['qsn', '实施青少年科学素质提升行动'],
    ['yidaiyilu', '促进“一带一路”科技人文交流'],
    ['weijain', '区卫生健康局'],
    ['区卫生建康局', '区卫生健康局'],
    ['农业农存局', '区农业农村局'],
  ])('%s finds %s first', (query, name) => {
    expect(search(query)[0]?.name).toBe(name);
  });

  it('says why', () => {
    expect(search('kjj')[0]!.reason).toEqual({ code: 'initials', via: 'kjj', of: '科技局' });
    expect(marked(search('kjj')[0]!)).toBe('科技|局');
    expect(search('weijian')[0]!.reason).toMatchObject({ code: 'pinyin', via: 'weijian' });
    expect(search('jyj')[0]!.reason).toEqual({ code: 'initials', via: 'jyj' });
    expect(search('区卫生建康局')[0]!.reason.code).toBe('fuzzy');
  });

  it('finds everything by its own name first', () => {
    const { agencies, groups, parts, tasks } = plan;
    const names = [agencies.map((a) => a.name), [groups, parts, tasks].flat().map((x) => x.title)];
    for (const name of names.flat()) expect(search(name)[0]?.name).toBe(name);
  });

  it('never throws, and marks only what is in the name', () => {
    const letters = fc.constantFrom(...'kjwzhsfgxianü卫健科协局委区 ’（1'.split(''));
    const query = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: letters }));
    fc.assert(
      fc.property(query, (text) => {
        const hits = search(text);
        expect(new Set(hits.map((hit) => hit.id)).size).toBe(hits.length);
        for (const { name, ranges } of hits) {
          const ends = [0, ...ranges.flat(), name.length];
          expect(ends.every((end, i) => i === 0 || end >= ends[i - 1]!)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  }, 20_000);

  it('stays quick on this plan and on hostile names', async () => {
    const hostile: Plan = {
      ...plan,
      agencies: [{ ...plan.agencies[0]!, name: '区' + '😀aA西安'.repeat(2000) }],
      tasks: [],
    };
    const heavy = buildSearcher(indexPlan(hostile), await loadSearchTools());
    for (const query of ['a'.repeat(500), 'xianxianxian西b', '安'.repeat(64)]) {
      expect(quickest(() => heavy(query))).toBeLessThan(500);
    }
    const queries = ['kjj', 'weijian', '科', 'j', 'zzzzzz', '区卫生建康局'];
    expect(quickest(() => queries.forEach(search)) / queries.length).toBeLessThan(16);
  }, 20_000);
});

describe('short names', () => {
  it('leaves out what stands in the name letter by letter', () => {
    expect(shortNames('区财政局（区国资局）')).toContain('国资委');
    expect(shortNames('区财政局（区国资局）')).not.toContain('国资局');
    expect(shortNames('区卫生健康局')).toContain('卫健委');
    expect(shortNames('某某协会')).toEqual([]);
  });
});
