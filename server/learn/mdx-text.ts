import 'server-only';
import { readFileSync, statSync } from 'node:fs';
import { compile, run } from '@mdx-js/mdx';
import type { MDXContent } from 'mdx/types';
import * as runtime from 'react/jsx-runtime';
import remarkGfm from 'remark-gfm';
import { parse } from 'yaml';
import { collectCited } from './cited';

export type MdxText = {
  /** What stands between the `---` lines, not yet checked. */
  frontMatter: unknown;
  Text: MDXContent;
  /** Source keys in the order in which the text first names them. */
  cited: string[];
  wordCount: number;
};

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

const texts = new Map<string, { changedMs: number; text: Promise<MdxText> }>();

/** Reads and compiles an MDX file; again only once the file has changed. `null`: there is no such file. */
export async function readMdx(file: string): Promise<MdxText | null> {
  const changedMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (changedMs === undefined) return null;
  const known = texts.get(file);
  if (known?.changedMs === changedMs) return known.text;
  const text = compileText(file);
  texts.set(file, { changedMs, text });
  return text;
}

async function compileText(file: string): Promise<MdxText> {
  const source = readFileSync(file, 'utf8');
  const [head, yaml] = FRONT_MATTER.exec(source) ?? [];
  if (head === undefined || yaml === undefined) throw new Error(`${file} has no front matter`);
  const body = source.slice(head.length);
  const cited = new Set<string>();
  try {
    const code = await compile(body, {
      outputFormat: 'function-body',
      remarkPlugins: [remarkGfm, [collectCited, cited]],
    });
    const { default: Text } = await run(code, { ...runtime, baseUrl: import.meta.url });
    return { frontMatter: parse(yaml), Text, cited: [...cited], wordCount: countWords(body) };
  } catch (cause) {
    throw new Error(`${file} cannot be read as MDX`, { cause });
  }
}

function countWords(body: string): number {
  return body.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
