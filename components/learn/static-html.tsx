import type { ReactNode } from 'react';
import { handHtml } from './html-handover';
import { KeptHtml } from './kept-html';

/**
 * Renders content that never changes to HTML, once. As server components alone it would reach the browser twice, as
 * HTML and as data to hydrate, and a long text would weigh double. What is inside must use neither hooks nor `async`.
 */
export async function StaticHtml({ id, children }: { id: string; children: ReactNode }) {
  // Imported late: Next refuses the static import in server components.
  const { renderToStaticMarkup } = await import('react-dom/server');
  return <KeptHtml id={id} ticket={handHtml(renderToStaticMarkup(children))} />;
}
