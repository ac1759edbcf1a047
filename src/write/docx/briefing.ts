import { ImageRun, Paragraph, type ISectionOptions } from 'docx';
import { rebalance } from '../../analyse/balance';
import { connect } from '../../analyse/connect';
import { findings, summaryOf } from '../../analyse/findings';
import { workloads } from '../../analyse/workload';
import { check } from '../../plan/check';
import type { PlanIndex } from '../../plan/links';
import { START, TABS, type Tab, type View } from '../../view/view';
import { common } from '../../words/common';
import { formulaOf, sentenceOf } from '../../words/findings/words';
import { ruleWords } from '../../words/rules';
import { picture } from '../figures';
import { svgOf } from '../svg';
import type { Job } from '../types';
import { GREY, heading, paragraph, section, table } from './pieces';
import { paperWords } from './words';

/** Size of a picture in the briefing, in pixels; shown over the whole width of the text. */
const PICTURE = { width: 1300, height: 820, least: 12 } as const;
const SHOWN = 600;

/** Pictures of the briefing by tab. */
const PICTURES: Readonly<Partial<Record<Tab, Partial<View>>>> = {
  network: {},
  heatmap: {},
  workload: {},
  collaboration: { form: 'network', relation: 'shared' },
};

/** The SVG texts of the briefing's pictures, by tab: the whole plan, as it is, without a selection. */
export function briefingPictures(job: Job): Record<string, string> {
  const { language, weight, line, limit, measure } = job.view;
  const base = { ...START, language, weight, line, limit, measure };
  return Object.fromEntries(
    Object.entries(PICTURES).map(([tab, patch]) => {
      const view: View = { ...base, tab: tab as Tab, ...patch };
      const figure = picture({ ...job, view }, PICTURE);
      return [tab, svgOf(figure, { ground: '#ffffff', title: job.plan.title, language })];
    }),
  );
}

/** The findings with how each was made, pictures beside them, all agencies, and what to check. */
export function briefingSection(job: Job, index: PlanIndex): ISectionOptions {
  const { plan, view, date } = job;
  const { language } = view;
  const t = paperWords[language];
  const found = findings(index, connect(index), rebalance(index), view.weight);
  const byTab = TABS.flatMap((tab) => {
    const own = summaryOf(found, tab);
    if (own.length === 0) return [];
    return [
      heading(common[language].tab[tab], 2),
      ...own.flatMap((one) => [
        paragraph(sentenceOf(one, language)),
        paragraph(t.how(formulaOf(one, language)), 18, GREY),
      ]),
      ...pictureOf(job, tab),
    ];
  });
  return section(plan.title, date, language, [
    heading(t.briefing, 1),
    paragraph(plan.title),
    ...(job.scenario ? [paragraph(t.scenario(job.scenario), 20, GREY)] : []),
    paragraph(t.notice, 18, GREY),
    heading(t.findings, 1),
    ...byTab,
    heading(t.loads, 1),
    agencyTable(index, job),
    heading(t.checks, 1),
    ...check(index).map(({ rule, params, lines }) => {
      const where = lines.length > 0 ? `（${t.line(lines.slice(0, 6).join('、'))}）` : '';
      return paragraph(`· ${ruleWords[language].message[rule](params)}${where}`);
    }),
    heading(t.ask, 1),
    ...t.asks.map((ask, i) => paragraph(`${i + 1}. ${ask}`)),
  ]);
}

function pictureOf({ pictures, view }: Job, tab: Tab): Paragraph[] {
  const data = pictures?.[tab];
  if (!data) return [];
  const [width, height] = pngSize(data);
  const name = paperWords[view.language].pictures[tab as 'network'];
  const image = new ImageRun({
    type: 'png',
    data,
    transformation: { width: SHOWN, height: Math.round((SHOWN * height) / width) },
    altText: { name, title: name, description: name },
  });
  return [new Paragraph({ children: [image], spacing: { before: 120, after: 160 } })];
}

/** Width and height of a PNG, from its first chunk (PNG specification, IHDR). */
function pngSize(bytes: Uint8Array): [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [view.getUint32(16), view.getUint32(20)];
}

function agencyTable(index: PlanIndex, { view }: Job) {
  const [c, t] = [common[view.language], paperWords[view.language]];
  const rows = [...workloads(index, view.weight)]
    .sort((a, b) => b.load - a.load)
    .map(({ id, leads, supports, load, share }) => [
      index.agency.get(id)!.name,
      leads,
      supports,
      Math.round(load * 10) / 10,
      `${(share * 100).toFixed(1)}%`,
    ]);
  const heads = [t.partner, c.role.lead, c.role.support, t.load, t.share];
  return table(heads, rows, [40, 12, 12, 12, 12]);
}
