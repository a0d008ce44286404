import 'server-only';

/** Where Better Auth is told to find the address: a header that no client can set, since it is replaced here. */
export const ADDRESS_HEADER = 'x-client-address';

/** The address that the nearest proxy saw, or Next itself without one. */
export const clientAddress = (headers: Headers): string =>
  headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';

/** The headers of a request as the auth library gets them. */
export function authHeaders(given: Headers, cookie: string): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: clientAddress(given), cookie });
  const userAgent = given.get('user-agent');
  if (userAgent) headers.set('user-agent', userAgent);
  return headers;
}
