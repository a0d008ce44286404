import 'server-only';
import { randomBytes } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { stampInPlace } from './in-place';
import { visitorNetwork } from './visitor-network';

/** A header that no client can set: it is replaced as each request comes in. Better Auth reads it, too. */
export const ADDRESS_HEADER = 'x-client-address';
/**
 * Next forwards an action of another page to itself, with all headers. Our key in them shows that it was this process.
 */
const KEY_HEADER = 'x-client-address-key';
const ADDRESS_LENGTH_MAX = 64;

declare global {
  // Next loads modules more than once: the requests are one for the process.
  var haiKnowsAddresses: boolean | undefined;
}

type Came = { socket: string | undefined; forwarded: string | undefined; proxies: number };

/**
 * The address that the outermost of our own proxies saw, as far as it tells visitors apart. Each proxy adds to the end
 * of `X-Forwarded-For` whom it heard, so whatever a visitor made up stands further to the left and is not looked at;
 * without proxies nothing is.
 */
export function trueAddress({ socket, forwarded, proxies }: Came): string {
  const heard = [...(forwarded ? forwarded.split(',') : []), socket ?? ''].map((part) => part.trim());
  const said = (heard.at(-1 - proxies) ?? heard[0] ?? '').slice(0, ADDRESS_LENGTH_MAX);
  return visitorNetwork(said) || 'unknown';
}

/** Puts what we know of each request into headers of ours. For addresses Next itself trusts what a visitor sends. */
export function stampRequests(proxies: number): void {
  if (globalThis.haiKnowsAddresses) return;
  globalThis.haiKnowsAddresses = true;
  const key = randomBytes(32).toString('base64url');
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    if (request.headers[KEY_HEADER] === key) return;
    request.headers[KEY_HEADER] = key;
    const given = request.headers['x-forwarded-for'];
    const forwarded = Array.isArray(given) ? given.join(',') : given;
    const came = { socket: request.socket.remoteAddress, forwarded, proxies };
    request.headers[ADDRESS_HEADER] = trueAddress(came);
    stampInPlace(request.headers);
  });
}

/** Where a request came from; unknown unless `stampRequests` runs. */
export const clientAddress = (headers: Headers): string =>
  (globalThis.haiKnowsAddresses && headers.get(ADDRESS_HEADER)) || 'unknown';

/** The headers of a request as the auth library gets them. */
export function authHeaders(given: Headers, cookie: string): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: clientAddress(given), cookie });
  const userAgent = given.get('user-agent');
  if (userAgent) headers.set('user-agent', userAgent);
  return headers;
}
