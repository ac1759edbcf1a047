import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/plan/agencies';
import { likeness } from '../../src/plan/names/alike';
import { pairsOf } from '../../src/plan/names/pairs';
import { parseName } from '../../src/plan/names/parse';
import { BODIES, knownAs } from '../../src/plan/names/table';
import type { AgencyKind } from '../../src/plan/types';
import { plan as huadu } from '../huadu';
import { readPlan, type Row } from './drafts';

const named = (name: string, ...tasks: string[]) => ({ name, tasks: new Set(tasks) });
const usual = (name: string) => named(name, 't1', 't2', 't3');
const rare = (name: string) => named(name, 't9');

describe('two names', () => {
  it.each([
    ['区财政局', '区财政局（区国资局）', 'second-nameplate'],
    ['区财政局(区国资局)', '区财政局（区国资局）', 'spaces-or-width'],
    ['区教 育局', '区教育局', 'spaces-or-width'],
    ['区国资局', '区财政局（区国资局）', 'nameplate-alone'],
    ['教育局', '区教育局', 'dropped-prefix'],
    ['区教育局', '花都区教育局', 'dropped-prefix'],
    ['发展改革委', '国家发展改革委', 'dropped-prefix'],
    ['区发改委', '区发展和改革局', 'short-form'],
    ['市人社局', '市人力资源和社会保障局', 'short-form'],
    ['市人力资源社会保障局', '市人力资源和社会保障局', 'short-form'],
    ['人行', '中国人民银行', 'short-form'],
    ['区妇女联合会', '区妇联', 'short-form'],
    ['区团委', '团区委', 'short-form'],
    ['共青团花都区委', '团区委', 'short-form'],
    ['区科学技术协会', '区科协', 'short-form'],
    ['区环保局', '区生态环境局', 'former-name'],
    ['环境保护部', '生态环境部', 'former-name'],
    ['区工商局', '区市场监管局', 'former-name'],
    ['区卫计局', '区卫生健康局', 'former-name'],
    ['区安监局', '区应急管理局', 'former-name'],
    ['区国土局', '区自然资源局', 'former-name'],
    ['区农业局', '区农业农村局', 'former-name'],
    ['区科技工业商务信息局', '区科技工业商务信息化局', 'missing-character'],
    ['中央宣部', '中央宣传部', 'missing-character'],
    ['区总工会区', '区总工会', 'stray-character'],
    ['市公安局花都区区分局', '市公安局花都区分局', 'stray-character'],
    ['区市场临管局', '区市场监管局', 'wrong-character'],
    ['区投促资进中心', '区投资促进中心', 'swapped-characters'],
  ])('%s and %s: %s', (one, other, how) => {
    expect(likeness(rare(one), usual(other))).toMatchObject({ how, from: one, to: other });
    expect(likeness(usual(other), rare(one))).toMatchObject({ how, from: one, to: other });
  });

  it.each([
    ['区教育局', '市教育局'],
    ['区生态环境局', '市生态环境局'],
    ['市生态环境局花都分局', '区生态环境局'],
    ['市生态环境局花都分局', '市生态环境局'],
    ['市规划和自然资源局花都区分局', '区住房城乡建设局'],
    ['区教育局', '区体育局'],
    ['区水务局', '区税务局'],
    ['区民政局', '区财政局'],
    ['区委组织部', '区委宣传部'],
    ['区委', '区委办'],
    ['区政府', '区政府办'],
    ['区科协', '区工商联'],
    ['区农业局', '区林业局'],
    ['区工商局', '区质监局'],
    ['区文化局', '区旅游局'],
    ['农业农村部', '农业农村局'],
    ['省卫生健康委', '市卫生健康委'],
    ['第一中学', '第十一中学'],
    ['花山镇人民政府', '花东镇人民政府'],
    ['市场监管局', '区场监管局'],
    ['开发区管委会', '区管委会'],
    ['区政府办（区外事办）', '区政府办（区信访局）'],
  ])('%s and %s are two', (one, other) => {
    expect(likeness(rare(one), usual(other))).toBeUndefined();
    expect(likeness(usual(other), rare(one))).toBeUndefined();
  });

  it('are two where one task names both, whatever they look like', () => {
    const full = named('区财政局（区国资局）', 't1', 't2');
    expect(likeness(named('区财政局', 't1'), full)).toBeUndefined();
    expect(likeness(named('区农业局', 't2'), named('区农业农村局', 't2'))).toBeUndefined();
  });

  it('are two where a character is all, and either is as usual as the other', () => {
    expect(likeness(named('区工会', 't1', 't5'), usual('区总工会'))).toBeUndefined();
    expect(likeness(rare('中央宣部'), named('中央宣传部', 't1'))).toBeUndefined();
    expect(likeness(named('中央宣部', 't7', 't8'), usual('中央宣传部'))).toBeUndefined();
  });
});

