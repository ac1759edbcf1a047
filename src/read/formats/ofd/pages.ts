import { ReadError, tooLarge } from '../../error';
import type { Zip } from '../../zip';
import { MOST_PAGES } from '../caps';
import { pageOf } from '../paged/drawn';
import type { Page } from '../paged/page';
import type { Matrix } from '../paged/paths';
import type { ReadProgress } from '../types';
import { besides } from './besides';
import { Drawing } from './drawing';
import { Parts, type Part } from './parts';
import { resourcesOf, textOf, withMore, type Resources } from './resources';
import { all, first, numbersIn, type Node } from './tree';

/** Points in a millimetre. */
const POINTS = 72 / 25.4;

/** A volume in the package. */
interface Document extends Part {
  /** what the package says of it */
  readonly body: Part;
  readonly parts: Parts;
  readonly resources: Resources;
  readonly budget: { objects: number };
}

/**
 * Text and rulings of every page of every volume in the package.
 *
 * @throws {ReadError} `locked`, `broken`, `unsafe` or `too-large`
 */
export function pagesOf(zip: Zip, progress: ReadProgress): Page[] {
  if (zip.names.some((name) => /(?:^|\/)(?:encryptions?\.xml|decryptseed\.dat)$/i.test(name)))
    throw new ReadError('locked');
  const parts = new Parts(zip);
  const root = parts.need('OFD.xml', '');
  const budget = { objects: 0 };
  const documents = all(root.tree, 'DocBody').map((tree): Document => {
    const part = parts.need(first(tree, 'DocRoot')?.text, root.folder);
    const resources = resourcesOf(parts, part, ['PublicRes', 'DocumentRes']);
    return { ...part, body: { folder: root.folder, tree }, parts, resources, budget };
  });
  if (documents.length === 0) throw new ReadError('broken', 'OFD.xml');
  const listed = documents.flatMap((volume) => sheetsOf(volume).map((node) => ({ volume, node })));
  if (listed.length > MOST_PAGES) throw tooLarge('pages', listed.length, MOST_PAGES);
  return listed.map(({ volume, node }, i) => {
    progress('blocks', i / listed.length);
    const page = readPage(volume, node, i + 1);
    const isFirst = listed.findIndex((other) => other.volume === volume) === i;
    const omitted = isFirst ? besides(volume.parts, volume, volume.body, i + 1) : [];
    return { ...page, omitted: [...page.omitted, ...omitted] };
  });
}

const sheetsOf = ({ tree }: Part): Node[] =>
  all(tree, 'Pages').flatMap(({ children }) => children.filter(({ name }) => name === 'Page'));

function readPage(volume: Document, node: Node, number: number): Page {
  const { parts, folder } = volume;
  const part = parts.need(node.attributes.BaseLoc, folder);
  const resources = withMore(volume.resources, resourcesOf(parts, part, ['PageRes']));
  const [x = 0, y = 0, width = 210, height = 297] = boxOf(part.tree) ?? boxOf(volume.tree) ?? [];
  const matrix: Matrix = [POINTS, 0, 0, POINTS, -x * POINTS, -y * POINTS];
  const drawing = new Drawing(resources, volume.budget);
  const templates = templatesOf(volume, part.tree);
  for (const tree of templates.below) drawing.follow(tree, matrix);
  for (const content of pageContent(part.tree)) drawing.follow(content, matrix);
  for (const tree of templates.above) drawing.follow(tree, matrix);
  const { glyphs, rulings, shades } = drawing;
  const size = { width: width * POINTS, height: height * POINTS };
  return pageOf({ number, ...size, glyphs, rulings, shades });
}

/** The sheet of paper: that of the page, or of all pages. */
function boxOf(tree: Node): number[] | undefined {
  const box = numbersIn(textOf(tree, 'PhysicalBox'));
  return box.length === 4 ? box : undefined;
}

const pageContent = (tree: Node): Node[] => {
  const content = first(tree, 'Content');
  return content ? [content] : [];
};

/** What a page has in common with others: forms, heads, frames, below its own content or above. */
function templatesOf(
  { parts, folder, tree }: Document,
  page: Node,
): { below: Node[]; above: Node[] } {
  const known = new Map(all(tree, 'TemplatePage').map((node) => [node.attributes.ID, node]));
  const found = all(page, 'Template').flatMap(({ attributes }) => {
    const template = known.get(attributes.TemplateID);
    const part = parts.find(template?.attributes.BaseLoc, folder);
    const above = (attributes.ZOrder ?? template?.attributes.ZOrder) === 'Foreground';
    return part ? pageContent(part.tree).map((content) => ({ content, above })) : [];
  });
  return {
    below: found.filter(({ above }) => !above).map(({ content }) => content),
    above: found.filter(({ above }) => above).map(({ content }) => content),
  };
}
