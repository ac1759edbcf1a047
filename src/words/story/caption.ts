import type { PlanIndex } from '../../plan/links';
import type { Bilingual } from '../../plan/types';
import { LANGUAGES, type Language } from '../../view/choices';
import type { View } from '../../view/view';
import { recordOf } from '../../view/views';
import { headedName } from '../headed';

/** How many names a title has room for. */
const NAMED = 2;

/** A title for a step that shows a view: the tab, and what is selected in it or filtered. */
export function captionOf(index: PlanIndex, view: View): Bilingual {
  const { groups, agencies, text } = view.filter;
  const ids = [view.selection, agencies, groups].find((list) => list.length > 0) ?? [];
  const [zh, en] = LANGUAGES.map((language) => {
    const names = ids.map((id) => nameOf(index, id, language)).filter(Boolean);
    return caption(language, view, names.length > 0 ? names : [text].filter(Boolean));
  });
  return { zh: zh!, en: en! };
}

const caption = (language: Language, { tab }: View, names: readonly string[]): string => {
  const [colon, comma, more] = language === 'zh' ? ['：', '、', '等'] : [': ', ', ', ' …'];
  const told = names.slice(0, NAMED).join(comma) + (names.length > NAMED ? more : '');
  return recordOf(tab).words[language].tab + (told && colon + told);
};

function nameOf(index: PlanIndex, id: string, language: Language): string {
  const headed = headedName(index, id, language);
  if (headed !== null) return headed;
  const { agency, task, group, part } = index;
  const [own = '', cell] = id.split('*');
  if (cell) return `${agency.get(own)?.name ?? ''}×${group.get(cell)?.short ?? ''}`;
  return (
    agency.get(id)?.name ?? task.get(id)?.title ?? group.get(id)?.short ?? part.get(id)?.title ?? ''
  );
}
