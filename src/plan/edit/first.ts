import type { BeforeRoles, Party, Plan, Task } from '../types';

/** A plan in which the first of several leads, and who was joint before. */
interface Led {
  readonly plan: Plan;
  readonly before: BeforeRoles;
}

const isJoint = ({ role }: Party): boolean => role === 'joint';

/** The joint parties of a task whose first would lead: a collective (各镇街) never does. */
function waiting({ parties }: Task): readonly Party[] {
  const joint = parties.filter(isJoint);
  return joint.length > 1 && !joint[0]!.collective ? joint : [];
}

/**
 * Takes the first of several joint parties for the lead and the others for supporters, in every task, as
 * the document is read where it says so itself.
 *
 * @returns undefined where no task names several without a lead
 */
export const firstLeading = (plan: Plan): Led | undefined => leading(plan, waiting);

/** The joint party of a task that nobody shares, as where duties are listed under bodies. */
function alone({ parties }: Task): readonly Party[] {
  const joint = parties.filter(isJoint);
  const led = parties.some(({ role }) => role === 'lead');
  return joint.length === 1 && !led && !joint[0]!.collective ? joint : [];
}

/**
 * Takes the one joint party of a task for its lead, in every task that has one.
 *
 * @returns undefined where no task has
 */
export const soleLeading = (plan: Plan): Led | undefined => leading(plan, alone);

function leading(plan: Plan, among: (task: Task) => readonly Party[]): Led | undefined {
  const joint = Object.fromEntries(
    plan.tasks.flatMap((task) => {
      const names = among(task).map(({ raw }) => raw);
      return names.length > 0 ? [[task.id, names]] : [];
    }),
  );
  if (Object.keys(joint).length === 0) return undefined;
  const tasks = plan.tasks.map((task) => (Object.hasOwn(joint, task.id) ? led(task) : task));
  return { plan: { ...plan, tasks }, before: { joint } };
}

function led(task: Task): Task {
  const first = task.parties.find(isJoint);
  const parties = task.parties.map((party): Party =>
    isJoint(party) ? { ...party, role: party === first ? 'lead' : 'support' } : party,
  );
  return { ...task, parties };
}

/** Undoes `firstLeading`. A task whose roles have been changed since keeps them. */
export function jointAgain(plan: Plan, { joint }: BeforeRoles): Plan {
  const tasks = plan.tasks.map((task) => {
    const names = Object.hasOwn(joint, task.id) ? joint[task.id]! : [];
    const own = inTurn(task.parties, names);
    const asLed = own.every(({ role }, i) => role === (i === 0 ? 'lead' : 'support'));
    if (own.length === 0 || !asLed) return task;
    const parties = task.parties.map((party): Party =>
      own.includes(party) ? { ...party, role: 'joint' } : party,
    );
    return { ...task, parties };
  });
  return { ...plan, tasks };
}

/** The parties of these printed names, one for each time that a name is given. */
function inTurn(parties: readonly Party[], names: readonly string[]): readonly Party[] {
  const wanted = [...names];
  return parties.filter(({ raw }) => {
    const at = wanted.indexOf(raw);
    if (at >= 0) wanted.splice(at, 1);
    return at >= 0;
  });
}