describe('the names of a document', () => {
  const from = (...names: string[]) =>
    pairsOf(names.map((name, i) => named(name, `t${i}`))).map((pair) => [pair.from, pair.to]);

  it('leave a name without its level alone where two levels have the body', () => {
    expect(from('教育局', '区教育局')).toEqual([['教育局', '区教育局']]);
    expect(from('教育局', '区教育局', '市教育局')).toEqual([]);
    expect(from('教育局', '区教育局', '花都区教育局')).toEqual([
      ['教育局', '区教育局'],
      ['区教育局', '花都区教育局'],
    ]);
  });

  it('propose one answer a name, the one with the strongest evidence', () => {
    expect(from('区财政局', '财政局', '区财政局（区国资局）')).toEqual([
      ['区财政局', '区财政局（区国资局）'],
      ['财政局', '区财政局'],
    ]);
  });

  it('keep the former name where the present one is not printed', () => {
    expect(from('环境保护部', '农业部', '国土资源部')).toEqual([]);
  });
});

const told = (rows: readonly Row[]) =>
  readPlan(rows).problems.map(({ code, params, proposal, origin }) => ({
    code,
    params,
    proposal,
    line: origin.line,
  }));

describe('the problems of a plan', () => {
  it('tell the first place, the evidence with its counts, and the proposal', () => {
    const rows = [
      { lead: ['区生态环境局'], support: ['区教育局'] },
      { lead: ['区生态环境局'], support: ['区环保局'].slice(1) },
      { lead: ['区环保局'], support: ['区教育局'] },
    ];
    expect(told(rows)).toEqual([
      {
        code: 'former-name',
        line: 31,
        params: { from: '区环保局', to: '区生态环境局', year: '2018', less: '1', more: '2' },
        proposal: { action: 'merge', from: '区环保局', to: '区生态环境局' },
      },
    ]);
  });

  it('find the level that only the first of a list has', () => {
    const rows = [
      { lead: ['市发改委', '国土房管局', '各镇街'] },
      { lead: ['市发改委', '国土房管局', '广州海关'] },
    ];
    expect(told(rows)).toEqual([
      {
        code: 'missing-prefix',
        line: 11,
        params: { from: '国土房管局', to: '市国土房管局', first: '市发改委', prefix: '市' },
        proposal: { action: 'rename', from: '国土房管局', to: '市国土房管局' },
      },
    ]);
  });

  it('know no level where a document leaves it out throughout, or lists differ', () => {
    expect(told([{ lead: ['财政局', '教育局'] }, { lead: ['教育局', '民政局'] }])).toEqual([]);
    expect(told([{ lead: ['市发改委', '教育局'] }, { lead: ['区发改局', '教育局'] }])).toEqual([]);
    expect(told([{ lead: ['发展改革委', '财政部'] }])).toEqual([]);
  });

  it('part names that run together where each part is known on the same level', () => {
    const [problem, ...more] = told([
      { lead: ['市海洋渔业局市农业农村局'] },
      { lead: ['市海洋渔业局'] },
    ]);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      code: 'run-together',
      proposal: { action: 'split', into: ['市海洋渔业局', '市农业农村局'] },
    });
    const organ = told([{ lead: ['区委组织部'] }, { lead: ['区委'] }, { lead: ['组织部'] }]);
    expect(organ.map(({ code }) => code)).toEqual(['dropped-prefix']);
    expect(told([{ lead: ['市公安局交警支队'] }, { lead: ['市公安局'] }])).toEqual([]);
  });

  it('know a name that lacks a character by the table alone', () => {
    expect(told([{ lead: ['中央宣部'] }])).toMatchObject([
      { code: 'missing-character', proposal: { action: 'rename', to: '中央宣传部' } },
    ]);
    expect(told([{ lead: ['区招商局'] }, { lead: ['区史志办'] }])).toEqual([]);
  });

  it('never speak of collectives', () => {
    expect(told([{ lead: ['各镇街'] }, { lead: ['各镇街道'] }, { lead: ['各镇街'] }])).toEqual([]);
  });

  it('stay quick with long and many names', () => {
    const long = '局'.repeat(10_000);
    const many = Array.from({ length: 400 }, (_, i) => `区第${i}局`);
    const before = performance.now();
    readPlan([{ lead: [long, `${long}区`] }, ...many.map((name) => ({ lead: [name, long] }))]);
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  it('of Huadu are two, and no others', () => {
    expect(huadu.problems.map(({ code, proposal }) => [code, proposal])).toEqual([
      [
        'stray-character',
        { action: 'merge', from: '区科技工业商务信息化局区', to: '区科技工业商务信息化局' },
      ],
      ['second-nameplate', { action: 'merge', from: '区财政局', to: '区财政局（区国资局）' }],
    ]);
  });
});

