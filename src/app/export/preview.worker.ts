import { preview } from '../../write/preview';
import type { Preview } from '../../write/preview/types';
import type { Job } from '../../write/types';
import { answer } from '../orders';

/** What is to be shown before it is made: a format's id, or what is printed. */
export interface PreviewOrder {
  readonly what: string;
  readonly job: Job;
}

answer<PreviewOrder, Preview>(({ what, job }) => preview(what, job));
