import type { Omission } from '../../blocks';
import type { Part, Parts } from './parts';
import { all, type Node } from './tree';

/**
 * What a document carries beside its pages, and is not read: what annotations say, and files that are
 * attached. Seals and signatures say nothing that a plan holds.
 *
 * @param page at which it is told where it has no page of its own
 */
export function besides(parts: Parts, { folder, tree }: Part, page: number): Omission[] {
  const told = (why: Omission['why'], text: string, number = page): Omission => {
    return { why, text, line: number, place: { page: number } };
  };
  const listed = (name: string) =>
    all(tree, name).flatMap(({ text }) => parts.find(text, folder) ?? []);
  const pages = all(tree, 'Page').map(({ attributes }) => attributes.ID);
  const notes = listed('Annotations').flatMap((list) =>
    all(list.tree, 'Page').flatMap((node) => {
      const file = parts.find(all(node, 'FileLoc')[0]?.text, list.folder);
      const at = pages.indexOf(node.attributes.PageID ?? '');
      return (file ? all(file.tree, 'Annot') : []).flatMap((annot) =>
        all(annot, 'TextCode').map(({ text }) =>
          told(reasonOf(annot), text, at < 0 ? page : page + at),
        ),
      );
    }),
  );
  const attached = listed('Attachments').flatMap((list) => all(list.tree, 'Attachment'));
  const files = attached
    .filter(({ attributes }) => attributes.Visible !== 'false')
    .map(({ attributes }) => told('embedded', attributes.Name ?? ''));
  return [...notes.filter(({ text }) => text.trim() !== ''), ...files];
}

const reasonOf = ({ attributes }: Node): Omission['why'] =>
  attributes.Type === 'Watermark' ? 'watermark' : 'embedded';
