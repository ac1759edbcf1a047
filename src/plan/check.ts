import type { Link, PlanIndex } from './links';
import { pairsOf } from './names/pairs';
import { quantile, upperFence } from './quartiles';
import type { Plan, Proposal, Severity } from './types';

/** The rules, in the order in which they are listed. */
export const RULES = [
  'no-lead',
  'several-leads',
  'lead-supports',
  'named-twice',
  'no-support',
  'long-support',
  'supports-only',
  'single-task',
  'names-alike',
] as const;
export type RuleCode = (typeof RULES)[number];

/** What the product would do about a finding; nothing is done unasked, and never is a lead invented. */
export type RuleProposal =
  | Extract<Proposal, { action: 'merge' }>
  /** take the agency's naming at place `at` of the task's parties out: it says nothing more */
  | {
      readonly action: 'drop';
      readonly task: string;
      readonly agency: string;
      readonly at: number;
    };

/** Where a plan does not keep a rule, or keeps it oddly. The words are the dictionary's, by `rule`. */
export interface RuleFinding {
  readonly rule: RuleCode;
  readonly severity: Severity;
  /** ids */
  readonly tasks: readonly string[];
  /** ids */
  readonly agencies: readonly string[];
  /** of the source, ascending, counted from 1; none where all is added by hand */
  readonly lines: readonly number[];
  /** what the words name: names as they are, figures as numbers */
  readonly params: Readonly<Record<string, string | number>>;
  readonly proposal?: RuleProposal;
}

/** Where what stands in no line of the source is listed. */
const LAST = Number.MAX_SAFE_INTEGER;

type Rule = (index: PlanIndex) => RuleFinding[];

const CHECKS: Readonly<Record<RuleCode, Rule>> = {
  'no-lead': noLead,
  'several-leads': severalLeads,
  'lead-supports': leadSupports,
  'named-twice': namedTwice,
  'no-support': noSupport,
  'long-support': longSupport,
  'supports-only': supportsOnly,
  'single-task': singleTask,
  'names-alike': namesAlike,
};

/**
 * Holds a plan against every rule. Collectives (各镇街) are no single agency: the rules about
 * agencies and names leave them out, those about tasks count them.
 *
 * @returns in document order: by first line, then by the order of the rules
 */
export function check(index: PlanIndex): RuleFinding[] {
  return inOrder(RULES.map((rule) => brokenIn(index, rule)));
}

/** The same, rule by rule: a large plan takes long, and who waits may do something else between two rules. */
export function* checkByRule(index: PlanIndex): Generator<void, RuleFinding[]> {
  const found: RuleFinding[][] = [];
  for (const rule of RULES) {
    found.push(brokenIn(index, rule));
    yield;
  }
  return inOrder(found);
}

const brokenIn = (index: PlanIndex, rule: RuleCode): RuleFinding[] => CHECKS[rule](index);

const inOrder = (found: readonly (readonly RuleFinding[])[]): RuleFinding[] =>
  found.flat().sort((a, b) => (a.lines[0] ?? LAST) - (b.lines[0] ?? LAST));

/** The findings but those about names that the plan's problems tell of already, with more to say. */
export function untold(findings: readonly RuleFinding[], { problems }: Plan): RuleFinding[] {
  const told = new Set(problems.map(({ params }) => params['from']));
  return findings.filter(
    ({ rule, params }) => rule !== 'names-alike' || !told.has(String(params['from'])),
  );
}

function finding(
  rule: RuleCode,
  severity: Severity,
  links: readonly Link[],
  more: Partial<RuleFinding> & Pick<RuleFinding, 'params'>,
  lines: readonly number[] = [],
): RuleFinding {
  const all = [...lines, ...links.map((link) => link.party.origin.line)];
  return {
    rule,
    severity,
    tasks: [...new Set(links.map((link) => link.task.id))],
    agencies: [...new Set(links.map((link) => link.agency.id))],
    ...more,
    // Line 0: added by hand.
    lines: [...new Set(all)].filter((line) => line > 0).sort((a, b) => a - b),
  };
}

/** One finding at most per task. `see` gets the task's links. */
function perTask(
  index: PlanIndex,
  see: (links: readonly Link[], line: number, task: string, title: string) => RuleFinding[],
): RuleFinding[] {
  return index.plan.tasks.flatMap(({ id, origin, title }) =>
    see(index.linksOf.get(id)!, origin.line, id, title),
  );
}

const withRole = (links: readonly Link[], role: Link['role']) =>
  links.filter((link) => link.role === role);

function noLead(index: PlanIndex): RuleFinding[] {
  return perTask(index, (links, line, id, task) => {
    if (withRole(links, 'lead').length > 0) return [];
    const joint = withRole(links, 'joint');
    const params = { task, joint: joint.length, supports: withRole(links, 'support').length };
    return [finding('no-lead', 'error', joint, { tasks: [id], params }, [line])];
  });
}

function severalLeads(index: PlanIndex): RuleFinding[] {
  return perTask(index, (links, line, id, task) => {
    const leads = withRole(links, 'lead');
    const names = new Set(leads.map((link) => link.agency.name));
    if (names.size < 2) return [];
    const params = { task, leads: names.size, names: [...names].join('、') };
    return [finding('several-leads', 'warning', leads, { tasks: [id], params }, [line])];
  });
}

