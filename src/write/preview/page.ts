import type { Page } from './types';

/** An SVG text of ours as a page; its size stands in its first element. */
export function pageOf(name: string, svg: string): Page {
  const size = (side: string) => Number(new RegExp(`<svg[^>]* ${side}="([\\d.]+)"`).exec(svg)![1]);
  return { name, svg, width: size('width'), height: size('height') };
}
