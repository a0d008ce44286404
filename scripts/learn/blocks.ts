import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { splitKeys } from '@/domain/learn/sources';
import { type Element, elementsOf, lineOf, stringProp } from './elements';

export type Block = {
  kind: 'paragraph' | 'row' | 'heading' | 'prop';
  text: string;
  /** The sources named in it. */
  keys: string[];
  line: number | null;
};

/** The props that readers see. */
const SPOKEN_PROPS = ['title', 'lowText', 'highText', 'restText'];

/** The pieces of text a reader sees, each with the sources named in it. A list item's text is a paragraph. */
export function blocksOf(tree: Root): Block[] {
  return walk(tree);
}

function walk(node: Nodes): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [block('paragraph', node)];
    case 'heading':
      return [block('heading', node)];
    case 'table':
      return node.children.map((row, index) => block(index === 0 ? 'heading' : 'row', row));
    case 'mdxJsxFlowElement':
      return [...spoken(node), ...node.children.flatMap(walk)];
    default:
      return 'children' in node ? node.children.flatMap(walk) : [];
  }
}

function block(kind: Block['kind'], node: Extract<Nodes, { children: unknown }>): Block {
  const parts = node.type === 'tableRow' ? node.children.map((cell) => textOf(cell)) : [textOf(node)];
  return { kind, text: parts.join(' | '), keys: keysIn(node), line: lineOf(node) };
}

function spoken(element: Extract<Element, { type: 'mdxJsxFlowElement' }>): Block[] {
  return SPOKEN_PROPS.flatMap((prop) => {
    const text = stringProp(element, prop);
    return text ? [{ kind: 'prop' as const, text, keys: keysIn(element), line: lineOf(element) }] : [];
  });
}

function keysIn(node: Parameters<typeof elementsOf>[0]): string[] {
  return elementsOf(node).flatMap((element) => splitKeys(stringProp(element, 'k')));
}
