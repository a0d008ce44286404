import 'server-only';
import { readFileSync, statSync } from 'node:fs';
import { compile, run } from '@mdx-js/mdx';
import type { MDXContent } from 'mdx/types';
import * as runtime from 'react/jsx-runtime';
import remarkGfm from 'remark-gfm';
import { parse } from 'yaml';
import type { Excerpts } from '@/domain/learn/excerpts';
import { collectExcerpts } from './excerpts';
import { collectCited } from './sources';

export type TextFile = {
  file: string;
  /** What stands between the `---` lines, not yet checked. */
  frontMatter: unknown;
  body: string;
};

export type CompiledText = {
  Text: MDXContent;
  /** Source keys in the order in which the text first names them. */
  cited: string[];
  excerpts: Excerpts;
};

const FENCED = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

const files = new Map<string, { changedMs: number; text: TextFile }>();
const compiled = new WeakMap<TextFile, Promise<CompiledText>>();

/** Reads a text with its front matter; again only once the file has changed. `null`: there is no such file. */
export function readText(file: string): TextFile | null {
  const changedMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (changedMs === undefined) return null;
  const known = files.get(file);
  if (known?.changedMs === changedMs) return known.text;
  const source = readFileSync(file, 'utf8');
  const [head, yaml] = FENCED.exec(source) ?? [];
  if (head === undefined || yaml === undefined) throw new Error(`${file} does not begin with front matter`);
  const text = { file, frontMatter: parse(yaml), body: source.slice(head.length) };
  files.set(file, { changedMs, text });
  return text;
}

/** Compiles the MDX of a text, once. */
export function compileText(text: TextFile): Promise<CompiledText> {
  const known = compiled.get(text);
  if (known) return known;
  const compiling = compileBody(text);
  compiled.set(text, compiling);
  return compiling;
}

async function compileBody({ file, body }: TextFile): Promise<CompiledText> {
  const cited = new Set<string>();
  const excerpts: Excerpts = {};
  try {
    const code = await compile(body, {
      outputFormat: 'function-body',
      remarkPlugins: [remarkGfm, [collectCited, cited], [collectExcerpts, excerpts]],
    });
    const { default: Text } = await run(code, { ...runtime, baseUrl: import.meta.url });
    return { Text, cited: [...cited], excerpts };
  } catch (cause) {
    throw new Error(`${file} is not valid MDX`, { cause });
  }
}

/** Slower than most adults read: health words, tired readers. */
const WORDS_PER_MINUTE = 180;

/** Whole minutes to read a text, at least one. Tags and addresses do not count. */
export function readingMinutes(mdx: string): number {
  const words = mdx.replaceAll(/<[^>]*>|\]\([^)]*\)/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return Math.max(1, Math.round(words.length / WORDS_PER_MINUTE));
}
