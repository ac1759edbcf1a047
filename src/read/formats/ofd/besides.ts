import type { Omission } from '../../blocks';
import type { Part, Parts } from './parts';
import { all, type Node } from './tree';

/**
 * What a document carries beside its pages, and is not read: what annotations say, files that are
 * attached, and seals on its pages. Signatures that are not seen say nothing.
 *
 * @param body what the package says of the document, its signatures among it
 * @param page at which it is told where it has no page of its own
 */
export function besides(
  parts: Parts,
  { folder, tree }: Part,
  body: Part,
  page: number,
): Omission[] {
  const told = (why: Omission['why'], text: string, number = page): Omission => {
    return { why, text, line: number, place: { page: number } };
  };
  const listed = (name: string) =>
    all(tree, name).flatMap(({ text }) => parts.find(text, folder) ?? []);
  const pages = all(tree, 'Page').map(({ attributes }) => attributes.ID);
  const placeOf = (id = ''): number => page + Math.max(0, pages.indexOf(id));
  const notes = listed('Annotations').flatMap((list) =>
    all(list.tree, 'Page').flatMap((node) => {
      const file = parts.find(all(node, 'FileLoc')[0]?.text, list.folder);
      return (file ? all(file.tree, 'Annot') : []).flatMap((annot) =>
        textsIn(annot).map((text) => told(reasonOf(annot), text, placeOf(node.attributes.PageID))),
      );
    }),
  );
  const attached = listed('Attachments').flatMap((list) => all(list.tree, 'Attachment'));
  const files = attached
    .filter(({ attributes }) => attributes.Visible !== 'false')
    .map(({ attributes }) => told('embedded', attributes.Name ?? ''));
  const seals = signaturesOf(parts, body).flatMap((signature) =>
    all(signature.tree, 'StampAnnot').map(({ attributes }) =>
      told('seal', '印章', placeOf(attributes.PageRef)),
    ),
  );
  return [...notes.filter(({ text }) => text.trim() !== ''), ...files, ...seals];
}

/** What an annotation says: as it is drawn, and in words of its own. */
const textsIn = (annot: Node): string[] => [
  ...all(annot, 'TextCode').map(({ text }) => text),
  ...all(annot, 'Remark').map(({ text }) => text),
  ...all(annot, 'Parameter').flatMap(({ attributes, text }) =>
    /^(?:contents?|comments?|text)$/i.test(attributes.Name ?? '') ? text : [],
  ),
];

const signaturesOf = (parts: Parts, { folder, tree }: Part): Part[] =>
  all(tree, 'Signatures').flatMap(({ text }) => {
    const list = parts.find(text, folder);
    if (!list) return [];
    return all(list.tree, 'Signature').flatMap(
      ({ attributes }) => parts.find(attributes.BaseLoc, list.folder) ?? [],
    );
  });

const reasonOf = ({ attributes }: Node): Omission['why'] =>
  attributes.Type === 'Watermark' ? 'watermark' : 'embedded';
