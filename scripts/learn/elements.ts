import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';

export type Element = MdxJsxFlowElement | MdxJsxTextElement;
type Node = Root | RootContent;

/** Every component used in a tree, in the order of the text. */
export function elementsOf(tree: Node): Element[] {
  const found: Element[] = [];
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') found.push(node);
  });
  return found;
}

/** The props of a component. Strings and numbers are what MDX here may hold; anything else is undefined. */
export function propsOf({ attributes }: Element): Record<string, unknown> {
  return Object.fromEntries(
    attributes.map((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute') return ['...', undefined];
      return [attribute.name, literal(attribute.value)];
    }),
  );
}

type Value = Extract<Element['attributes'][number], { type: 'mdxJsxAttribute' }>['value'];

function literal(value: Value): string | number | boolean | undefined {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  return /^-?\d+(\.\d+)?$/.test(value.value.trim()) ? Number(value.value) : undefined;
}

/** A prop that is a string; empty when it is missing or something else. */
export function stringProp(element: Element, name: string): string {
  const value = propsOf(element)[name];
  return typeof value === 'string' ? value : '';
}

export const lineOf = (node: Node | Element): number | null => node.position?.start.line ?? null;
