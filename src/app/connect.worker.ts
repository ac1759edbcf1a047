import { connected, type Connected } from '../draw/connected';
import type { Plan } from '../plan/types';
import { answer } from './orders';

answer<{ shown: Plan; original: Plan }, Connected>(async ({ shown, original }) =>
  connected(shown, original),
);
