import { MOST_BUNDLES } from '../draw/level';
import { isLarge } from '../draw/open';
import { foldsBy } from '../draw/squares';
import { applyFilter, isEmpty } from '../view/filter';
import type { View } from '../view/view';
import type { Language } from '../view/choices';
import { pairOf } from '../view/highlight';
import { recordOf } from '../view/views';
import type { PlanIndex } from '../plan/links';
import { sizeWords } from '../words/collectives';
import { common } from '../words/common';
import { headedName } from '../words/headed';
import { figureWords } from './words';

/** How many names are listed before the rest is counted. */
const LISTED = 5;
/** An em's space between two things that are said. */
const SPACE = '\u3000';

/** The plain name of a view, as files and dialogs call it. */
export const viewTitle = (view: View): string =>
  recordOf(view.tab).words[view.language].title(view);

/** The name of a view, how much the plan holds, and what it is folded by. */
export function viewName(index: PlanIndex, view: View): string {
  const folded = recordOf(view.tab).keyed && isLarge(index);
  const how = folded ? figureWords[view.language].folded[foldsBy(index.plan)](MOST_BUNDLES) : '';
  return [viewTitle(view), sizeWords(index, view.language), how].filter(Boolean).join(SPACE);
}

/** Which scenario is shown, what the filter leaves and what is in focus; empty where it is the whole. */
export function viewWords(index: PlanIndex, view: View, scenario = ''): string {
  const t = figureWords[view.language];
  const named = scenario && common[view.language].scenario(scenario);
  const filter = isEmpty(view.filter) ? '' : filterWords(index, view);
  const { selection } = view;
  const focus =
    selection.length > 0 ? t.selected(listed(names(index, selection, view.language), view)) : '';
  return [named, filter, focus].filter(Boolean).join(SPACE);
}

function filterWords(index: PlanIndex, view: View): string {
  const { filter, language } = view;
  const [c, t] = [common[language], figureWords[language]];
  const groups = filter.groups.map((id) => index.group.get(id)?.short ?? id);
  const facets = [
    listed(groups, view),
    filter.roles.map((role) => c.role[role]).join(t.and),
    filter.kinds.map((kind) => c.kind[kind]).join(t.and),
    listed(names(index, filter.agencies, language), view),
    filter.minLoad > 0 ? t.atLeast(filter.minLoad) : '',
    filter.text ? t.named(filter.text) : '',
  ];
  const { tasks, agencies, links } = applyFilter(index, filter);
  const left = c.aside(c.counts(tasks.size, agencies.size, links.size));
  return t.filtered(facets.filter(Boolean).join(t.also)) + left;
}

/** The first of a list of names, and how many there are. */
export function listed(items: readonly string[], { language }: View): string {
  const t = figureWords[language];
  const first = items.slice(0, LISTED).join(t.and);
  return items.length > LISTED ? t.others(first, items.length) : first;
}

function names(index: PlanIndex, ids: readonly string[], language: Language): string[] {
  return ids.map((id) => {
    const headed = headedName(index, id, language);
    if (headed !== null) return headed;
    const [agency, group] = pairOf(id) ?? [id, ''];
    const own = [index.agency.get(agency)?.name, index.group.get(group)?.short].filter(Boolean);
    const whole =
      index.task.get(id)?.title ??
      index.group.get(id)?.title ??
      index.part.get(id)?.title ??
      own.join(' × ');
    return whole || id;
  });
}
