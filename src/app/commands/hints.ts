import type { Language } from '../../view/choices';
import { commandWords, keyNames, type CommandId } from '../../words/commands';
import { common } from '../../words/common';
import type { Command } from './types';

/**
 * Words with the key that asks for a command: `黑屏（B）`.
 *
 * @param said in other words than the command's own
 */
export function hinted<Context>(
  commands: readonly Command<Context>[],
  id: CommandId,
  language: Language,
  said = commandWords[language][id],
): string {
  const [chord] = commands.find((command) => command.id === id)?.keys ?? [];
  return said + (chord ? common[language].aside(keyName(chord, language)) : '');
}

/** A chord as a reader knows it from the keyboard: `Ctrl Z`, `→`, `空格`. */
export function keyName(chord: string, language: Language): string {
  const named: Readonly<Record<string, string>> = keyNames[language];
  return chord
    .split('+')
    .map((key) => named[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(' ');
}
