import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppState } from '../../src/app/app.svelte';
import {
  journalOf,
  recorded,
  redone,
  statesOf,
  travelled,
  undone,
  type Journal,
} from '../../src/app/journal';
import { NOTHING_BESIDE, type Made } from '../../src/app/work';
import { removeTasks, setLead } from '../../src/plan/edit';
import { plan } from '../huadu';

const { scenarios, findings } = NOTHING_BESIDE;
const titled = (title: string): Made => ({ plan: { ...plan, title }, scenarios, findings });
const edit = { target: 'plan', what: { zh: '改', en: 'changed' } } as const;

describe('a journal', () => {
  const start = journalOf(titled('甲'));

  it('is not changed by steps that are not there', () => {
    expect(undone(start)).toBe(start);
    expect(redone(start)).toBe(start);
  });

  it('forgets what was undone once something else is changed', () => {
    const one = recorded(start, titled('乙'), edit);
    const other = recorded(undone(one), titled('丙'), edit);
    expect(other.future).toEqual([]);
    expect(other.past).toEqual([{ ...edit, made: start.now }]);
  });

  it('is the start after undoing all, and the end after redoing all', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(200), fc.constantFrom('undo', 'redo'))), (steps) => {
        const end = steps.reduce<Journal>((journal, step) => {
          if (step === 'undo') return undone(journal);
          if (step === 'redo') return redone(journal);
          const what = { zh: `第 ${step} 次`, en: String(step) };
          return recorded(journal, titled(String(step)), { target: 'plan', what });
        }, start);
        const all = statesOf(end);
        const said = [...end.past, ...end.future].map((one) => one.what);
        const back = travelled(end, 0);
        expect(back.now).toBe(start.now);
        expect(back.past).toEqual([]);
        expect(back.future.map((one) => one.what)).toEqual(said);
        const forth = travelled(back, all.length);
        expect(forth.now).toBe(all.at(-1));
        expect(statesOf(forth)).toEqual(all);
        expect(forth.past.map((one) => one.what)).toEqual(said);
        expect(travelled(forth, end.past.length)).toEqual(end);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what was done last is taken back, wherever that was', () => {
  const what = { zh: '改', en: 'edit' };
  const retitle = (title: string) => (app: AppState) =>
    app.revise((before) => ({ ...before, title }), { zh: title, en: title });
  const lead = (task: string, agency: string) => (app: AppState) =>
    app.edit((p) => setLead(p, task, agency), '方案一', what);

  function opened(...edits: readonly ((app: AppState) => void)[]): AppState {
    const app = new AppState();
    app.open(plan);
    for (const change of edits) change(app);
    return app;
  }

  it('in the plan while a scenario is shown, and the scenario stays as it is', () => {
    const app = opened(lead('t1.2.1', 'a1'));
    const scenario = app.scenario!.plan.tasks;
    retitle('乙')(app);
    app.undo();
    expect(app.source.title).toBe(plan.title);
    expect(app.scenario!.plan.tasks).toEqual(scenario);
    expect(app.taken).toMatchObject({
      way: 'undone',
      step: { target: 'plan', what: { zh: '乙' } },
    });
    app.redo();
    expect(app.source.title).toBe('乙');
    expect(app.taken!.way).toBe('redone');
  });

  it('in a scenario that is not shown, which is shown then', () => {
    const app = opened(lead('t1.2.1', 'a1'), lead('t1.2.2', 'a1'));
    app.switchTo(null);
    app.undo();
    expect(app.active).toBe('s1');
    expect(app.taken!.step.target).toEqual({ id: 's1', name: '方案一' });
    app.undo();
    expect([app.active, app.scenarios]).toEqual([null, []]);
    app.redo();
    expect(app.scenario!.name).toBe('方案一');
  });

  it('brings back a scenario that was deleted, its name, and a finding that was left out', () => {
    const app = opened(lead('t1.2.1', 'a1'));
    const { plan: own } = app.scenario!;
    app.rename('s1', '会前稿');
    app.remove('s1');
    expect(app.active).toBeNull();
    app.reword({ texts: {}, hidden: ['no-lead'] }, what);
    app.undo();
    expect(app.findings.hidden).toEqual([]);
    app.undo();
    expect(app.scenario).toMatchObject({ name: '会前稿', plan: own });
    app.undo();
    expect(app.scenario!.name).toBe('方案一');
  });

  it('also where the scenario has no place any more for what it changed', () => {
    const app = opened(lead('t1.2.1', 'a1'));
    const before = app.scenario!.plan;
    app.revise((p) => removeTasks(p, ['t1.2.1']), what);
    expect(app.scenario!.plan).toEqual(app.original);
    app.undo();
    expect(app.scenario!.plan).toEqual(before);
  });

  it('is told no more once something else has been done', () => {
    const app = opened(retitle('乙'));
    app.undo();
    retitle('丙')(app);
    expect(app.taken).toBeNull();
    expect(app.journal.future).toEqual([]);
  });

  it('is nothing where nothing was changed', () => {
    const app = opened((a) => a.revise((p) => p, what));
    app.rename('s9', '无');
    app.remove('s9');
    app.undo();
    app.redo();
    expect([app.journal.past, app.journal.future, app.taken]).toEqual([[], [], null]);
  });
});