/** Lead and support in one task: the support is what is too many. */
function leadSupports(index: PlanIndex): RuleFinding[] {
  return perTask(index, (links, line, id, task) => {
    const leading = new Set(withRole(links, 'lead').map((link) => link.agency.id));
    if (!links.some(({ agency, role }) => role === 'support' && leading.has(agency.id))) return [];
    return [...leading].flatMap((agency) => {
      const own = links.filter((link) => link.agency.id === agency);
      const support = own.find((link) => link.role === 'support');
      if (!support) return [];
      const params = { task, agency: support.agency.name };
      const proposal = drop(links, support);
      return [finding('lead-supports', 'warning', own, { tasks: [id], params, proposal }, [line])];
    });
  });
}

/** Twice in the same role, or jointly and otherwise. */
function namedTwice(index: PlanIndex): RuleFinding[] {
  return perTask(index, (links, line, id, task) => {
    const agencies = new Set(links.map((link) => link.agency.id));
    if (agencies.size === links.length) return [];
    return [...agencies].flatMap((agency) => {
      const own = links.filter((link) => link.agency.id === agency);
      const joint = own.length > 1 && own.some((link) => link.role === 'joint');
      const again = own.find((link, i) => own.slice(0, i).some((o) => o.role === link.role));
      const second = again ?? (joint ? own.at(-1) : undefined);
      if (!second) return [];
      const times = own.length;
      const params = { task, agency: second.agency.name, role: second.role, times };
      const proposal = drop(links, second);
      return [finding('named-twice', 'warning', own, { tasks: [id], params, proposal }, [line])];
    });
  });
}

function drop(links: readonly Link[], link: Link): RuleProposal {
  return { action: 'drop', task: link.task.id, agency: link.agency.id, at: links.indexOf(link) };
}

function noSupport(index: PlanIndex): RuleFinding[] {
  return perTask(index, (links, line, id, task) => {
    const leads = withRole(links, 'lead');
    if (leads.length < links.length) return [];
    const names = [...new Set(leads.map((link) => link.agency.name))].join('、');
    return [finding('no-support', 'note', leads, { tasks: [id], params: { task, names } }, [line])];
  });
}

/** Support lists above Tukey's fence over the lengths of all support lists, empty ones included. */
function longSupport(index: PlanIndex): RuleFinding[] {
  const lists = index.plan.tasks.map((task) => withRole(index.linksOf.get(task.id)!, 'support'));
  const fence = upperFence(lists.map((list) => list.length));
  if (!fence) return [];
  return index.plan.tasks.flatMap((task, i) => {
    const list = lists[i]!;
    if (list.length <= fence.value) return [];
    const { q1, q3, value } = fence;
    const params = { task: task.title, supports: list.length, q1, q3, fence: value };
    const { origin } = task;
    return [finding('long-support', 'note', list, { tasks: [task.id], params }, [origin.line])];
  });
}

const single = (links: readonly Link[]) => links.some((link) => !link.party.collective);

/**
 * Leads nothing, and supports much: as many tasks as the third quartile over all agencies, or more,
 * and more than the median.
 */
function supportsOnly(index: PlanIndex): RuleFinding[] {
  const agencies = index.plan.agencies.filter(({ id }) => single(index.linksOf.get(id)!));
  const counts = agencies.map(({ id }) => index.load.get(id)!.supports);
  if (counts.length < 4) return [];
  const [median, q3] = [quantile(counts, 0.5), quantile(counts, 0.75)];
  return agencies.flatMap(({ id, name }) => {
    const { leads, supports } = index.load.get(id)!;
    if (leads > 0 || supports < q3 || supports <= median) return [];
    const params = { agency: name, supports, q3 };
    return [finding('supports-only', 'note', index.linksOf.get(id)!, { params })];
  });
}

function singleTask(index: PlanIndex): RuleFinding[] {
  return index.plan.agencies.flatMap(({ id, name }) => {
    const links = index.linksOf.get(id)!;
    const tasks = [...new Set(links.map((link) => link.task))];
    if (tasks.length !== 1 || !single(links)) return [];
    const params = { agency: name, task: tasks[0]!.title, role: links[0]!.role };
    return [finding('single-task', 'note', links, { params })];
  });
}

/** Names that may stand for one agency. */
function namesAlike({ plan, linksOf }: PlanIndex): RuleFinding[] {
  const named = plan.agencies
    .map(({ id, name }) => ({ id, name, links: linksOf.get(id)! }))
    .filter(({ links }) => single(links))
    .map((a) => ({ ...a, tasks: new Set(a.links.map((link) => link.task.id)) }));
  const idOf = new Map(named.map(({ id, name }) => [name, id]));
  return pairsOf(named).flatMap(({ how, from, to, less, more }) => {
    const agencies = [idOf.get(from)!, idOf.get(to)!];
    const params = { from, to, how, less, more };
    const proposal: RuleProposal = { action: 'merge', from, to };
    const links = linksOf.get(agencies[0]!)!;
    return [finding('names-alike', 'warning', links, { agencies, params, proposal })];
  });
}
