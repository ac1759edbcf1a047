/** `npm run data`: makes each data set's plan.json from its source.txt with the product's own reader. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { acceptAll } from '../src/plan/edit';
import { readDocument } from '../src/read';

const root = new URL('../data/', import.meta.url);
for (const entry of readdirSync(root, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const folder = new URL(`${entry.name}/`, root);
  const plan = acceptAll(readDocument(entry.name, readFileSync(new URL('source.txt', folder))));
  writeFileSync(new URL('plan.json', folder), JSON.stringify(plan, null, 1) + '\n');
  console.log(`${entry.name}: ${plan.tasks.length} tasks, ${plan.agencies.length} agencies`);
}
