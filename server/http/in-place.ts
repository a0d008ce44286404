import 'server-only';
import type { IncomingHttpHeaders } from 'node:http';

/** A header that no client can set: it is replaced as each request comes in. */
const IN_PLACE_HEADER = 'x-in-place';
/** With these the browser's router asks for data instead of a document. Next hides them from pages. */
const ASKS_FOR_DATA = ['rsc', 'next-action'];

/** Notes on a request that just came in whether its page is exchanged in place. */
export function stampInPlace(given: IncomingHttpHeaders): void {
  delete given[IN_PLACE_HEADER];
  if (ASKS_FOR_DATA.some((name) => given[name] !== undefined)) given[IN_PLACE_HEADER] = '1';
}

/** Whether a link exchanges the page in place, so that no document is rendered. */
export const isInPlace = (headers: Pick<Headers, 'get'>): boolean => headers.get(IN_PLACE_HEADER) === '1';
