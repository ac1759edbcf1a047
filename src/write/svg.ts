import {
  arrowHead,
  type Figure,
  type FigureMark,
  type LineMark,
  type Paint,
  type TextMark,
} from '../figures/mark';
import { headingOf, picture } from '../figures';
import { xmlText } from './safe';
import { common } from '../words/common';
import type { Job, Writer } from './types';

/** Faces that Chinese systems have, as in the window. */
const FACES = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

interface SvgLook {
  /** colour behind the picture; transparent where left out */
  readonly ground?: string;
  readonly title: string;
  /** what the picture shows, for those who do not see it */
  readonly description?: string;
  /** of the words, as `zh-CN` */
  readonly language: string;
}

/**
 * A figure as SVG 1.1. Text stays text; nothing is referred to, there is no style sheet and no
 * script. A halo is a copy of the text beneath it: a program that ignores `paint-order` (Office does)
 * would draw the outline over the letters.
 */
export function svgOf(
  { width, height, marks }: Figure,
  { ground, title, description, language }: SvgLook,
): string {
  const size = `width="${num(width)}" height="${num(height)}" viewBox="0 0 ${num(width)} ${num(height)}"`;
  const back = ground
    ? [`<rect width="${num(width)}" height="${num(height)}" fill="${ground}"/>`]
    : [];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${FACES}" xml:lang="${language}" role="img">`,
    `<title>${xmlText(title)}</title>`,
    ...(description ? [`<desc>${xmlText(description)}</desc>`] : []),
    ...back,
    ...marks.map(element),
    '</svg>',
    '',
  ].join('\n');
}

/** At most two decimals. */
const num = (value: number): string => String(Math.round(value * 100) / 100);

function element(mark: FigureMark): string {
  if (mark.type === 'text') return textOf(mark);
  const name = mark.name ? `<title>${xmlText(mark.name)}</title>` : '';
  const tag = (body: string, kind: string) =>
    `<${kind} ${body}${paintOf(mark)}${name ? `>${name}</${kind}>` : '/>'}`;
  switch (mark.type) {
    case 'rect': {
      const round = mark.round ? ` rx="${num(mark.round)}"` : '';
      const place = `x="${num(mark.x)}" y="${num(mark.y)}"`;
      return tag(
        `${place} width="${num(mark.width)}" height="${num(mark.height)}"${round}`,
        'rect',
      );
    }
    case 'circle':
      return tag(`cx="${num(mark.x)}" cy="${num(mark.y)}" r="${num(mark.r)}"`, 'circle');
    case 'line': {
      const { x1, y1, x2, y2 } = mark;
      const line = tag(`x1="${num(x1)}" y1="${num(y1)}" x2="${num(x2)}" y2="${num(y2)}"`, 'line');
      return mark.arrow ? line + headOf(mark) : line;
    }
    case 'polygon': {
      return tag(`points="${pointsOf(mark.points)}"`, mark.closed ? 'polygon' : 'polyline');
    }
  }
}

function paintOf({ fill, stroke, line, dash, opacity }: Paint): string {
  return [
    ` fill="${fill ?? 'none'}"`,
    stroke ? ` stroke="${stroke}" stroke-width="${num(line ?? 1)}"` : '',
    stroke && dash && dash.length > 0 ? ` stroke-dasharray="${dash.map(num).join(' ')}"` : '',
    opacity !== undefined && opacity < 1 ? ` opacity="${num(opacity)}"` : '',
  ].join('');
}

function headOf(mark: LineMark): string {
  const points = pointsOf(arrowHead(mark));
  const { stroke, opacity } = mark;
  const paint = paintOf({ fill: stroke!, ...(opacity !== undefined && { opacity }) });
  return points && `<polygon points="${points}"${paint}/>`;
}

const pointsOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `${num(x)},${num(y)}`).join(' ');

function textOf({ x, y, text, size, fill, anchor, bold, halo, turn }: TextMark): string {
  const place = `x="${num(x)}" y="${num(y)}" font-size="${num(size)}"`;
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const weight = bold ? ' font-weight="600"' : '';
  const turned = turn ? ` transform="rotate(${num(turn)} ${num(x)} ${num(y)})"` : '';
  const common = `${place}${anchored}${weight}${turned}`;
  const words = xmlText(text);
  const under = halo
    ? `<text ${common} fill="${halo}" stroke="${halo}" stroke-width="${num(size * 0.22)}" stroke-linejoin="round" opacity="0.85" aria-hidden="true">${words}</text>`
    : '';
  return `${under}<text ${common} fill="${fill}">${words}</text>`;
}

/** Size of a picture that is exported, in pixels at 1×. */
const PICTURE = { width: 1600, height: 900, least: 11 } as const;

/** A job's picture as SVG text. */
export function svgText(job: Job): string {
  const { view, palette, choices, plan } = job;
  const { subtitle, remark } = headingOf(job);
  return svgOf(picture(job, PICTURE), {
    ...(!choices.transparent && { ground: palette.ground }),
    title: common[view.language].titled(plan.title, job.scenario),
    description: [subtitle, remark].filter(Boolean).join('\u3000'),
    language: view.language === 'zh' ? 'zh-CN' : 'en',
  });
}

export const svg: Writer = {
  write: async (job, progress) => {
    const text = svgText(job);
    progress(1);
    return new TextEncoder().encode(text);
  },
};
