import { walkXml } from '../../xml';
import type { Item } from '../flow';
import { Body, type Parts } from './body';
import { ELEMENTS } from './elements';

/**
 * The tree of `document.xml`. Elements that are not named here are read through: content controls,
 * insertions, links, shapes; what stands in them as text where no text is known is told.
 */
export function bodyOf(xml: string, parts: Parts): Item[] {
  const body = new Body(parts, ELEMENTS);
  // Word 2003 has all its parts in one.
  let inBody = false;
  walkXml(xml, {
    open: (element) => (inBody ? body.open(element) : (inBody = element.name === 'body')),
    close: (name) => {
      if (inBody) inBody = body.close(name);
    },
    text: (text) => inBody && body.write(text),
  });
  return body.flow.items;
}
