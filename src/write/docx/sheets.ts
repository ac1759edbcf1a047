import type { ISectionOptions } from 'docx';
import { taskSheet, type SheetTask, type TaskSheet } from '../../analyse/tasksheet';
import type { PlanIndex } from '../../plan/links';
import { common } from '../../words/common';
import type { Job } from '../types';
import { GREY, heading, paragraph, section, table } from './pieces';
import { paperWords } from './words';

/** How many partners a sheet lists. */
const PARTNERS = 10;

/** Task sheets, one agency a page. */
export function sheetsSection(job: Job, index: PlanIndex): ISectionOptions {
  const { choices, plan, view, date } = job;
  const wanted = plan.agencies.filter(
    ({ id }) => choices.agencies.length === 0 || choices.agencies.includes(id),
  );
  const children = wanted.flatMap(({ id }, at) =>
    sheetOf(taskSheet(index, id), job, index, at > 0),
  );
  return section(plan.title, date, view.language, children);
}

function sheetOf(sheet: TaskSheet, job: Job, index: PlanIndex, breaks: boolean) {
  const [c, t] = [common[job.view.language], paperWords[job.view.language]];
  const { agency, profile, partners } = sheet;
  const name = (id: string) => index.agency.get(id)!.name;
  const joined = (ids: readonly string[]) => ids.map(name).join('、') || t.none;
  const share = `${(profile.share * 100).toFixed(1)}%`;
  const under = ({ part, group }: SheetTask) =>
    part.title === group.title ? group.title : `${c.part[part.kind]} · ${group.short}`;
  const tasks = (
    title: string,
    list: readonly SheetTask[],
    head: string,
    who: (task: SheetTask) => string,
  ) =>
    list.length === 0
      ? []
      : [
          heading(`${title}（${list.length}）`, 2),
          table(
            [t.number, t.task, t.group, head],
            list.map((one, i) => [String(i + 1), one.task.title, under(one), who(one)]),
            [7, 32, 17, 32],
          ),
        ];
  return [
    heading(agency.name, 1, breaks),
    paragraph(
      t.counts(
        profile.leads,
        profile.supports,
        profile.all - profile.leads - profile.supports,
        share,
        profile.rank,
      ),
    ),
    ...(job.scenario ? [paragraph(t.scenario(job.scenario), 20, GREY)] : []),
    ...tasks(t.leads, sheet.leads, t.withWhom, ({ supports }) => joined(supports)),
    ...tasks(t.supports, sheet.supports, t.underWhom, ({ leads }) => joined(leads)),
    ...tasks(t.joint, sheet.joint, t.others, ({ joint }) => joined(joint)),
    ...(partners.length > 0
      ? [
          heading(t.partners, 2),
          table(
            [t.partner, t.shared, t.ours, t.theirs],
            partners
              .slice(0, PARTNERS)
              .map(({ id, tasks: n, ours, theirs }) => [name(id), n, ours, theirs]),
            [40, 15, 18, 18],
          ),
        ]
      : []),
    paragraph(t.notice, 18, GREY),
  ];
}
