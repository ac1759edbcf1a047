import { expect, test, type Page } from './test';
import { open, places } from './app';

const SIZES = [
  { width: 1600, height: 900 },
  { width: 1280, height: 720 },
];

interface Drawn {
  readonly id: string;
  readonly font: number;
  readonly shape: DOMRect;
  readonly label: DOMRect;
}

for (const viewport of SIZES) {
  test.describe(`the picture at ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

    test('shows 67 nodes with 67 labels that touch nothing foreign', async ({ page }) => {
      await open(page);
      const drawn: Drawn[] = await page.locator('[data-node]').evaluateAll((nodes) =>
        nodes.map((node) => {
          const text = node.querySelector('text')!;
          const scale = text.getScreenCTM()!.a;
          return {
            id: (node as HTMLElement).dataset['id']!,
            font: parseFloat(getComputedStyle(text).fontSize) * scale,
            shape: node.querySelector('circle, rect')!.getBoundingClientRect().toJSON(),
            label: text.getBoundingClientRect().toJSON(),
          };
        }),
      );
      const area = (await page.locator('.stage').boundingBox())!;
      expect(drawn.length).toBe(67);
      const meet = (a: DOMRect, b: DOMRect) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      const pairs = drawn.flatMap((a, i) => drawn.slice(i + 1).map((b) => [a, b] as const));
      expect(pairs.filter(([a, b]) => meet(a.label, b.label)).map(([a, b]) => a.id + b.id)).toEqual(
        [],
      );
      const over = drawn.flatMap((a) =>
        drawn.filter((b) => a !== b && meet(a.label, b.shape)).map((b) => `${a.id} over ${b.id}`),
      );
      expect(over).toEqual([]);
      for (const { font, shape, label } of drawn) {
        expect(font).toBeGreaterThanOrEqual(11);
        for (const box of [shape, label]) {
          expect(box.width).toBeGreaterThan(0);
          expect(box.left).toBeGreaterThanOrEqual(area.x);
          expect(box.right).toBeLessThanOrEqual(area.x + area.width);
          expect(box.top).toBeGreaterThanOrEqual(area.y);
          expect(box.bottom).toBeLessThanOrEqual(area.y + area.height);
        }
      }
      const boxes = drawn.flatMap((d) => [d.shape, d.label]);
      const across = Math.max(...boxes.map((b) => b.right)) - Math.min(...boxes.map((b) => b.left));
      const down = Math.max(...boxes.map((b) => b.bottom)) - Math.min(...boxes.map((b) => b.top));
      expect(across / area.width).toBeGreaterThanOrEqual(0.85);
      expect(down / area.height).toBeGreaterThanOrEqual(0.85);
    });

    test('has few crossings and little stress, measured from the drawn shapes', async ({
      page,
    }) => {
      await open(page);
      const centres = new Map(
        await page.locator('[data-node]').evaluateAll((nodes) =>
          nodes.map((node): [string, { x: number; y: number }] => {
            const { left, right, top, bottom } = node
              .querySelector('circle, rect')!
              .getBoundingClientRect();
            const id = (node as HTMLElement).dataset['id']!;
            return [id, { x: (left + right) / 2, y: (top + bottom) / 2 }];
          }),
        ),
      );
      const edges = await page.locator('[data-edge]').evaluateAll((lines) =>
        lines.map((line) => {
          const { edge, source, target } = (line as HTMLElement).dataset;
          return { role: edge!, source: source!, target: target! };
        }),
      );
      expect(edges.length).toBe(209);
      expect(edges.filter((edge) => edge.role === 'lead').length).toBe(38);
      expect(countCrossings(centres, edges)).toBeLessThanOrEqual(960);
      expect(stressOf(centres, edges)).toBeLessThanOrEqual(0.17);
    });
  });
}

interface Edge {
  readonly source: string;
  readonly target: string;
}
type Points = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** Counted here once more, on its own: the figures must not rest on the code that draws. */
function countCrossings(at: Points, edges: readonly Edge[]): number {
  const side = (a: string, b: string, c: string) => {
    const [p, q, r] = [at.get(a)!, at.get(b)!, at.get(c)!];
    return Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  };
  let count = 0;
  edges.forEach((e, i) => {
    for (const f of edges.slice(i + 1)) {
      if (e.source === f.source || e.target === f.target) continue;
      const apart = side(e.source, e.target, f.source) * side(e.source, e.target, f.target);
      const across = side(f.source, f.target, e.source) * side(f.source, f.target, e.target);
      if (apart < 0 && across < 0) count += 1;
    }
  });
  return count;
}

function stressOf(at: Points, edges: readonly Edge[]): number {
  const ids = [...at.keys()];
  const near = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const { source, target } of edges) {
    near.get(source)!.add(target);
    near.get(target)!.add(source);
  }
  const pairs = ids.flatMap((from, i) => {
    const steps = distancesFrom(from, near);
    return ids.slice(i + 1).map((to) => {
      const [p, q] = [at.get(from)!, at.get(to)!];
      return [Math.hypot(p.x - q.x, p.y - q.y), steps.get(to)!] as const;
    });
  });
  const k =
    pairs.reduce((sum, [far, d]) => sum + far / d, 0) /
    pairs.reduce((sum, [far, d]) => sum + (far / d) ** 2, 0);
  return pairs.reduce((sum, [far, d]) => sum + ((k * far - d) / d) ** 2, 0) / pairs.length;
}

function distancesFrom(from: string, near: ReadonlyMap<string, ReadonlySet<string>>) {
  const steps = new Map([[from, 0]]);
  const queue = [from];
  for (const id of queue) {
    for (const next of near.get(id)!) {
      if (steps.has(next)) continue;
      steps.set(next, steps.get(id)! + 1);
      queue.push(next);
    }
  }
  return steps;
}

for (const locale of ['zh-TW', 'fr-FR']) {
  test.describe(`where the browser speaks ${locale}`, () => {
    test.use({ locale });
    test('the first paint is the finished picture, and nothing moves after it', firstPaint);
  });
}

async function firstPaint({ page }: { page: Page }) {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const nodes = [...document.querySelectorAll('[data-node]')].filter(
        (node) => node.getClientRects().length > 0,
      );
      if (nodes.length > 0) {
        seen.push(
          nodes
            .map((n) => (n as HTMLElement).dataset['id'] + n.getAttribute('transform')!)
            .concat(
              document.documentElement.lang,
              [...document.querySelectorAll('nav')].find((nav) => nav.checkVisibility())!.innerText,
            )
            .join(),
        );
      }
      if (seen.length < 60) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await open(page);
  const handle = await page.waitForFunction(() => {
    const { seen } = window as unknown as { seen: string[] };
    return seen.length >= 60 ? seen : null;
  });
  expect(new Set((await handle.jsonValue())!).size).toBe(1);
}

test('the picture is the same after a reload', async ({ page }) => {
  await open(page);
  const before = await places(page);
  await page.reload();
  await open(page);
  expect(await places(page)).toEqual(before);
});
