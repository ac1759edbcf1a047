import { can, type Command } from './types';

/** Where letters are typed, where arrows walk, and where Enter and the blank press something. */
const TYPING = 'input, select, textarea, [contenteditable]';
const WALKING = `${TYPING}, [role="gridcell"], [data-node], dialog`;
const PRESSING = `${WALKING}, button, a, summary`;

/** Where every other key but those that turn pages is the field's or the dialog's own. */
const FIELDS = `${TYPING}, dialog`;

/** Keys that may belong to what has the focus, with what they belong to. */
const OWNED: Readonly<Record<string, string>> = {
  ArrowLeft: WALKING,
  ArrowRight: WALKING,
  ArrowUp: WALKING,
  ArrowDown: WALKING,
  Home: WALKING,
  End: WALKING,
  Enter: PRESSING,
  ' ': PRESSING,
  Backspace: FIELDS,
};

/**
 * A key with what is held beside it, as commands name it: `Ctrl+Shift+Z`, `Alt+ArrowUp`, `a`, `?`, ` `.
 * Letters are small unless Control is held; Shift counts only where it does not make another character.
 */
export function chordOf(event: KeyboardEvent): string {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const control = ctrlKey || metaKey;
  const character = key.length === 1;
  const named = character ? (control ? key.toUpperCase() : key.toLowerCase()) : key;
  const held = [control && 'Ctrl', altKey && 'Alt', shiftKey && (control || !character) && 'Shift'];
  return [...held.filter(Boolean), named].join('+');
}

/**
 * The command that a key asks for among those of one scope; undefined where the key belongs to what has
 * the focus, asks for nothing, or for what cannot be done now.
 */
export function commandFor<Context>(
  commands: readonly Command<Context>[],
  context: Context,
  event: KeyboardEvent,
): Command<Context> | undefined {
  const chord = chordOf(event);
  const command = commands.find(({ keys }) => keys?.includes(chord));
  if (!command || !can(command, context)) return undefined;
  // Elements of another window are not of this window's class.
  const { closest } = (event.target ?? {}) as Partial<Element>;
  const around = (selector: string) => closest?.call(event.target, selector) ?? null;
  const owner = OWNED[chord] ?? (event.key.length === 1 || chord === 'Escape' ? FIELDS : null);
  const field = owner && around(owner);
  // A character that is typed is always the field's.
  const theirs = field && (chord.length === 1 || !command.within?.(field));
  return theirs ? undefined : command;
}
