import 'server-only';
import path from 'node:path';
import type { Root } from 'mdast';
import { type LearnSources, learnSourcesSchema, splitKeys } from '@/domain/learn/sources';
import { LEARN_FOLDER, readJson } from './learn-files';

/** Every source by its key. */
export function allSources(folder = LEARN_FOLDER): LearnSources {
  return readJson(path.join(folder, 'sources.json'), learnSourcesSchema);
}

type Attribute = { type: string; name: string; value?: unknown };
type TreeNode = { attributes?: readonly unknown[]; children?: readonly unknown[] };

/** A remark plugin: gathers the source keys of every `k="…"`, in the order of the text. */
export function collectCited(cited: Set<string>) {
  return (tree: Root) => visit(tree, cited);
}

function visit(node: TreeNode, cited: Set<string>) {
  for (const attribute of node.attributes ?? []) {
    if (isKeys(attribute)) for (const key of splitKeys(attribute.value)) cited.add(key);
  }
  for (const child of node.children ?? []) if (isTreeNode(child)) visit(child, cited);
}

const isTreeNode = (value: unknown): value is TreeNode => typeof value === 'object' && value !== null;

function isKeys(attribute: unknown): attribute is Attribute & { value: string } {
  if (!isTreeNode(attribute) || !('name' in attribute) || !('value' in attribute)) return false;
  return attribute.name === 'k' && typeof attribute.value === 'string';
}
