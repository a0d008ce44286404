import { type NextRequest, NextResponse } from 'next/server';
import createIntlMiddleware from 'next-intl/middleware';
import { routing } from './i18n/routing';
import { DESK_HEADERS, DESK_PATH_HEADER, isDeskPath, isFromHere } from './server/desk-headers';
import { claimOwnForm } from './server/own-form';
import { contentSecurityPolicy, SECURITY_HEADERS } from './server/security-headers';

const chooseLanguage = createIntlMiddleware(routing);

/** Every page gets a policy with a fresh nonce; a public one is shown in the language that its address names. */
export default function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = contentSecurityPolicy(nonce, process.env);
  // Next reads the nonce for its own scripts from this request header.
  request.headers.set('content-security-policy', policy);
  claimOwnForm(request);
  const isDesk = isDeskPath(request.nextUrl.pathname);
  const response = isDesk ? openDesk(request) : openPublic(request);
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of SECURITY_HEADERS) response.headers.set(name, value);
  if (isDesk) for (const [name, value] of DESK_HEADERS) response.headers.set(name, value);
  return response;
}

/** The page that a hospital's link opens has one language, too. */
function openPublic(request: NextRequest): NextResponse {
  if (!/^\/confirm\/[^/]+$/.test(request.nextUrl.pathname)) return chooseLanguage(request);
  return NextResponse.next({ request: { headers: request.headers } });
}

/** The desk has one language, and takes orders from its own pages only. */
function openDesk(request: NextRequest): NextResponse {
  const { method, headers, nextUrl } = request;
  const asked = { method, origin: headers.get('origin'), host: headers.get('host') };
  if (!isFromHere(asked, process.env.PUBLIC_URL)) {
    return new NextResponse('This did not come from a page of the desk.', { status: 403 });
  }
  headers.set(DESK_PATH_HEADER, `${nextUrl.pathname}${nextUrl.search}`);
  return NextResponse.next({ request: { headers } });
}

export const config = {
  matcher: ['/((?!api/|fhir/|_next/|basemap/|notice$|.*\\.[a-z0-9]+$).*)', '/admin/:path*'],
};
