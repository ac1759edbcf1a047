import { rowsOf, type Asked, type Hit } from '../analyse/corpus/ask';
import type { Corpus } from '../analyse/corpus';
import { functionPairs, planRows } from '../analyse/corpus/tables';
import { FUNCTIONS } from '../analyse/functions';
import type { Language } from '../view/choices';
import { common } from '../words/common';
import { corpusWords } from '../words/corpus';
import { functionWords } from '../words/functions';

type Cells = readonly (string | number)[];

/** A table across plans as plain values. */
export interface CorpusTable {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly Cells[];
  /** columns that stay in sight */
  readonly frozen: number;
  /** the first column of numbers that are shaded by their share of the greatest */
  readonly shaded?: number;
}

/** What was found across plans, and in which language it is told. */
interface Source {
  readonly corpus: Corpus;
  readonly asked: Asked;
  readonly hits: readonly Hit[];
  readonly language: Language;
  /** how many supports one lead counts for */
  readonly weight: number;
}

/** The tasks that were found, one row each. */
export function taskTable({ corpus, asked, hits, language }: Source): CorpusTable {
  const [c, t] = [common[language], corpusWords[language]];
  const list = (names: readonly string[]) => names.join('、');
  return {
    name: t.sheets.tasks,
    heads: [t.plan, t.group, t.task, t.role, t.lead, t.support, t.joint, t.due, t.day],
    rows: rowsOf(corpus, asked, hits).map((row) => [
      row.planName,
      row.group,
      row.title,
      row.roles.map((role) => c.role[role]).join('、'),
      list(row.named.lead),
      list(row.named.support),
      list(row.named.joint),
      row.due.join('；'),
      row.day,
    ]),
    frozen: 1,
  };
}

/** What was found across plans in every table, and all agencies with their names. */
export function corpusTables(source: Source): CorpusTable[] {
  return [taskTable(source), ...planTables(source), pairTable(source), bodyTable(source)];
}

function planTables({ hits, language, weight }: Source): CorpusTable[] {
  const [t, f] = [corpusWords[language], functionWords[language]];
  const rows = planRows(hits, weight);
  return [
    {
      name: t.sheets.plans,
      heads: [t.plan, t.tasks, t.agencies, t.links, t.leads, t.supports, t.joints],
      rows: rows.map((row) => [
        row.name,
        row.tasks,
        row.agencies,
        row.links,
        row.leads,
        row.supports,
        row.joint,
      ]),
      frozen: 1,
    },
    {
      name: t.sheets.functions,
      heads: [t.plan, ...FUNCTIONS.map((id) => f[id])],
      rows: rows.map(({ name, cells }) => [
        name,
        ...cells.map(({ all }) => (all === 0 ? '' : all)),
      ]),
      frozen: 1,
      shaded: 1,
    },
  ];
}

function pairTable({ hits, language }: Source): CorpusTable {
  const [t, f] = [corpusWords[language], functionWords[language]];
  return {
    name: t.sheets.together,
    heads: [`${t.function} 1`, `${t.function} 2`, t.plans, t.tasks, t.forth, t.back],
    rows: functionPairs(hits).map(({ a, b, plans, tasks, forth, back }) => [
      f[a],
      f[b],
      plans,
      tasks,
      forth,
      back,
    ]),
    frozen: 2,
  };
}

/** Every name under its body, with the evidence: how agencies were matched can be checked line by line. */
function bodyTable({ corpus, language }: Source): CorpusTable {
  const [t, f] = [corpusWords[language], functionWords[language]];
  return {
    name: t.sheets.bodies,
    heads: [t.body, t.function, t.names, t.evidence, t.plans],
    rows: corpus.bodies.flatMap(({ label, level, function: of, names }) =>
      names.map(({ name, level: own, by, plans }): Cells => {
        return [
          t.label(label, level),
          f[of],
          t.label(name, own === level ? null : own),
          t.proofs[by](label),
          plans,
        ];
      }),
    ),
    frozen: 1,
  };
}
