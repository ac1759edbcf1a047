import { check, type RuleFinding, type RuleProposal } from '../plan/check';
import type { PlanIndex } from '../plan/links';
import type { AgencyKind } from '../plan/types';
import { rebalance, type LeadChange } from './balance';
import { gini, top3 } from './concentration';
import { connect } from './connect';
import { findings, type Finding } from './findings';
import { coSupport, leadSupport, shared, type Pair } from './projection';
import { stability } from './stability';
import { aboveLine, lineOf, type Line } from './threshold';
import { workloads, type Workload } from './workload';

/** How unevenly something is spread over all agencies, those with none counted in. */
interface Spread {
  /** 0 (even) to (n − 1)/n */
  readonly gini: number;
  /** share of the three that have most, 0 to 1 */
  readonly top3: number;
}

interface AgencyMeasures extends Omit<Workload, 'id'> {
  readonly name: string;
  readonly kind: AgencyKind;
  /** of the network of agencies joined by shared tasks; see `connect` */
  readonly degree: number;
  readonly strength: number;
  readonly betweenness: number;
  readonly core: number;
  /** place in `communities` */
  readonly community: number;
}

/** Everything that is computed from a plan, with names instead of ids, for other programs. */
interface Measures {
  readonly file: string;
  readonly title: string;
  /** how many supports one lead counts for in `load` */
  readonly weight: number;
  readonly tasks: number;
  readonly links: { readonly leads: number; readonly supports: number; readonly joint: number };
  /** in document order */
  readonly agencies: readonly AgencyMeasures[];
  /** `all` is leads + supports without a weight, `load` with it */
  readonly concentration: Readonly<Record<'leads' | 'supports' | 'all' | 'load', Spread>>;
  readonly line: Line & {
    readonly above: readonly {
      readonly name: string;
      readonly load: number;
      readonly by: number;
    }[];
    /** over the weights 1 to 5 in half steps */
    readonly always: readonly string[];
    readonly sometimes: readonly { readonly name: string; readonly weights: readonly number[] }[];
  };
  /** every ceiling on leads that can be reached, from today's most down; `changes` counts `moves` */
  readonly rebalance: readonly {
    readonly ceiling: number;
    readonly changes: number;
    readonly moves: readonly LeadChange[];
  }[];
  /** why the next lower ceiling cannot be reached */
  readonly blocked: {
    readonly ceiling: number;
    readonly agencies: readonly string[];
    readonly tasks: readonly string[];
  } | null;
  readonly pairs: readonly {
    readonly lead: string;
    readonly support: string;
    readonly tasks: number;
  }[];
  readonly shared: readonly NamedPair[];
  /** both support */
  readonly supporting: readonly NamedPair[];
  readonly communities: readonly (readonly string[])[];
  readonly modularity: number;
  readonly rules: readonly (RuleFinding & { readonly message: string })[];
  readonly findings: readonly (Finding & { readonly zh: string; readonly en: string })[];
}

interface NamedPair {
  readonly a: string;
  readonly b: string;
  readonly tasks: number;
}

/** What puts rules and findings into words: the dictionaries, which this room does not know. */
export interface Teller {
  rule(found: RuleFinding): string;
  finding(found: Finding): { readonly zh: string; readonly en: string };
}

/**
 * Computes everything.
 *
 * @param file name of the file that the plan was read from
 * @param weight how many supports one lead counts for
 */
export function measures(file: string, index: PlanIndex, weight: number, tell: Teller): Measures {
  const { plan } = index;
  const name = (id: string) => index.agency.get(id)!.name;
  const title = (id: string) => index.task.get(id)!.title;
  const connections = connect(index);
  const balances = rebalance(index);
  const { blocked } = balances;
  const pair = ({ a, b, tasks }: Pair) => ({ a: name(a), b: name(b), tasks: tasks.length });
  const having = (role: string) => index.links.filter((link) => link.role === role).length;
  return {
    file,
    title: plan.title,
    weight,
    tasks: plan.tasks.length,
    links: { leads: having('lead'), supports: having('support'), joint: having('joint') },
    agencies: workloads(index, weight).map(({ id, ...counts }) => ({
      name: name(id),
      kind: index.agency.get(id)!.kind,
      ...counts,
      degree: connections.degree[id]!,
      strength: connections.strength[id]!,
      betweenness: connections.betweenness[id]!,
      core: connections.core[id]!,
      community: connections.community[id]!,
    })),
    concentration: spreads(index, weight),
    line: tukey(index, weight),
    rebalance: balances.balances.map(({ ceiling, changes }) => ({
      ceiling,
      changes: changes.length,
      moves: changes.map(({ task, from, to }) => {
        return { task: title(task), from: name(from), to: name(to) };
      }),
    })),
    blocked: blocked && {
      ceiling: blocked.ceiling,
      agencies: blocked.agencies.map(name),
      tasks: [...blocked.tasks, ...blocked.held].map(title),
    },
    pairs: leadSupport(index).map(({ a, b, tasks }) => {
      return { lead: name(a), support: name(b), tasks: tasks.length };
    }),
    shared: shared(index).map(pair),
    supporting: coSupport(index).map(pair),
    communities: connections.communities.map((members) => members.map(name)),
    modularity: connections.modularity,
    rules: check(index).map((found) => ({
      ...found,
      tasks: found.tasks.map(title),
      agencies: found.agencies.map(name),
      ...(found.proposal && { proposal: named(found.proposal, title, name) }),
      message: tell.rule(found),
    })),
    findings: findings(index, connections, balances, weight).map((found) => {
      return { ...found, ...tell.finding(found) };
    }),
  };
}

/** A proposal with names instead of ids. */
function named(
  proposal: RuleProposal,
  title: (id: string) => string,
  name: (id: string) => string,
): RuleProposal {
  if (proposal.action === 'merge') return proposal;
  return { ...proposal, task: title(proposal.task), agency: name(proposal.agency) };
}

function spreads(index: PlanIndex, weight: number): Measures['concentration'] {
  const items = workloads(index, weight);
  const spread = (of: (item: Workload) => number): Spread => {
    const values = items.map(of);
    return { gini: gini(values), top3: top3(values) };
  };
  return {
    leads: spread((item) => item.leads),
    supports: spread((item) => item.supports),
    all: spread((item) => item.leads + item.supports),
    load: spread((item) => item.load),
  };
}

function tukey(index: PlanIndex, weight: number): Measures['line'] {
  const items = workloads(index, weight);
  const name = (id: string) => index.agency.get(id)!.name;
  const line = lineOf(
    items.map((item) => item.load),
    'tukey',
    0,
  );
  const { always, sometimes } = stability(index, 'tukey', 0);
  return {
    ...line,
    above: aboveLine(items, line).map(({ id, load, by }) => ({ name: name(id), load, by })),
    always: always.map(name),
    sometimes: sometimes.map(({ id, weights }) => ({ name: name(id), weights })),
  };
}
