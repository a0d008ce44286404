import 'server-only';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Problem } from '@/domain/formats/json/problem';
import type { DomainError, ProblemCode } from '@/domain/problems';
import { isAnybodys, listsTag } from './data-tag';

/** A file on the disk: sent as it is read, however long it is. `tag`: of its content, opaque. */
type StoredFile = { path: string; bytes: number; tag: string };

/** A route's answer before `respond` adds tags, caching and HEAD. */
export type HttpAnswer = {
  status: number;
  type: string;
  body: string | Uint8Array<ArrayBuffer> | StoredFile;
  headers?: Record<string, string>;
};

type JsonOptions = Partial<Omit<HttpAnswer, 'body'>>;

export const json = (value: unknown, options?: JsonOptions): HttpAnswer =>
  jsonText(JSON.stringify(value), options);

/** As `json`, for what is JSON already. */
export const jsonText = (
  body: string,
  { status = 200, type = 'application/json', headers = {} }: JsonOptions = {},
): HttpAnswer => ({ status, type: `${type}; charset=utf-8`, body, headers });

/** The status and the title of each problem. */
export const PROBLEMS: Record<ProblemCode, { status: number; title: string }> = {
  'invalid-parameter': { status: 400, title: 'A parameter cannot be used' },
  'place-not-found': { status: 404, title: 'No such place' },
  'place-ambiguous': { status: 409, title: 'Several places have that name' },
  'center-not-found': { status: 404, title: 'No such center' },
  'center-withdrawn': { status: 410, title: 'This center is no longer listed' },
  'not-permitted': { status: 403, title: 'You may not do this' },
  'not-acceptable': { status: 406, title: 'That format is not served' },
  // Of the guard before the site: `scripts/run/guard.mjs` puts it into words.
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'method-not-allowed': { status: 405, title: 'Only reading is possible here' },
  'not-ready': { status: 503, title: 'Not ready' },
  internal: { status: 500, title: 'Something went wrong on our side' },
};

/** RFC 9457: the one place where problems are put into words for programs. */
export function problem(
  { code, message, members }: Pick<DomainError, 'code' | 'message' | 'members'>,
  headers: Record<string, string> = {},
): HttpAnswer {
  const { status, title } = PROBLEMS[code];
  const value: Problem = { type: `/problems/${code}`, title, status, detail: message, ...members };
  return json(value, { status, type: 'application/problem+json', headers });
}

const COMMON = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Allow',
  // May be kept, but must be asked about each time: a stale phone number is worse than a round trip.
  'Cache-Control': 'no-cache',
  Vary: 'Accept-Encoding',
  'X-Content-Type-Options': 'nosniff',
};

export const ALLOW = 'GET, HEAD, OPTIONS';

const isStored = (body: HttpAnswer['body']): body is StoredFile =>
  typeof body === 'object' && !(body instanceof Uint8Array);

const strongTag = (body: HttpAnswer['body']) =>
  `"${isStored(body) ? body.tag : createHash('sha256').update(body).digest('base64url')}"`;

const opened = ({ path }: StoredFile) => Readable.toWeb(createReadStream(path)) as ReadableStream;

/** `*` is who has any version of it. */
const matches = (ifNoneMatch: string | null, tag: string) =>
  ifNoneMatch?.trim() === '*' || listsTag(ifNoneMatch, tag);

/** An address that may tell where somebody searched: its answer is kept nowhere. */
const cacheControl = ({ url }: Request) => (isAnybodys(new URL(url)) ? {} : { 'Cache-Control': 'no-store' });

/** What is said, without building it again, to who has it already. `tag` must name all that it is made of. */
export function notModified(request: Request, tag: string): Response {
  return new Response(null, { status: 304, headers: { ...COMMON, ...cacheControl(request), ETag: tag } });
}

/** RFC 9110, 13.1.3: a day is asked about only by who names no tag. */
function isUnchanged({ headers }: Request, answer: Headers): boolean {
  const since = headers.get('If-Modified-Since');
  const changed = answer.get('Last-Modified');
  if (since === null || changed === null || headers.has('If-None-Match')) return false;
  return Date.parse(changed) <= Date.parse(since);
}

/** The answer as HTTP: tagged (by its content, if no tag is known), not sent again to who has it, without its body for HEAD. */
export function respond(
  request: Request,
  { status, type, body, headers }: HttpAnswer,
  known: string | null = null,
): Response {
  const all = new Headers({ ...COMMON, ...cacheControl(request), ...headers });
  if (status === 200) {
    const tag = isStored(body) ? strongTag(body) : (known ?? strongTag(body));
    all.set('ETag', tag);
    if (matches(request.headers.get('If-None-Match'), tag) || isUnchanged(request, all))
      return new Response(null, { status: 304, headers: all });
  }
  all.set('Content-Type', type);
  all.set('Content-Length', String(isStored(body) ? body.bytes : Buffer.byteLength(body)));
  if (request.method === 'HEAD') return new Response(null, { status, headers: all });
  return new Response(isStored(body) ? opened(body) : body, { status, headers: all });
}

/** CORS: what a page of another site may request, and how long a browser may cache that answer. */
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
