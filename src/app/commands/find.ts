import { fold } from '../../view/fold';
import type { Tongue } from '../../view/search-match';
import { commandWords } from '../../words/commands';
import type { AppState } from '../app.svelte';
import { APP_COMMANDS } from './app';
import { can, type Command } from './types';

/** What the palette does not list: it is there already. */
const NOT_LISTED: ReadonlySet<string> = new Set(['palette', 'escape']);

/**
 * The commands that can be done now and whose words hold what is asked, in either language, in pinyin or
 * its initials where `spell` is given, in traditional characters where `simple` is; all of them where
 * nothing is asked. Those whose words begin with it come first; else in the order of the list.
 */
export function findCommands(
  app: AppState,
  asked: string,
  { spell, simple }: Tongue = {},
): Command<AppState>[] {
  const query = fold(asked, simple);
  const found = APP_COMMANDS.filter(({ id }) => !NOT_LISTED.has(id))
    .filter((command) => can(command, app))
    .map((command) => ({ command, names: names(command) }))
    .filter(({ names }) => names.some((name) => name.includes(query)));
  const begins = (names: readonly string[]) => names.some((name) => name.startsWith(query));
  return [true, false].flatMap((first) =>
    found.filter(({ names }) => begins(names) === first).map(({ command }) => command),
  );

  function names({ id }: Command<AppState>): string[] {
    const syllables = spell?.(commandWords.zh[id]) ?? [];
    const initials = syllables.map((syllable) => syllable[0] ?? '');
    return [commandWords.zh[id], commandWords.en[id], syllables.join(''), initials.join('')].map(
      (name) => fold(name),
    );
  }
}
