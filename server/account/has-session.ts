import 'server-only';
import { findSessionUser } from '@/db/account/reads';
import { db } from '@/server/db';

type Cookies = { getAll: () => { name: string; value: string }[] };

const SESSION_COOKIE = /^(__Secure-)?hai-admin\.session_token$/;

/**
 * Whether a request carries the token of an open session: enough to read what it sends, not to do what it asks. The
 * auth library, which also asks for the signature, is not there yet where this is asked.
 */
export function hasSession(cookies: Cookies): boolean {
  const cookie = cookies.getAll().find(({ name }) => SESSION_COOKIE.test(name));
  const [token] = cookie?.value.split('.') ?? [];
  return token !== undefined && findSessionUser(db(), token, new Date()) !== null;
}
