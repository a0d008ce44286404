import 'server-only';
import { createHash } from 'node:crypto';
import type { Answer } from './answer';

const COMMON = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Allow',
  // May be kept, but must be asked about each time: a stale phone number is worse than a round trip.
  'Cache-Control': 'no-cache',
  Vary: 'Accept-Encoding',
  'X-Content-Type-Options': 'nosniff',
};

export const ALLOW = 'GET, HEAD, OPTIONS';

const strongTag = (body: string) => `"${createHash('sha256').update(body).digest('base64url')}"`;

/** RFC 9110, 13.1.2: `*`, or a list in which weak and strong tags compare alike. */
function matches(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  const listed: string[] = ifNoneMatch.match(/"[^"]*"/g) ?? [];
  return ifNoneMatch.trim() === '*' || listed.includes(tag);
}

/** The answer as HTTP: tagged, not sent again to who has it, without its body for HEAD. */
export function respond(request: Request, { status, type, body, headers }: Answer): Response {
  const all = new Headers({ ...COMMON, ...headers });
  if (status === 200) {
    const tag = strongTag(body);
    all.set('ETag', tag);
    if (matches(request.headers.get('If-None-Match'), tag))
      return new Response(null, { status: 304, headers: all });
  }
  all.set('Content-Type', type);
  all.set('Content-Length', String(Buffer.byteLength(body)));
  return new Response(request.method === 'HEAD' ? null : body, { status, headers: all });
}

/** What a browser may do from another site, and for how long it may remember that. */
export function respondToOptions(): Response {
  const headers = {
    ...COMMON,
    Allow: ALLOW,
    'Access-Control-Allow-Methods': ALLOW,
    'Access-Control-Allow-Headers': 'If-None-Match',
    'Access-Control-Max-Age': '86400',
  };
  return new Response(null, { status: 204, headers });
}
