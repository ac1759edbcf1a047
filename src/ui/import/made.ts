import { partyKey } from '../../app/import/places';
import type { Party } from '../../plan/types';
import type { Language } from '../../view/choices';
import { ROLES } from '../../view/view';
import type { Reviewing } from './reviewing.svelte';
import { common } from '../../words/common';
import { importWords } from '../../words/import';

/** What was made of a piece of the source, in words. */
export function madeOf(reviewing: Reviewing, piece: number, language: Language): string {
  const t = importWords[language];
  const { plan, traces } = reviewing;
  const keys = new Set(traces.at.get(piece) ?? []);
  const named = (kind: 'part' | 'group' | 'task', list: readonly Named[]) =>
    list.filter(({ id }) => keys.has(id)).map(({ title }) => t.made[kind](title));
  const parties = partiesAt(reviewing, keys);
  const sharing = ROLES.flatMap((role) => {
    const names = parties.filter((party) => party.role === role).map(({ raw }) => raw);
    return names.length > 0
      ? [t.made.parties(common[language].role[role], [...new Set(names)].join(t.comma))]
      : [];
  });
  const said = [
    ...named('part', plan.parts),
    ...named('group', plan.groups),
    ...named('task', plan.tasks),
    ...sharing,
  ];
  return said.length > 0 ? said.join(t.and) : t.made.nothing;
}

interface Named {
  readonly id: string;
  readonly title: string;
}

function partiesAt({ plan }: Reviewing, keys: ReadonlySet<string>): Party[] {
  return plan.tasks.flatMap((task) =>
    task.parties.filter((_, i) => keys.has(partyKey(task.id, i))),
  );
}
