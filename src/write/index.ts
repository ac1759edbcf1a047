import { indexPlan } from '../plan/links';
import { said } from '../view/story';
import { common } from '../words/common';
import type { View } from '../view/view';
import { figureWords } from '../figures/words';
import { writeWords } from './words';
import { FORMATS, type Format, type FormatId, type Job } from './types';

const always = () => true;
const never = () => false;
const isPicture: Format['can'] = ({ view }) => view.tab !== 'data';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const RECORDS: Readonly<Record<FormatId, Omit<Format, 'id'>>> = {
  png: {
    extension: 'png',
    type: 'image/png',
    heeds: ['extent', 'scale', 'transparent'],
    can: isPicture,
    pictures: always,
  },
  svg: {
    extension: 'svg',
    type: 'image/svg+xml',
    heeds: ['extent', 'transparent'],
    can: isPicture,
    pictures: never,
  },
  pptx: {
    extension: 'pptx',
    type: `${OFFICE}.presentationml.presentation`,
    heeds: [],
    can: always,
    pictures: never,
  },
  xlsx: {
    extension: 'xlsx',
    type: `${OFFICE}.spreadsheetml.sheet`,
    heeds: [],
    can: always,
    pictures: never,
  },
  docx: {
    extension: 'docx',
    type: `${OFFICE}.wordprocessingml.document`,
    heeds: ['document', 'agencies'],
    can: always,
    pictures: ({ document }) => document === 'briefing',
  },
  csv: { extension: 'csv', type: 'text/csv', heeds: [], can: always, pictures: never },
  json: { extension: 'json', type: 'application/json', heeds: [], can: always, pictures: never },
  gexf: { extension: 'gexf', type: 'application/xml', heeds: [], can: always, pictures: never },
  graphml: {
    extension: 'graphml',
    type: 'application/xml',
    heeds: [],
    can: always,
    pictures: never,
  },
};

/** Every way out, in the order in which they are offered. Their writers are loaded when they are used. */
export const formats: readonly Format[] = FORMATS.map((id) => ({ id, ...RECORDS[id] }));

export const formatOf = (id: FormatId): Format => ({ id, ...RECORDS[id] });

/** Names that Windows keeps for itself. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 80;

/** A piece of a file's name, without what any system forbids in one. */
export function cleanName(text: string): string {
  const plain = text
    // eslint-disable-next-line no-control-regex -- control characters are among what is forbidden
    .replace(/[\\/:*?"<>|\u0000-\u001F\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[. ]+|[. ]+$/g, '');
  return RESERVED.test(plain) ? `_${plain}` : plain;
}

/** The plain name of a view, as files and dialogs call it. */
export function viewTitle({ tab, form, language }: View): string {
  const t = figureWords[language];
  return tab === 'collaboration' ? t.form[form] : t.view[tab];
}

/** What the file is named: plan, scenario where one is shown, what it holds, day. */
export function fileName(job: Job, { id, extension }: Format): string {
  const pieces = [job.plan.title, job.scenario ?? '', contentOf(job, id), job.date]
    .map(cleanName)
    .filter(Boolean);
  return `${pieces.join('_')}.${extension}`;
}

function contentOf(job: Job, id: FormatId): string {
  const { view, choices, story, plan } = job;
  const t = writeWords[view.language];
  if (id === 'png' || id === 'svg') return viewTitle(view);
  if (id === 'pptx') return said(story.name, view.language);
  if (id === 'docx') {
    const [only, ...others] = choices.agencies;
    const agency = only && others.length === 0 ? indexPlan(plan).agency.get(only)?.name : undefined;
    return choices.document === 'briefing'
      ? t.briefing
      : [t.taskSheets, agency].filter(Boolean).join('_');
  }
  if (id === 'gexf' || id === 'graphml') return common[view.language].tab.network;
  return id === 'json' ? '' : t.sheets.parties;
}
