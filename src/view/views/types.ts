import type { CollaborationForm, Language, MatrixOrder } from '../choices';

/** What a view's title and measures depend on. */
interface Chosen {
  readonly form: CollaborationForm;
  readonly matrixOrder: MatrixOrder;
}

/** What a view says of itself. */
export interface ViewWords {
  /** on its tab */
  readonly tab: string;
  /** the command that shows it, as it is looked for and listed */
  readonly command: string;
  /** what it shows, as files and dialogs call it */
  readonly title: (chosen: Pick<Chosen, 'form'>) => string;
}

/**
 * All that is known of a view without drawing it: the header, the commands, the link, print and export
 * read it here. `figures` draws its picture, `ui/shell/views` loads what shows it, each under its id.
 */
export interface ViewRecord {
  /** as links write it */
  readonly id: string;
  readonly words: Readonly<Record<Language, ViewWords>>;
  /** a table rather than a picture, on paper and in files too */
  readonly table?: true;
  /** where the plan is edited, so that it is shown before there is a task */
  readonly edits?: true;
  /** fills its room by itself, without a bar above, and is shown to an audience as it stands */
  readonly live?: true;
  /** its signs are told in a legend beside the picture, not within */
  readonly keyed?: true;
  /** whether it is drawn from measures of the agencies' network, which take long */
  readonly measured?: (chosen: Chosen) => boolean;
}
