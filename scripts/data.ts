/**
 * `npm run data`: makes each data set's plan.json from its source.txt with the product's own reader,
 * and draws its picture, so that it is the first thing painted.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { finishedLayout } from '../src/draw/layout';
import { measureLayout } from '../src/draw/metrics';
import { acceptSure } from '../src/plan/edit/proposals';
import type { Layout, Plan } from '../src/plan/types';
import { readDocument } from '../src/read';

/** How many times the usual time goes into a picture that is kept. */
const EFFORT = 6;
/** So many times the crossings of a new picture are reason to change. */
const MUCH = 1.05;

const root = new URL('../data/', import.meta.url);
for (const entry of readdirSync(root, { withFileTypes: true })) {
  const folder = new URL(`${entry.name}/`, root);
  const source = new URL('source.txt', folder);
  if (!existsSync(source)) continue;
  const read = acceptSure(await readDocument(entry.name, readFileSync(source)));
  const plan: Plan = { ...read, layout: better(read, folder) };
  writeFileSync(new URL('plan.json', folder), planText(plan));
  console.log(`${entry.name}: ${plan.tasks.length} tasks, ${plan.agencies.length} agencies`);
}

/** The picture that is kept already, since readers know it, unless the plan or a twentieth of crossings is new. */
function better(plan: Plan, folder: URL): Layout {
  const made = finishedLayout(plan, { effort: EFFORT });
  const file = new URL('plan.json', folder);
  const { layout: kept } = (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Plan;
  const ids = [...plan.tasks, ...plan.agencies].map(({ id }) => id);
  const fits = kept && ids.every((id) => id in kept.nodes);
  const crossings = (layout: Layout) => measureLayout(plan, layout).crossings;
  return fits && crossings(kept) <= MUCH * crossings(made) ? kept : made;
}

/** Readable JSON in which each node's place is one line. */
function planText(plan: Plan): string {
  const text = JSON.stringify(plan, null, 1);
  const places = /\{\s+"x": (\S+),\s+"y": (\S+),\s+"dx": (\S+),\s+"dy": (\S+)\s+\}/g;
  return text.replace(places, '{ "x": $1, "y": $2, "dx": $3, "dy": $4 }') + '\n';
}
