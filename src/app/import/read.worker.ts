import { buildPlan } from '../../plan/build';
import { MOST_BYTES, openDocument, readBlocks, type Opened } from '../../read';
import { membersOf, type Member } from '../../read/archive';
import { tablesOf } from '../../read/document';
import { ReadError, tooLarge } from '../../read/error';
import { answer } from '../orders';
import type { Answer, Order, Progress, Refusal, Unpacked } from './types';

answer<Order, Answer, Progress>(async (order, progress) => {
  try {
    if (order.want === 'again') {
      return { kind: 'read', reading: readBlocks(order.id, order.blocks, order.options) };
    }
    if (order.form.size > MOST_BYTES) throw tooLarge('bytes', order.form.size, MOST_BYTES);
    const bytes = new Uint8Array(await order.form.arrayBuffer());
    const members = order.unpacked ? undefined : membersOf(bytes);
    if (members) return { kind: 'several', documents: members.map(unpackedOf) };
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

function unpackedOf(member: Member): Unpacked {
  if ('error' in member) return { name: member.name, got: refusalOf(member.error)! };
  return { name: member.name, got: new Blob([new Uint8Array(member.bytes)]) };
}

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
