import { preview } from '../../write/preview';
import type { Preview } from '../../write/preview/types';
import { answer } from '../orders';
import { received, type Sent } from './sent';

/** What is to be shown before it is made: a format's id, or what is printed. */
export interface PreviewOrder {
  readonly what: string;
  readonly job: Sent;
}

answer<PreviewOrder, Preview>(async ({ what, job }) => preview(what, await received(job)));
