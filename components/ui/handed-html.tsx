import { handHtml } from './html-handover';
import { KeptHtml } from './kept-html';

type HandedHtmlProps = {
  /** Of the element that holds the HTML. */
  id: string;
  /** Rendered by React from our own components. */
  html: string;
  /** A link exchanges the page in place: no document is rendered that could bring the HTML along. */
  inPlace: boolean;
};

/**
 * HTML that reaches the browser once. As server components it would come twice, in the document and as data to hydrate.
 */
export function HandedHtml({ id, html, inPlace }: HandedHtmlProps) {
  const ticket = inPlace ? crypto.randomUUID() : handHtml(html);
  return <KeptHtml key={ticket} id={id} ticket={ticket} sent={inPlace ? html : null} />;
}
