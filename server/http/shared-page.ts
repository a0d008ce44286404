import 'server-only';
import { randomUUID, timingSafeEqual } from 'node:crypto';
import { BLANK_NEAR } from '@/domain/search/blank';
import { dataTag, isOwnPage, listsTag } from './data-tag';

/** With this header our own proxy says what it will replace with a nonce of its own in each answer. */
const PLACEHOLDER_HEADER = 'x-nonce-placeholder';
/** For how long the proxy need not ask again, in seconds. */
const KEPT_BY_PROXY_S = 5;

/** A page that is the same for everybody who asks for its address. */
export type SharedPage = { tag: string; placeholder: string | null };

type Asked = Pick<Request, 'method' | 'url' | 'headers'>;

/** A page that is kept with gaps, and what goes into them for one search. Nothing of it is kept. */
export type Filling = {
  /** Of the page with gaps. */
  address: string;
  tag: string;
  /**
   * By where the gap is (`html`, `data`: the data in a script, `json`: a whole value there, `url`) and its sign, such as
   * `html\uE010`: the text as it has to be written there. A list: for each of its gaps the next one.
   */
  values: () => Promise<Record<string, string | string[]>>;
};

declare global {
  /** What the site and the server that runs it, which keeps pages (`scripts/run/page-memory.mjs`), tell one another. */
  var haiPageMemory:
    | {
        /** What the server will replace with a nonce of its own in each answer. Nobody outside of this process knows it. */
        placeholder: string;
        /** The tag of the page at an address (`/learn?page=2`) as it is now; null: it must be kept nowhere. */
        tagOf?: (address: string) => string | null;
        /** How a search's page is made of a kept one; null: it is to be rendered. */
        fillingOf?: (address: string) => Promise<Filling | null>;
      }
    | undefined;
}

/** From now on the server may keep pages. */
export function letServerKeepPages(): void {
  if (!globalThis.haiPageMemory) return;
  globalThis.haiPageMemory.tagOf = (address) => {
    const request = { method: 'GET', url: `http://localhost${address}`, headers: new Headers() };
    return sharedPage(request, undefined)?.tag ?? null;
  };
}

/** Whether the server that runs the site asks, for a page to keep. */
export const isForAll = (headers: Pick<Headers, 'get'>): boolean =>
  placeholderOf(headers, undefined) !== null;

/** The tag of the page that leaves a search's place open; null: it is not kept. */
export function blankTag(address: string): string | null {
  const tag = dataTag({ method: 'GET', url: `http://localhost${address}` });
  return tag && weak(tag);
}

/** null: the page is one reader's own, or its address may tell about who asked. */
export function sharedPage(request: Asked, secret: string | undefined): SharedPage | null {
  // Asked for by a page that is open already, in parts: Next's own business.
  if (request.headers.has('rsc') || isOwnPage(new URL(request.url).pathname)) return null;
  const tag = dataTag(request);
  const placeholder = placeholderOf(request.headers, secret);
  const isOpen = BLANK_NEAR.test(new URL(request.url).searchParams.get('near') ?? '');
  if (tag === null || (isOpen && !isForAll(request.headers))) return null;
  return { tag: weak(tag), placeholder };
}

const weak = (tag: string) => `W/"${tag}"`;

/** Only our proxy and our server know a secret: to anybody else a page with it instead of a nonce would be one without a guard. */
function placeholderOf(headers: Pick<Headers, 'get'>, secret: string | undefined): string | null {
  const given = headers.get(PLACEHOLDER_HEADER);
  if (!given) return null;
  return [secret, globalThis.haiPageMemory?.placeholder].find((one) => one && isSame(given, one)) ?? null;
}

function isSame(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
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
