import { buildPlan } from '../../plan/build';
import { MOST_BYTES, openDocument, readBlocks, type Opened } from '../../read';
import { tablesOf } from '../../read/document';
import { ReadError } from '../../read/error';
import { answer } from '../orders';
import type { Answer, Order, Progress, Refusal } from './types';

answer<Order, Answer, Progress>(async (order, progress) => {
  try {
    if (order.want === 'again') {
      return { kind: 'read', reading: readBlocks(order.id, order.blocks, order.options) };
    }
    if (order.form.size > MOST_BYTES) throw new ReadError('too-large', `${order.form.size}`);
    const bytes = new Uint8Array(await order.form.arrayBuffer());
    const opened = await openDocument(bytes, order.name, (stage, done) =>
      progress({ stage, done }),
    );
    progress({ stage: 'tasks', done: 0 });
    return read(order.id, opened);
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return { kind: 'refused', refusal };
  }
});

function read(id: string, { format, blocks, plan }: Opened): Answer {
  if (plan) return { kind: 'read', format, blocks, reading: { plan } };
  try {
    return { kind: 'read', format, blocks, reading: readBlocks(id, blocks) };
  } catch (error) {
    const refusal = refusalOf(error);
    const tables = tablesOf(blocks).filter(({ columns }) => columns.length > 1);
    if (!refusal || tables.length === 0) throw error;
    const nothing = buildPlan(id, { title: '', parts: [], problems: [] });
    const reading = { plan: nothing, tables, rules: { firstLeads: false, stated: false } };
    return { kind: 'refused', refusal, unread: { format, blocks, reading } };
  }
}

function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof ReadError) return { by: 'read', code: error.code, detail: error.detail };
  if (error instanceof DOMException) return { by: 'browser' };
  return undefined;
}
