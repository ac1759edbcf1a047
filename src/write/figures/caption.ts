import { isEmpty } from '../../view/filter';
import type { View } from '../../view/view';
import type { PlanIndex } from '../../plan/links';
import { common } from '../../words/common';
import { figureWords } from './words';

/** How many names are listed before the rest is counted. */
const LISTED = 5;

/** The name of a view. */
export function viewName({ tab, form, language }: View): string {
  const t = figureWords[language];
  return tab === 'collaboration' ? t.form[form] : t.view[tab];
}

/** What is left of the plan by the filter, and what is in focus, in words; empty where it is whole. */
export function viewWords(index: PlanIndex, view: View): string {
  const t = figureWords[view.language];
  const filter = isEmpty(view.filter) ? '' : t.filtered(filterWords(index, view));
  const focus =
    view.selection.length === 0 ? '' : t.selected(listed(names(index, view.selection), view));
  return [filter, focus].filter(Boolean).join('　');
}

function filterWords(index: PlanIndex, view: View): string {
  const { filter, language } = view;
  const [c, t] = [common[language], figureWords[language]];
  const groups = filter.groups.map((id) => index.group.get(id)?.short ?? id);
  return [
    listed(groups, view),
    filter.roles.map((role) => c.role[role]).join('、'),
    filter.kinds.map((kind) => c.kind[kind]).join('、'),
    listed(names(index, filter.agencies), view),
    filter.minLoad > 0 ? t.atLeast(filter.minLoad) : '',
    filter.text ? t.named(filter.text) : '',
  ]
    .filter(Boolean)
    .join('；');
}

function listed(items: readonly string[], { language }: View): string {
  const first = items.slice(0, LISTED).join('、');
  return items.length > LISTED ? figureWords[language].others(first, items.length) : first;
}

function names(index: PlanIndex, ids: readonly string[]): string[] {
  return ids.map((id) => {
    const [agency = '', group = ''] = id.split('*');
    const own = [index.agency.get(agency)?.name, index.group.get(group)?.short].filter(Boolean);
    const whole =
      index.task.get(id)?.title ??
      index.group.get(id)?.title ??
      index.part.get(id)?.title ??
      own.join(' × ');
    return whole || id;
  });
}
