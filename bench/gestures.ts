import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';
import type { Box, Point, View } from './probe';

/** Length of a gesture, and from one input to the next, in milliseconds. */
const LENGTH = 2000;
const PACE = 1000 / 60;

/** One notch of a wheel, in pixels, and notches in one direction before it turns back. */
const NOTCH = 100;
const TURN = 8;

/** Radius of the circle in which the picture is dragged, in pixels. */
const RADIUS = 120;

/** Least distance of a gesture's start from the outermost nodes, in pixels. */
const EDGE = 30;

type Input = Parameters<CDPSession['send']>[1] & {
  type: 'mouseMoved' | 'mousePressed' | 'mouseReleased' | 'mouseWheel';
};

/** Turns the wheel at a point, eight notches in and eight out, for two seconds; ends near. */
export async function zoom(session: CDPSession, { x, y }: Point): Promise<void> {
  await steadily((i) => {
    const deltaY = Math.floor(i / TURN) % 2 === 0 ? -NOTCH : NOTCH;
    return mouse(session, 'mouseWheel', { x, y }, { deltaX: 0, deltaY });
  });
}

/** Drags the picture from a point around a circle, once a second, for two seconds. */
export async function pan(session: CDPSession, from: Point): Promise<void> {
  const held = { button: 'left', buttons: 1, clickCount: 1 };
  await mouse(session, 'mousePressed', from, held);
  await steadily((_i, time) => {
    const angle = (time / 1000) * 2 * Math.PI;
    const x = from.x + RADIUS * Math.sin(angle);
    const y = from.y + RADIUS * (Math.cos(angle) - 1);
    return mouse(session, 'mouseMoved', { x, y }, held);
  });
  await mouse(session, 'mouseReleased', from, { ...held, buttons: 0 });
}

/** Puts the pointer at a point, in one step. */
export async function moveTo(session: CDPSession, to: Point): Promise<void> {
  await mouse(session, 'mouseMoved', to, {});
}

/** Sends inputs at the pace of the screen, whether or not the page keeps up. */
async function steadily(send: (i: number, time: number) => Promise<void>): Promise<void> {
  const start = performance.now();
  const sent: Promise<void>[] = [];
  for (let i = 0; i * PACE < LENGTH; i++) {
    sent.push(send(i, i * PACE));
    await sleep(Math.max(0, start + (i + 1) * PACE - performance.now()));
  }
  await Promise.all(sent);
}

async function mouse(
  session: CDPSession,
  type: Input['type'],
  { x, y }: Point,
  more: object,
): Promise<void> {
  await session.send('Input.dispatchMouseEvent', { type, x, y, ...more });
}

/** The point among the nodes, inside an area, that is furthest from everything drawn. */
export function emptySpot({ nodes, labels }: { nodes: Point[]; labels: Box[] }, area: Box): Point {
  const [xs, ys] = [nodes.map((node) => node.x), nodes.map((node) => node.y)];
  const [left, right] = [
    Math.max(area.left, Math.min(...xs)) + EDGE,
    Math.min(area.right, Math.max(...xs)) - EDGE,
  ];
  const [top, bottom] = [
    Math.max(area.top, Math.min(...ys)) + EDGE,
    Math.min(area.bottom, Math.max(...ys)) - EDGE,
  ];
  let best = { x: left, y: top };
  let most = -Infinity;
  for (let x = left; x <= right; x += 4) {
    for (let y = top; y <= bottom; y += 4) {
      const room = Math.min(
        ...nodes.map((node) => Math.hypot(node.x - x, node.y - y) - 12),
        ...labels.map((box) => outside(box, x, y)),
      );
      if (room <= most) continue;
      most = room;
      best = { x, y };
    }
  }
  return best;
}

function outside({ left, top, right, bottom }: Box, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** The `count` nodes inside an area that stand most alone, so that the pointer surely meets them. */
export function loneNodes(nodes: readonly Point[], area: Box, count: number): Point[] {
  const room = (node: Point) =>
    Math.min(...nodes.filter((o) => o !== node).map((o) => Math.hypot(o.x - node.x, o.y - node.y)));
  return nodes
    .filter(({ x, y }) => x > area.left && x < area.right && y > area.top && y < area.bottom)
    .sort((a, b) => room(b) - room(a))
    .slice(0, count);
}

/** Pairs of boxes that lie over each other by more than a pixel both ways. */
export function collisions(boxes: ReturnType<View['labels']>): number {
  const meet = (a: Box, b: Box) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => meet(a, b))).length;
}
