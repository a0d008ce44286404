declare global {
  // On globalThis: the server renders components and document with two copies of this module.
  var handedHtml: Map<string, string> | undefined;
}

/** A page that a link exchanges in place never collects its HTML: it is dropped after a while, or for newer ones. */
const KEEP_MS = 30_000;
const KEEP_AT_MOST = 500;

const handed = () => {
  globalThis.handedHtml ??= new Map();
  return globalThis.handedHtml;
};

/** Leaves HTML for the render of the document; returns the ticket to collect it with, once. */
export function handHtml(html: string): string {
  const ticket = crypto.randomUUID();
  const [oldest] = handed().keys();
  if (oldest !== undefined && handed().size >= KEEP_AT_MOST) handed().delete(oldest);
  handed().set(ticket, html);
  setTimeout(() => handed().delete(ticket), KEEP_MS).unref();
  return ticket;
}

/** Collects what was left; empty when it is gone. */
export function collectHtml(ticket: string): string {
  const html = handed().get(ticket) ?? '';
  handed().delete(ticket);
  return html;
}
