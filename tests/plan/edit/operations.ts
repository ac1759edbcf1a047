import { seededRandom } from '../../../src/draw/random';
import * as edit from '../../../src/plan/edit';
import { addField, changeField, removeField } from '../../../src/plan/edit/fields';
import { AGENCY_KINDS, FIELD_KINDS, type Plan, type Role } from '../../../src/plan/types';

/** What an operation chooses from: the same for the same code. */
interface Choice {
  /** 0 … n − 1 */
  readonly below: (n: number) => number;
  readonly oneOf: <T>(list: readonly T[]) => T | undefined;
  readonly some: <T>(list: readonly T[]) => T[];
  readonly word: () => string;
}

type Operation = (plan: Plan, choice: Choice) => Plan;

const ROLES: readonly Role[] = ['lead', 'support', 'joint'];
const WORDS = [
  '教育',
  '科普',
  '局',
  '（挂牌）',
  '=1+1',
  '<b>',
  '𠮷',
  '__proto__',
  ' ',
  '\u202E',
  'a',
];
const MOST = 60;

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const unused = ({ agencies, tasks }: Plan) =>
  ids(agencies).filter((id) => tasks.every((t) => t.parties.every((p) => p.agency !== id)));
/** A name that stands for nothing yet. */
const free = (plan: Plan, name: string): string =>
  edit.agencyNamed(plan, name) ? free(plan, `${name}新`) : name;

/** With a task that has parties, and one of its places. */
const atParty =
  (act: (plan: Plan, task: string, at: number, choice: Choice) => Plan): Operation =>
  (plan, choice) => {
    const task = choice.oneOf(plan.tasks.filter(({ parties }) => parties.length > 0));
    return task ? act(plan, task.id, choice.below(task.parties.length), choice) : plan;
  };

/** With a task and an agency, whether the one is a party of the other or not. */
const withPair =
  (act: (plan: Plan, task: string, agency: string, choice: Choice) => Plan): Operation =>
  (plan, choice) => {
    const [task, agency] = [choice.oneOf(plan.tasks), choice.oneOf(plan.agencies)];
    return task && agency ? act(plan, task.id, agency.id, choice) : plan;
  };

const withOne =
  (
    list: 'parts' | 'groups' | 'tasks' | 'agencies',
    act: (plan: Plan, id: string, choice: Choice) => Plan,
  ): Operation =>
  (plan, choice) => {
    const item = choice.oneOf<{ readonly id: string }>(plan[list]);
    return item ? act(plan, item.id, choice) : plan;
  };

/** The plan, its task with two fields more. */
const fielded = (plan: Plan, task: string): Plan =>
  (['6月底前', '每季度'] as const).reduce(
    (current, raw) => addField(current, task, { kind: 'deadline', label: '时限', raw }),
    plan,
  );

