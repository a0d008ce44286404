import { type NextRequest, NextResponse } from 'next/server';
import createIntlMiddleware from 'next-intl/middleware';
import { isKnownLink } from '@/server/hospital-link/link';
import {
  ADMIN_HEADERS,
  ADMIN_METHOD_HEADER,
  ADMIN_PATH_HEADER,
  isAdminPath,
  isAdminRoom,
  isFromHere,
  UNKNOWN_ADMIN,
} from '@/server/http/admin-headers';
import { clientAddress } from '@/server/http/client-address';
import { contentSecurityPolicy, SECURITY_HEADERS } from '@/server/http/headers';
import { isReadable, leadsSomewhere } from '@/server/http/known-address';
import { agreeOnHost, mayHoldAction, restoreOwnOrigin } from '@/server/http/origin-check';
import { problem, respond } from '@/server/http/respond';
import { freshNonce, pageNotModified, sharedHeaders, sharedPage } from '@/server/http/shared-page';
import { DomainError } from './domain/problems';
import { routing } from './i18n/routing';
import { isWrite, longWrite } from './server/long-write';

const chooseLanguage = createIntlMiddleware(routing);

/** An address that no page and no route has, so that Next answers 404. */
const NOWHERE = '/-/-/-';

/** What people take away: `/centers/{slug}.pdf`. */
const FILE = /\.(vcf|pdf|png)$/;

/** Writing requests wait while an import is being accepted; reading ones do not. */
export default function proxy(request: NextRequest): Response | Promise<Response> {
  const busy = isWrite({ method: request.method, path: request.nextUrl.pathname }) && longWrite();
  return busy ? busy.then(() => answer(request)) : answer(request);
}

/** Every page gets a policy with a fresh nonce; a public one is shown in the language that its address names. */
function answer(request: NextRequest): Response {
  const isForm = mayHoldAction(request.nextUrl.pathname);
  if (request.headers.has('next-action') && !isForm)
    return new Response('This page has no form.', { status: 403 });
  if (/^\/(api|fhir|hsds)(\/|$)/.test(request.nextUrl.pathname)) return refuseUnreadable(request);
  if (FILE.test(request.nextUrl.pathname)) return refuseUnreadableFile(request);
  // Next would read the body, and fail at one that is not what it says it is.
  if (request.method === 'POST' && !isForm)
    return new Response('This page has no form.', { status: 405, headers: { Allow: 'GET, HEAD' } });
  const shared = sharedPage(request, process.env.NONCE_PLACEHOLDER);
  const known = shared && pageNotModified(request, shared);
  if (known) return known;
  const nonce = shared?.placeholder ?? freshNonce();
  const policy = contentSecurityPolicy(nonce, process.env);
  // Next reads the nonce for its own scripts from this request header.
  request.headers.set('content-security-policy', policy);
  restoreOwnOrigin(request);
  const isAdmin = isAdminPath(request.nextUrl.pathname);
  const response = refuse(request) ?? (isAdmin ? openAdmin(request) : openPublic(request));
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of SECURITY_HEADERS) response.headers.set(name, value);
  for (const [name, value] of Object.entries(shared ? sharedHeaders(shared) : {}))
    response.headers.set(name, value);
  if (isAdmin) for (const [name, value] of ADMIN_HEADERS) response.headers.set(name, value);
  return response;
}

/**
 * What does not exist must be told apart here: a page that calls notFound() is sent as an empty shell, blank without
 * scripts (https://github.com/vercel/next.js/issues/62228), and an unreadable address ends in Next's bare 500.
 */
function openPublic(request: NextRequest): NextResponse {
  const [, token] = /^\/confirm\/([^/]+)$/.exec(request.nextUrl.pathname) ?? [];
  if (token !== undefined) return openHospital(request, token);
  const chosen = chooseLanguage(request);
  if (leadsSomewhere(request.nextUrl.pathname)) return chosen;
  return NextResponse.rewrite(new URL(NOWHERE, request.url), { headers: chosen.headers });
}

/** The language of a hospital's page is its link's own. */
function openHospital(request: NextRequest, token: string): NextResponse {
  const visit = { address: clientAddress(request.headers), now: new Date() };
  // An answer is asked about its link where it is taken.
  const isLeftOpen = request.method === 'POST' || isKnownLink(token, visit);
  if (isLeftOpen) return goOn(request);
  return NextResponse.rewrite(new URL('/confirm/unknown', request.url), { status: 404 });
}

/** Refuses requests from pages of other sites. How large a body may be is asked before: `scripts/run/guard.mjs`. */
function refuse({ method, headers, nextUrl }: NextRequest): NextResponse | null {
  const [origin, host] = [headers.get('origin'), headers.get('x-forwarded-host') ?? headers.get('host')];
  // The public forms trust no cookie: a browser too old to say where it comes from is believed there.
  const isBelieved = origin === null && !isAdminPath(nextUrl.pathname);
  if (isBelieved) return null;
  if (isFromHere({ method, origin, host }, process.env.PUBLIC_URL)) {
    agreeOnHost({ method, headers });
    return null;
  }
  return new NextResponse('This did not come from a page of this site.', { status: 403 });
}

/** The admin pages have one language. A reader has none: it can change nothing. An address that is not text is none. */
function openAdmin(request: NextRequest): NextResponse {
  if (process.env.MODE === 'reader' || !isReadable(request.nextUrl.pathname))
    return NextResponse.rewrite(new URL(NOWHERE, request.url));
  const { method, headers, nextUrl } = request;
  if (method !== 'POST' && !isAdminRoom(nextUrl.pathname))
    return NextResponse.rewrite(new URL(UNKNOWN_ADMIN, request.url), { status: 404 });
  headers.set(ADMIN_METHOD_HEADER, method);
  headers.set(ADMIN_PATH_HEADER, `${nextUrl.pathname}${nextUrl.search}`);
  return goOn(request);
}

const goOn = ({ headers }: NextRequest) => NextResponse.next({ request: { headers } });

/** Next ends in a bare 500 where a listing's name is not even text. */
function refuseUnreadable(request: NextRequest): Response {
  if (leadsSomewhere(request.nextUrl.pathname)) return NextResponse.next();
  return respond(request, problem(new DomainError('center-not-found', 'A slug is text.')));
}

/** The same of a file: who opens it sees a sentence. */
function refuseUnreadableFile({ nextUrl }: NextRequest): Response {
  if (isReadable(nextUrl.pathname)) return NextResponse.next();
  return new Response('This address is not text.\n', { status: 404 });
}

export const config = {
  matcher: [
    // `/embed` has a policy of its own: it alone may be framed. Of a body that comes by here Next keeps a copy: not of an
    // import's file.
    '/((?!api/|fhir|hsds|_next/|basemap/|notice$|(?:[a-z]{2}/)?embed$|admin/imports/file$|.*\\.[a-z0-9]+$).*)',
    '/admin/((?!imports/file$).*)',
    '/api/v1/centers/:slug',
    '/api/v1/bulk/:path+',
    '/fhir/:path*',
    '/hsds/:path*',
    '/(.*\\.(?:vcf|pdf|png))',
    { source: '/:path*', has: [{ type: 'header', key: 'next-action' }] },
  ],
};
