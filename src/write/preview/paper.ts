import { rebalance } from '../../analyse/balance';
import type { PlanIndex } from '../../plan/links';
import { common } from '../../words/common';
import { findingWords, formulaOf, sentenceOf } from '../../words/findings/words';
import { briefingWords } from '../docx/briefing-words';
import { briefingPicture } from '../docx/drawn';
import { briefed, opening, TOPICS, topicsOf } from '../docx/topics';
import { paperWords } from '../docx/words';
import { cellLines, sheetColumns, sheetPage } from '../sheet';
import type { Job } from '../types';
import { pageOf } from './page';
import type { Block, Preview } from './types';

/** Rows of a table that are shown: what a page has no room for is not seen. */
const ROWS = 12;

const text = (look: Extract<Block, { as: 'text' }>['look'], words: string): Block => {
  return { as: 'text', look, text: words };
};

/** The first of the task sheets that are wanted, with the words of Word and print. */
export function sheetPaper(job: Job, index: PlanIndex): Preview {
  const { plan, choices, scenario, view } = job;
  const { language } = view;
  const t = paperWords[language];
  const wanted = plan.agencies.filter(
    ({ id }) => choices.agencies.length === 0 || choices.agencies.includes(id),
  );
  const [first] = wanted;
  const head = common[language].titled(plan.title, scenario);
  if (!first) return { as: 'paper', blocks: [text('head', head), text('text', t.empty)], of: 0 };
  const { counts, blocks } = sheetPage(index, first.id, language);
  const columns = sheetColumns(index, language);
  return {
    as: 'paper',
    of: wanted.length,
    blocks: [
      text('head', head),
      text('title', first.name),
      text('text', counts),
      ...blocks.flatMap(({ title, rows }): Block[] => [
        text('subheading', title),
        {
          as: 'table',
          columns,
          rows: rows.slice(0, ROWS).map((row) => columns.map(({ key }) => cellLines(row, key))),
        },
      ]),
    ],
  };
}

/** How a briefing begins: what it rests on, and its first topic with its picture. */
export function briefingPaper(job: Job, index: PlanIndex): Preview {
  const { language } = job.view;
  const t = briefingWords[language];
  const { title, subtitles, texts } = opening(job);
  const first = topicsOf(briefed(job, index, rebalance(index)))[0];
  const picture = first && TOPICS[first.topic];
  return {
    as: 'paper',
    of: 1,
    blocks: [
      text('head', job.plan.title),
      text('title', title),
      ...subtitles.map((own) => text('subtitle', own)),
      ...texts.map((own) => text('text', own)),
      ...(first
        ? [
            text('heading', t.numbered(1, t.topic[first.topic])),
            ...first.own.flatMap((one): Block[] => [
              {
                as: 'text',
                look: 'text',
                text: sentenceOf(one, language),
                label: findingWords[language].topic[one.id],
              },
              text('small', t.how(formulaOf(one, language))),
            ]),
          ]
        : []),
      ...(picture
        ? [
            {
              as: 'picture',
              page: pageOf(t.pictures[picture], briefingPicture(job, picture)),
            } as const,
          ]
        : []),
    ],
  };
}
