import type { Nodes, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString as textOf } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import {
  type FrontMatter,
  frontMatterSchema,
  type TranslatedFrontMatter,
  translatedFrontMatterSchema,
} from '@/domain/learn/front-matter';
import { splitKeys } from '@/domain/learn/sources';
import { error, type LearnFinding } from './finding';

export type ParsedPage = {
  /** As shown to an editor: `data/learn/en/side-effects.mdx`. */
  file: string;
  locale: string;
  /** The file's name without ending; not yet known to be a page. */
  name: string;
  /** What stands between the fences, not yet checked. */
  frontMatter: unknown;
  tree: Root;
};

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkMdx)
  .freeze();

/** @throws VFileMessage with a line when the text is not MDX, YAMLParseError when its head is not YAML. */
export function parsePage(locale: string, name: string, text: string): ParsedPage {
  const tree = parser.parse(text);
  const [head] = tree.children;
  const frontMatter: unknown = head?.type === 'yaml' ? parse(head.value) : null;
  return { file: `data/learn/${locale}/${name}.mdx`, locale, name, frontMatter, tree };
}

/** Like `parsePage`, but a text that cannot be read is a finding. */
export function tryParsePage(
  locale: string,
  name: string,
  text: string,
): { page: ParsedPage } | { finding: LearnFinding } {
  try {
    return { page: parsePage(locale, name, text) };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const line =
      cause instanceof Error && 'line' in cause && typeof cause.line === 'number' ? cause.line : null;
    return { finding: error(`data/learn/${locale}/${name}.mdx`, line, 'not-mdx', message) };
  }
}

type Reading<Head> = { head: Head | null; findings: LearnFinding[] };

export function readEnglishHead(page: ParsedPage): Reading<FrontMatter> {
  return reading(page, frontMatterSchema.safeParse(page.frontMatter));
}

export function readTranslatedHead(page: ParsedPage): Reading<TranslatedFrontMatter> {
  return reading(page, translatedFrontMatterSchema.safeParse(page.frontMatter));
}

type Parsed<Head> =
  | { success: true; data: Head }
  | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };

function reading<Head>({ file }: ParsedPage, parsed: Parsed<Head>): Reading<Head> {
  if (parsed.success) return { head: parsed.data, findings: [] };
  const findings = parsed.error.issues.map(({ path, message }) =>
    error(file, 1, 'front-matter', `${path.join('.') || 'head'}: ${message}`),
  );
  return { head: null, findings };
}

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
