import type { Origin, ReadingProblem, Role, Severity, TaskField } from './types';

/** What a reader found, before agencies are told apart: names are still as printed. */
export interface Draft {
  readonly title: string;
  readonly parts: readonly DraftPart[];
  readonly problems: readonly DraftProblem[];
}

export interface DraftPart {
  readonly ordinal: string;
  readonly title: string;
  readonly origin: Origin;
  readonly groups: readonly DraftGroup[];
}

export interface DraftGroup {
  readonly ordinal: string;
  readonly title: string;
  readonly origin: Origin;
  readonly tasks: readonly DraftTask[];
}

export interface DraftTask {
  /** its place among all tasks, in document order */
  readonly at: number;
  readonly ordinal: string;
  readonly title: string;
  readonly origin: Origin;
  readonly parties: readonly DraftParty[];
  readonly fields: readonly TaskField[];
}

export interface DraftParty {
  readonly raw: string;
  readonly role: Role;
  readonly collective: boolean;
  readonly origin: Origin;
}

export interface DraftProblem {
  readonly code: ReadingProblem;
  readonly severity: Severity;
  readonly origin: Origin;
  readonly params: Readonly<Record<string, string>>;
}
