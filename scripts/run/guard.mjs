import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addHeaders } from './answer-headers.mjs';
import { answerBriefly, refuseBody, watchBody } from './bodies.mjs';
import { classOf, readLimit } from './read-limit.mjs';
import { ROOT } from './step.mjs';

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** What `proxy.ts` tells pages of a request: not every request comes by there. */
const OURS_ALONE = ['x-admin-path', 'x-admin-method'];
const LANGUAGE = /^\/([a-z]{2})(?=\/|$)/;
const words = Object.fromEntries(
  ['en', 'es'].map((language) => {
    const file = path.join(ROOT, 'data', 'messages', `${language}.json`);
    return [language, JSON.parse(readFileSync(file, 'utf8')).errors.tooMany];
  }),
);

/** The ids of all server actions of the build; null: there is none, as in development. */
export function builtActionIds(folder = path.join(ROOT, '.next')) {
  try {
    const file = path.join(folder, 'server', 'server-reference-manifest.json');
    return new Set(Object.keys(JSON.parse(readFileSync(file, 'utf8')).node));
  } catch {
    return null;
  }
}

/**
 * What stands before the site: what cannot be meant is answered here, before anything of a body is read and before
 * Next, which would read it whole, is asked.
 * @returns whether the request goes on to the site; if not, it is answered
 */
export function makeGuard({ isTls, perMinute, actionIds, bodyWithinMs }) {
  const reads = readLimit({ perMinute });
  return (request, response) => {
    const [pathname] = request.url.split('?', 1);
    for (const name of OURS_ALONE) delete request.headers[name];
    headersAtTheEnd(response, { path: pathname, isTls });
    watchBody(request, response, { path: pathname, withinMs: bodyWithinMs });
    const refusal =
      refuseBody(pathname, request.headers) ??
      refuseMethod(request, pathname) ??
      refuseAction(request, actionIds) ??
      tooManyReads(request, pathname, reads);
    if (refusal) answerBriefly(response, refusal);
    return !refusal;
  };
}

const READING = ['GET', 'HEAD'];
/** Files as they lie on the disk, which Next only reads; programs' addresses answer for themselves. */
const PLAIN_FILE =
  /^\/(?!(?:api|fhir|hsds|admin)\/).*\.(?:js|css|map|png|svg|ico|txt|woff2?|webmanifest|pmtiles)$/;

/** Next makes a bare 500 and a stack of a method that it does not know, or that a file does not. */
function refuseMethod({ method }, pathname) {
  const known = PLAIN_FILE.test(pathname) ? READING : METHODS;
  if (known.includes(method)) return null;
  return { status: 405, says: 'This method is not known here.', headers: { allow: known.join(', ') } };
}

/** A page that is older than the build, or somebody who guesses; the browser's router knows this header. */
function refuseAction({ headers }, actionIds) {
  const id = headers['next-action'];
  if (id === undefined || !actionIds || actionIds.has(id)) return null;
  return {
    status: 404,
    says: 'There is no such action. Load the page again.',
    headers: { 'x-nextjs-action-not-found': '1' },
  };
}

/** `x-client-address` was put there as the request came in (`server/http/client-address.ts`). */
function tooManyReads({ headers }, pathname, reads) {
  const kind = classOf(pathname);
  const seconds = kind && reads.wait(headers['x-client-address'] ?? 'unknown', kind);
  if (!seconds) return null;
  const asked = { 'retry-after': String(seconds), 'cache-control': 'no-store' };
  if (kind !== 'data') {
    const [, language] = LANGUAGE.exec(pathname) ?? [];
    return { status: 429, says: words[language] ?? words.en, headers: asked };
  }
  const detail = `So many requests came from your network that this one was not answered. Try again in ${seconds} seconds.`;
  const isFhir = /^\/fhir(\/|$)/.test(pathname);
  const told = isFhir
    ? {
        resourceType: 'OperationOutcome',
        issue: [{ severity: 'error', code: 'throttled', diagnostics: detail }],
      }
    : { type: '/problems/too-many-requests', title: 'Too many requests', status: 429, detail };
  return {
    status: 429,
    says: JSON.stringify(told),
    headers: {
      ...asked,
      'content-type': `application/${isFhir ? 'fhir' : 'problem'}+json; charset=utf-8`,
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'Retry-After',
    },
  };
}

function headersAtTheEnd(response, { path, isTls }) {
  const { writeHead } = response;
  response.writeHead = function (status, ...rest) {
    const given = rest.find((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
    for (const [name, value] of Object.entries(given ?? {})) this.setHeader(name, value);
    addHeaders(this, { path, status, isTls });
    return writeHead.call(this, status, ...rest.filter((value) => value !== given));
  };
}
