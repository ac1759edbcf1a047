import type { Spell } from '../../view/search-match';
import { commandWords } from '../../words/commands';
import type { AppState } from '../app.svelte';
import { APP_COMMANDS } from './app';
import { can, type Command } from './types';

/** What the palette does not list: it is there already. */
const NOT_LISTED: ReadonlySet<string> = new Set(['palette', 'escape']);

/**
 * The commands that can be done now and whose words hold what is asked, in either language, in pinyin or
 * its initials where `spell` is given; all of them where nothing is asked. In the order of the list.
 */
export function findCommands(app: AppState, asked: string, spell?: Spell): Command<AppState>[] {
  const query = plain(asked);
  return APP_COMMANDS.filter(
    (command) => !NOT_LISTED.has(command.id) && can(command, app) && names(command).some(holds),
  );

  function holds(name: string): boolean {
    return name.includes(query);
  }

  function names({ id }: Command<AppState>): string[] {
    const syllables = spell?.(commandWords.zh[id]) ?? [];
    const initials = syllables.map((syllable) => syllable[0] ?? '');
    return [commandWords.zh[id], commandWords.en[id], syllables.join(''), initials.join('')].map(
      plain,
    );
  }
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, '');
