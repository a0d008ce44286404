import 'server-only';
import { randomUUID, timingSafeEqual } from 'node:crypto';
import { dataTag, isOwnPage, listsTag } from './data-tag';

/** With this header our own proxy says what it will replace with a nonce of its own in each answer. */
const PLACEHOLDER_HEADER = 'x-nonce-placeholder';
/** For how long the proxy need not ask again, in seconds. */
const KEPT_BY_PROXY_S = 5;

/** A page that is the same for everybody who asks for its address. */
export type SharedPage = { tag: string; placeholder: string | null };

type Asked = Pick<Request, 'method' | 'url' | 'headers'>;

/** null: the page is one reader's own, or its address may tell about who asked. */
export function sharedPage(request: Asked, secret: string | undefined): SharedPage | null {
  // Asked for by a page that is open already, in parts: Next's own business.
  if (request.headers.has('rsc') || isOwnPage(new URL(request.url).pathname)) return null;
  const tag = dataTag(request);
  return tag === null ? null : { tag: `W/"${tag}"`, placeholder: placeholderOf(request.headers, secret) };
}

/** Only our own proxy knows the secret: to anybody else a page with it instead of a nonce would be one without a guard. */
function placeholderOf(headers: Headers, secret: string | undefined): string | null {
  const given = headers.get(PLACEHOLDER_HEADER);
  if (!secret || !given) return null;
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b) ? secret : null;
}

export const freshNonce = (): string => randomUUID().replaceAll('-', '');

/** `private`: a cache that is not ours would hand the nonce of one reader to the next. */
const COMMON = { 'cache-control': 'private, no-cache' };

/** What goes with the page. `scripts/run/http-server.mjs` takes it away from whatever turns out not to be one. */
export const sharedHeaders = ({ tag, placeholder }: SharedPage): Record<string, string> => ({
  ...COMMON,
  etag: tag,
  ...(placeholder && { 'x-nonce': 'placeholder', 'x-accel-expires': String(KEPT_BY_PROXY_S) }),
});

/**
 * For a browser that has the page as it is now; null: it has not. Carries no Content-Security-Policy: what a 304 says
 * takes the place of what is stored (RFC 9111, 3.2), and a fresh nonce there would not fit the stored page.
 */
export function pageNotModified(request: Asked, page: SharedPage): Response | null {
  if (!listsTag(request.headers.get('if-none-match'), page.tag.slice(2))) return null;
  return new Response(null, { status: 304, headers: { ...sharedHeaders(page), vary: 'rsc' } });
}
