import type { CommandId } from '../../words/commands';

/**
 * A verb, once: whatever offers it (a button, a key, the list of keys, the palette) reads it here.
 * `Context` is what it acts on: the application, or a presentation.
 */
export interface Command<Context> {
  readonly id: CommandId;
  /** chords such as `Ctrl+K`, `Shift+Enter`, `/`; `Ctrl` is also the Mac's ⌘; see `chordOf` */
  readonly keys?: readonly string[];
  /** whether it can be done now; without it, always */
  readonly when?: (context: Context) => boolean;
  /** whether what it switches is on; only of verbs that switch something */
  readonly on?: (context: Context) => boolean;
  /** whether its keys hold in this field or dialog too; without it, never */
  readonly within?: (field: Element) => boolean;
  /** a selector of where the keyboard goes once it is there, where the verb was called by name */
  readonly leads?: string;
  readonly run: (context: Context) => void;
}

/** Whether a command can be done now. */
export const can = <Context>({ when }: Command<Context>, context: Context): boolean =>
  when?.(context) ?? true;
