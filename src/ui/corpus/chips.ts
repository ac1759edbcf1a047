import type { Across } from '../../app/corpus/across.svelte';
import type { AcrossQuestion } from '../../view/across';
import type { Language } from '../../view/choices';
import { common } from '../../words/common';
import { corpusWords } from '../../words/corpus';
import { functionWords } from '../../words/functions';
import { acrossWords } from './words';

/** One thing that is asked for, in words, and what takes it back. */
interface Chip {
  readonly key: string;
  readonly text: string;
  readonly without: Partial<AcrossQuestion>;
}

/** Everything that is asked for, in the order in which it narrows. */
export function chipsOf({ asked, answer, summary }: Across, language: Language): Chip[] {
  const [t, c, f] = [acrossWords[language], corpusWords[language], functionWords[language]];
  const body = answer?.body?.body;
  const plan = summary?.plans.find(({ key }) => key === asked.plan);
  const dates = [
    asked.from && `${t.from} ${asked.from}`,
    asked.until && `${t.until} ${asked.until}`,
  ];
  const chips: (Chip | false | null | undefined)[] = [
    asked.body !== null && {
      key: 'body',
      text: body ? c.label(body.label, body.level) : t.notHere(asked.body.replace(/^[~!]/, '')),
      without: { body: null },
    },
    ...asked.functions.map((id, at): Chip => {
      const text = at > 0 || asked.body ? t.and(f[id]) : f[id];
      return { key: id, text, without: { functions: asked.functions.filter((one) => one !== id) } };
    }),
    asked.role && {
      key: 'role',
      text: common[language].role[asked.role],
      without: { role: null },
    },
    asked.due && { key: 'due', text: c.dueKinds[asked.due], without: { due: null } },
    asked.from + asked.until !== '' && {
      key: 'dates',
      text: dates.filter(Boolean).join(' '),
      without: { from: '', until: '' },
    },
    asked.text !== '' && { key: 'text', text: t.titleHolds(asked.text), without: { text: '' } },
    asked.plan !== null && {
      key: 'plan',
      text: plan?.name ?? (summary ? t.planNotHere : ''),
      without: { plan: null },
    },
  ];
  return chips.filter((chip): chip is Chip => Boolean(chip));
}
