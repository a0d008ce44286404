import { type NextRequest, NextResponse } from 'next/server';
import createIntlMiddleware from 'next-intl/middleware';
import { DomainError } from './domain/problems';
import { routing } from './i18n/routing';
import { leadsSomewhere } from './server/known-address';
import { problem } from './server/problem';
import { respond } from './server/respond';
import { contentSecurityPolicy, SECURITY_HEADERS } from './server/security-headers';

const chooseLanguage = createIntlMiddleware(routing);

/** No page and no route has this address. */
const NOWHERE = '/-/-/-';

/** Every page: pick the language from the address and send a policy with a fresh nonce. */
export default function proxy(request: NextRequest): Response {
  if (request.nextUrl.pathname.startsWith('/api/')) return refuseUnreadable(request);
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = contentSecurityPolicy(nonce, process.env);
  // Next reads the nonce for its own scripts from this request header.
  request.headers.set('content-security-policy', policy);
  const response = toKnown(request, chooseLanguage(request));
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of SECURITY_HEADERS) response.headers.set(name, value);
  return response;
}

/**
 * What does not exist must be told apart here: a page that calls notFound() is sent as an empty shell, blank without
 * scripts (https://github.com/vercel/next.js/issues/62228), and an unreadable address ends in Next's bare 500.
 */
function toKnown({ nextUrl, url }: NextRequest, chosen: NextResponse): NextResponse {
  if (leadsSomewhere(nextUrl.pathname)) return chosen;
  return NextResponse.rewrite(new URL(NOWHERE, url), { headers: chosen.headers });
}

/** Next ends in a bare 500 where a listing's name is not even text. */
function refuseUnreadable(request: NextRequest): Response {
  if (leadsSomewhere(request.nextUrl.pathname)) return NextResponse.next();
  return respond(request, problem(new DomainError('center-not-found', 'A slug is text.')));
}

export const config = {
  matcher: ['/((?!api/|fhir/|_next/|basemap/|notice$|.*\\.[a-z0-9]+$).*)', '/api/v1/centers/:slug'],
};
