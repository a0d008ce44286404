import { LRUCache } from 'lru-cache';
import type { ReactNode } from 'react';
import { HandedHtml } from './handed-html';

/** Pages that are the same for all, in each language. */
const KEPT_MAX = 200;

type Kept = { madeOf: readonly unknown[]; html: string };
const kept = new LRUCache<string, Kept>({ max: KEPT_MAX });

/** What may be rendered once for all: under which name, and all that it is made of. Never anything of one reader. */
export type Once = { name: string; madeOf: readonly unknown[] };

type StaticHtmlProps = {
  id: string;
  inPlace: boolean;
  /** null: this reader's own, rendered anew. */
  once: Once | null;
  children: ReactNode;
};

/** Renders content to HTML that reaches the browser once. What is inside must use neither hooks nor `async`. */
export async function StaticHtml({ id, inPlace, once, children }: StaticHtmlProps) {
  return <HandedHtml id={id} html={await htmlOf(children, once)} inPlace={inPlace} />;
}

async function htmlOf(children: ReactNode, once: Once | null): Promise<string> {
  const known = once && kept.get(once.name);
  if (known?.madeOf.every((part, index) => Object.is(part, once?.madeOf[index]))) return known.html;
  // Imported late: Next refuses the static import in server components.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const html = renderToStaticMarkup(children);
  if (once) kept.set(once.name, { madeOf: once.madeOf, html });
  return html;
}
