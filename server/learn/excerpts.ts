import 'server-only';
import type { Root } from 'mdast';
import { EXCERPTS, type ExcerptName, type Excerpts, type Run } from '@/domain/learn/excerpts';
import { splitKeys } from '@/domain/learn/sources';

/** A node of the text, with what is asked of it here. */
type TreeNode = {
  type: string;
  name?: string | null;
  value?: string;
  attributes?: { name?: string; value?: unknown }[];
  children?: TreeNode[];
};

/** A remark plugin: gathers the items of the lists inside `<Excerpt name="…">`, with the sources of their sentences. */
export function collectExcerpts(into: Excerpts) {
  return (tree: Root) => visit(tree as TreeNode, into);
}

function visit(node: TreeNode, into: Excerpts) {
  for (const child of node.children ?? []) {
    const name = child.name === 'Excerpt' ? EXCERPTS.find((one) => one === attributeOf(child, 'name')) : null;
    if (name) into[name] = [...(into[name] ?? []), ...itemsOf(child, name)];
    else visit(child, into);
  }
}

const attributeOf = ({ attributes = [] }: TreeNode, name: string) =>
  attributes.find((attribute) => attribute.name === name)?.value;

/** @throws when there is no list: whoever shows it elsewhere would show nothing. */
function itemsOf(excerpt: TreeNode, name: ExcerptName): Run[][] {
  const list = excerpt.children?.find(({ type }) => type === 'list');
  if (!list?.children?.length) throw new Error(`The excerpt "${name}" holds no list`);
  return list.children.map((item) => runsOf(item, false));
}

function runsOf(node: TreeNode, strong: boolean): Run[] {
  const runs: Run[] = [];
  for (const child of node.children ?? []) {
    const last = runs.at(-1);
    if (child.name === 'Cite') last?.keys.push(...splitKeys(String(attributeOf(child, 'k') ?? '')));
    else if (child.value !== undefined) runs.push({ text: child.value, strong, keys: [] });
    else runs.push(...runsOf(child, strong || child.type === 'strong'));
  }
  return runs;
}
