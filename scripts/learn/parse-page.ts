import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';
import { error, type Finding } from './finding';

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
): { page: ParsedPage } | { finding: Finding } {
  try {
    return { page: parsePage(locale, name, text) };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const line =
      cause instanceof Error && 'line' in cause && typeof cause.line === 'number' ? cause.line : null;
    return { finding: error(`data/learn/${locale}/${name}.mdx`, line, 'not-mdx', message) };
  }
}
