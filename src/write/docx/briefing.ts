import { HeadingLevel, Paragraph, type FileChild, type ISectionOptions } from 'docx';
import { rebalance, type Rebalance } from '../../analyse/balance';
import type { Finding } from '../../analyse/findings';
import { workloads } from '../../analyse/workload';
import type { PlanIndex } from '../../plan/links';
import { common } from '../../words/common';
import { formulaOf, findingWords, sentenceOf } from '../../words/findings/words';
import { ask } from '../../words/story/asks';
import type { Find } from '../../words/story/types';
import type { Job } from '../types';
import { briefingWords } from './briefing-words';
import { decisions } from './decisions';
import { section } from './page';
import { pictureOf } from './pictures';
import { table } from './table';
import { heading, paragraph, run } from './text';
import { briefed, opening, TOPICS, topicsOf, type Topic } from './topics';

/** The findings with how each was made and pictures beside them, all agencies, what is asked. */
export function briefingSection(job: Job, index: PlanIndex): ISectionOptions {
  const { language } = job.view;
  const t = briefingWords[language];
  const balances = rebalance(index);
  const found = briefed(job, index, balances);
  const { title, subtitles, texts } = opening(job);
  const parts: (readonly [title: string, children: readonly FileChild[]])[] = [
    ...topicsOf(found).map(
      ({ topic, own }) => [t.topic[topic], topicOf(topic, own, balances, job, index)] as const,
    ),
    [t.loads, agencyTable(index, job)],
    [t.decisions, decisions(index, language)],
    [t.asks, asksOf(found, job)],
  ];
  return section(job, t.briefing, [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
    ...subtitles.map((text) => paragraph(text, 'Subtitle')),
    ...texts.map((text) => paragraph(text)),
    ...parts.flatMap(([title, children], i) => [heading(t.numbered(i + 1, title), 1), ...children]),
  ]);
}

function topicOf(
  topic: Topic,
  own: readonly Finding[],
  balances: Rebalance,
  job: Job,
  index: PlanIndex,
): FileChild[] {
  const { language } = job.view;
  const id = TOPICS[topic];
  return [
    ...own.flatMap((one) => [
      findingOf(one, job),
      paragraph(briefingWords[language].how(formulaOf(one, language)), 'Small'),
      ...(one.id === 'rebalance' ? movesOf(one.params.ceiling, balances, job, index) : []),
    ]),
    ...(id
      ? pictureOf(
          job,
          id,
          own.map((one) => sentenceOf(one, language)),
        )
      : []),
  ];
}

const findingOf = (one: Finding, { view: { language } }: Job): Paragraph =>
  new Paragraph({
    style: 'Text',
    keepNext: true,
    children: [
      run(findingWords[language].topic[one.id], { style: 'Label' }),
      run(`\u3000${sentenceOf(one, language)}`),
    ],
  });

/** The tasks that the smallest change down to a ceiling would touch. */
function movesOf(ceiling: number, { balances }: Rebalance, job: Job, index: PlanIndex) {
  const t = briefingWords[job.view.language];
  const changes = balances.find((one) => one.ceiling === ceiling)?.changes ?? [];
  const name = (id: string) => index.agency.get(id)!.name;
  const columns = [
    { head: t.move.number, share: 10, centred: true },
    { head: t.move.task, share: 70 },
    { head: t.move.from, share: 40 },
    { head: t.move.to, share: 40 },
  ];
  const rows = changes.map(({ task, from, to }, i) => [
    i + 1,
    index.task.get(task)!.title,
    name(from),
    name(to),
  ]);
  return [paragraph(t.moves(changes.length, ceiling), 'Text', true), table(columns, rows)];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** Every agency with what it leads, supports and carries, those with most first; and the sum. */
function agencyTable(index: PlanIndex, { view }: Job): FileChild[] {
  const [c, t] = [common[view.language], briefingWords[view.language]];
  const loads = [...workloads(index, view.weight)].sort((a, b) => b.load - a.load);
  const joint = index.links.some(({ role }) => role === 'joint');
  const figure = (head: string) => ({ head, share: 18, centred: true });
  const columns = [
    { head: t.load.agency, share: 70 },
    ...[c.role.lead, c.role.support, ...(joint ? [c.role.joint] : [])].map(figure),
    ...[t.load.all, t.load.weighted, t.load.share].map(figure),
  ];
  const figures = loads.map(({ id, leads, supports, load }) => {
    const { all } = index.load.get(id)!;
    return [leads, supports, ...(joint ? [all - leads - supports] : []), all, load];
  });
  const plain = (value: number) => Math.round(value * 10) / 10;
  const rows = loads.map(({ id, share }, i) => [
    index.agency.get(id)!.name,
    ...figures[i]!.map(plain),
    percent(share),
  ]);
  const sums = columns.slice(1, -1).map((_, c) => figures.reduce((sum, own) => sum + own[c]!, 0));
  const total = [t.load.total, ...sums.map(plain), percent(loads.length > 0 ? 1 : 0)];
  return [table(columns, [...rows, total]), paragraph(t.loadHow(view.weight, joint), 'Small')];
}

/** What the findings raise, as questions to the meeting; all agencies are asked to check. */
function asksOf(found: readonly Finding[], { view }: Job): FileChild[] {
  const t = briefingWords[view.language];
  const find: Find = (id) =>
    found.find((f): f is Extract<typeof f, { id: typeof id }> => f.id === id);
  const asks = ask(find).flatMap((made) => (made.kind === 'ask' ? made.figures.asks : []));
  const items = [...asks.map(({ about, count }) => t.ask[about](count)), t.confirm];
  // What the meeting is asked stays on one page.
  return items.map((text, i) => paragraph(t.item(i + 1, text), 'Text', i < items.length - 1));
}
