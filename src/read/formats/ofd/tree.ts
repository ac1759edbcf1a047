import { walkXml } from '../../xml';

/** An element of XML with all that is in it; names are without prefixes. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

type Growing = Node & { children: Node[]; text: string };

/** @throws {ReadError} where it is not well-formed, or unsafe */
export function treeOf(xml: string): Node {
  const root: Growing = { name: '', attributes: {}, children: [], text: '' };
  const open: Growing[] = [root];
  walkXml(xml, {
    open: ({ name, attributes }) => {
      const node: Growing = { name, attributes, children: [], text: '' };
      open.at(-1)!.children.push(node);
      open.push(node);
    },
    close: () => void open.pop(),
    text: (text) => {
      open.at(-1)!.text += text;
    },
  });
  return root;
}

/** Elements of a name, at any depth. */
export function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

/** The first element of a name, at any depth. */
export const first = (node: Node, name: string): Node | undefined => all(node, name)[0];

/** The numbers in a text, parted by white space or commas. */
export const numbersIn = (text = ''): number[] =>
  text
    .split(/[\s,]+/)
    .filter((piece) => piece !== '')
    .map(Number)
    .filter(Number.isFinite);
