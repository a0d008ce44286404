import type { NextRequest, NextResponse } from 'next/server';
import createIntlMiddleware from 'next-intl/middleware';
import { routing } from './i18n/routing';
import { contentSecurityPolicy, SECURITY_HEADERS } from './server/security-headers';

const chooseLanguage = createIntlMiddleware(routing);

/** Every page: pick the language from the address and send a policy with a fresh nonce. */
export default function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = contentSecurityPolicy(nonce, process.env);
  // Next reads the nonce for its own scripts from this request header.
  request.headers.set('content-security-policy', policy);
  const response = chooseLanguage(request);
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of SECURITY_HEADERS) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ['/((?!api/|fhir/|_next/|basemap/|notice$|.*\\.[a-z0-9]+$).*)'] };