describe('a name', () => {
  it.each([
    ['区教育局', '区', '教育局'],
    ['花都区教育局', '花都区', '教育局'],
    ['市场监管局', '', '市场监管局'],
    ['市市场监管局', '市', '市场监管局'],
    ['市政务服务数据管理局', '市', '政务服务数据管理局'],
    ['国家发展改革委', '国家', '发展改革委'],
    ['区委宣传部', '区委', '宣传部'],
    ['团区委', '区', '团＊委'],
    ['共青团广州市委', '广州市', '共青团＊委'],
    ['之江实验室', '', '之江实验室'],
    ['开发区管委会', '', '开发区管委会'],
  ])('%s is taken apart', (name, prefix, core) => {
    expect(parseName(name)).toMatchObject({ prefix, core });
  });
});

describe('the table of names', () => {
  it('has no form twice in one body, and a year for every former name', () => {
    for (const { stems = [], whole = [], former = [] } of BODIES) {
      const forms = [
        ...stems,
        ...whole,
        ...former.flatMap((f) => [...(f.stems ?? []), ...(f.whole ?? [])]),
      ];
      expect(new Set(forms).size).toBe(forms.length);
      expect(former.every(({ year }) => year >= 2000 && year <= 2025)).toBe(true);
    }
  });

  it('knows no present name of two bodies', () => {
    for (const { stems = [] } of BODIES)
      for (const stem of stems) {
        const now = knownAs(`${stem}局`).filter(({ year }) => year === undefined);
        expect([stem, now.length]).toEqual([stem, 1]);
      }
  });
});

describe('kinds', () => {
  it.each<[string, AgencyKind]>([
    ['区委组织部', 'party'],
    ['区委政法委（区来穗人员服务管理局）', 'party'],
    ['市委办', 'party'],
    ['中央宣传部', 'party'],
    ['组织部', 'party'],
    ['区纪委', 'party'],
    ['区纪委监委', 'party'],
    ['区委党校', 'party'],
    ['政法委', 'party'],
    ['区发展改革委', 'government'],
    ['教育部', 'government'],
    ['市公安局', 'government'],
    ['花山镇人民政府', 'government'],
    ['新华街道办事处', 'government'],
    ['花东镇', 'government'],
    ['新雅街', 'government'],
    ['税务总局', 'government'],
    ['开发区管委会', 'government'],
    ['市公安局花都区分局', 'municipal'],
    ['市生态环境局花都分局', 'municipal'],
    ['团区委', 'mass'],
    ['区残联', 'mass'],
    ['区妇女联合会', 'mass'],
    ['区科学技术协会', 'mass'],
    ['全国总工会', 'mass'],
    ['区法院', 'other'],
    ['市人民检察院', 'other'],
    ['区人大常委会', 'other'],
    ['区人大教科文卫委员会', 'other'],
    ['区政协', 'other'],
    ['区人武部', 'other'],
    ['武警花都中队', 'other'],
    ['军委政治工作部', 'other'],
    ['中国人民银行', 'other'],
    ['农业银行花都支行', 'other'],
    ['第一中学', 'other'],
    ['广州大学', 'other'],
    ['省电力公司', 'other'],
    ['区融媒体中心', 'other'],
    ['之江实验室', 'other'],
  ])('%s is %s', (name, kind) => expect(kindOf(name)).toBe(kind));
});
