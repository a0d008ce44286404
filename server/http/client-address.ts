import 'server-only';
import { randomBytes } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import { stampInPlace } from './in-place';
import { bareAddress, visitorNetwork } from './visitor-network';

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

type Network = ReturnType<typeof ipaddr.parseCIDR>;
type Came = { socket: string | undefined; forwarded: string | undefined; proxies: readonly Network[] };

/** `127.0.0.1` and `10.0.0.0/8`, as TRUST_PROXY has them. */
export const readNetworks = (listed: readonly string[]): Network[] =>
  listed.map((one) => {
    const address = ipaddr.parse(one.split('/')[0] ?? '');
    const whole = address.kind() === 'ipv4' ? 32 : 128;
    return one.includes('/') ? ipaddr.parseCIDR(one) : [address, whole];
  });

function isProxy(address: string, proxies: readonly Network[]): boolean {
  const bare = bareAddress(address);
  if (!ipaddr.isValid(bare)) return false;
  const heard = ipaddr.process(bare);
  return proxies.some(([network, bits]) => heard.kind() === network.kind() && heard.match(network, bits));
}

/**
 * Who spoke to the outermost of our own proxies, as far as it tells visitors apart. Each proxy adds to the end of
 * `X-Forwarded-For` whom it heard. From there we go back as long as it was one of ours: what somebody who is none of
 * them made up stands further to the left and is not looked at.
 */
export function trueAddress({ socket, forwarded, proxies }: Came): string {
  const heard = [...(forwarded ? forwarded.split(',') : []), socket ?? ''].map((part) => part.trim());
  const said = heard.findLast((address) => !isProxy(address, proxies)) ?? heard[0] ?? '';
  return visitorNetwork(said.slice(0, ADDRESS_LENGTH_MAX)) || 'unknown';
}

/** Puts what we know of each request into headers of ours. For addresses Next itself trusts what a visitor sends. */
export function stampRequests(trusted: readonly string[]): void {
  if (globalThis.haiKnowsAddresses) return;
  globalThis.haiKnowsAddresses = true;
  const proxies = readNetworks(trusted);
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