/** Every edit of a plan, by name. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  addTask: withOne('groups', (plan, group, { word, oneOf }) => {
    if (plan.tasks.length >= MOST) return plan;
    const before = oneOf([null, ...ids(plan.tasks.filter((task) => task.group === group))]);
    return edit.addTask(plan, group, word(), before);
  }),
  removeTasks: (plan, { some }) => edit.removeTasks(plan, some(ids(plan.tasks)).slice(0, 3)),
  retitleTask: withOne('tasks', (plan, id, { word }) => edit.retitleTask(plan, id, word())),
  setTaskOrdinal: withOne('tasks', (plan, id, { below }) =>
    edit.setTaskOrdinal(plan, id, String(below(9))),
  ),
  moveTasks: withOne('groups', (plan, group, { some, oneOf }) => {
    const before = oneOf([null, ...ids(plan.tasks.filter((task) => task.group === group))]);
    return edit.moveTasks(plan, some(ids(plan.tasks)), group, before);
  }),
  shiftTasks: (plan, { some, below }) =>
    edit.shiftTasks(plan, some(ids(plan.tasks)), below(2) ? 1 : -1),
  renumberTasks: withOne('groups', edit.renumberTasks),
  addGroup: withOne('parts', (plan, part, { word }) =>
    plan.groups.length < MOST ? edit.addGroup(plan, part, word()) : plan,
  ),
  removeGroup: withOne('groups', (plan, id, { below }) =>
    below(4) ? plan : edit.removeGroup(plan, id),
  ),
  retitleGroup: withOne('groups', (plan, id, { word }) => edit.retitleGroup(plan, id, word())),
  setGroupOrdinal: withOne('groups', (plan, id, { word }) =>
    edit.setGroupOrdinal(plan, id, word()),
  ),
  moveGroup: withOne('groups', (plan, id, { oneOf }) => {
    const part = oneOf(ids(plan.parts))!;
    const before = oneOf([null, ...ids(plan.groups.filter((group) => group.part === part))]);
    return edit.moveGroup(plan, id, part, before);
  }),
  shiftGroup: withOne('groups', (plan, id, { below }) =>
    edit.shiftGroup(plan, id, below(2) ? 1 : -1),
  ),
  shiftPart: withOne('parts', (plan, id, { below }) => edit.shiftPart(plan, id, below(2) ? 1 : -1)),
  addPart: (plan, { word }) =>
    plan.parts.length < 9 ? edit.addPart(plan, word(), 'project') : plan,
  removePart: withOne('parts', (plan, id, { below }) =>
    below(8) ? plan : edit.removePart(plan, id),
  ),
  changePart: withOne('parts', (plan, id, { word, oneOf }) =>
    edit.changePart(plan, id, { title: word(), kind: oneOf(['action', 'project'] as const) }),
  ),
  movePart: withOne('parts', (plan, id, { oneOf }) =>
    edit.movePart(plan, id, oneOf([null, ...ids(plan.parts)])!),
  ),
  setLead: withPair(edit.setLead),
  addParty: withPair((plan, task, agency, { oneOf }) =>
    edit.addParty(plan, task, agency, oneOf(ROLES)!),
  ),
  addParties: withPair((plan, _, agency, { some, oneOf }) =>
    edit.addParties(plan, some(ids(plan.tasks)), agency, oneOf(ROLES)!),
  ),
  addNamedParty: withOne('tasks', (plan, task, { word, oneOf }) =>
    plan.agencies.length < MOST ? edit.addNamedParty(plan, task, word(), oneOf(ROLES)!) : plan,
  ),
  removeParty: withPair(edit.removeParty),
  removePartyAt: atParty(edit.removePartyAt),
  setRoleAt: atParty((plan, task, at, { oneOf }) => edit.setRoleAt(plan, task, at, oneOf(ROLES)!)),
  moveParty: atParty((plan, task, at, { below }) => edit.moveParty(plan, task, at, below(4))),
  replaceParty: withPair((plan, _, to, { some, oneOf }) =>
    edit.replaceParty(plan, some(ids(plan.tasks)), oneOf(ids(plan.agencies))!, to),
  ),
  setCollective: withOne('agencies', (plan, id, { below }) =>
    edit.setCollective(plan, id, below(2) === 1),
  ),
  addField: withOne('tasks', (plan, task, { word, oneOf }) =>
    addField(plan, task, { kind: oneOf(FIELD_KINDS)!, label: word(), raw: word() }),
  ),
  changeField: withOne('tasks', (plan, task, { word, oneOf, below }) =>
    changeField(fielded(plan, task), task, below(3), {
      kind: oneOf(FIELD_KINDS)!,
      raw: word(),
    }),
  ),
  removeField: withOne('tasks', (plan, task, { below }) =>
    removeField(fielded(plan, task), task, below(2)),
  ),
  addAgency: (plan, { word }) =>
    plan.agencies.length < MOST ? edit.addAgency(plan, word()) : plan,
  renameAgency: withOne('agencies', (plan, id, { word }) =>
    edit.renameAgency(plan, id, free(plan, word())),
  ),
  setAgencyKind: (plan, { some, oneOf }) =>
    edit.setAgencyKind(plan, some(ids(plan.agencies)), oneOf(AGENCY_KINDS)!),
  setAliases: withOne('agencies', (plan, id, { word, below }) =>
    edit.setAliases(plan, id, Array.from({ length: below(3) }, word)),
  ),
  mergeAgencies: withOne('agencies', (plan, into, { some }) =>
    edit.mergeAgencies(plan, some(ids(plan.agencies)).slice(0, 2), into),
  ),
  splitAgency: withOne('agencies', (plan, id, { some }) => {
    const agency = plan.agencies.find((a) => a.id === id)!;
    const taken = new Set(plan.agencies.map(({ name }) => name));
    return edit.splitAgency(plan, id, some(agency.printed.filter((name) => !taken.has(name))));
  }),
  removeAgencies: (plan, { some }) => edit.removeAgencies(plan, some(unused(plan))),
  retitlePlan: (plan, { word }) => edit.retitlePlan(plan, word()),
  withoutLayout: (plan, { below }) => (below(20) ? plan : edit.withoutLayout(plan)),
  acceptProposal: (plan, { oneOf }) => {
    const open = plan.problems.filter((problem) => edit.isAcceptable(plan, problem));
    const problem = oneOf(open);
    return problem ? edit.acceptProposal(plan, problem.id) : plan;
  },
};

const names = Object.keys(OPERATIONS);

/**
 * A random edit: which one, and on what, is told by a code.
 *
 * @param code any integer ≥ 0
 */
export function operationOf(code: number): {
  readonly name: string;
  readonly change: (plan: Plan) => Plan;
} {
  const name = names[code % names.length]!;
  return {
    name,
    change: (plan) => {
      const random = seededRandom(code);
      const below = (n: number) => Math.floor(random() * n);
      const choice: Choice = {
        below,
        oneOf: (list) => list[below(list.length)],
        some: (list) => list.filter(() => below(4) === 0),
        word: () => Array.from({ length: 1 + below(4) }, () => WORDS[below(WORDS.length)]).join(''),
      };
      return OPERATIONS[name]!(plan, choice);
    },
  };
}
