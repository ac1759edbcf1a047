import { MOST_BYTES, openDocument, readBlocks } from '../../read';
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
    const { format, blocks, plan } = await openDocument(bytes, order.name, (stage, done) =>
      progress({ stage, done }),
    );
    progress({ stage: 'tasks', done: 0 });
    return {
      kind: 'read',
      format,
      blocks,
      reading: plan ? { plan } : readBlocks(order.id, blocks),
    };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return { kind: 'refused', refusal };
  }
});

function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof ReadError) return { by: 'read', code: error.code, detail: error.detail };
  if (error instanceof DOMException) return { by: 'browser' };
  return undefined;
}
