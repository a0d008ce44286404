/** The path that was asked for, so that signing in can lead back to it. Set in `proxy.ts`, never taken from outside. */
export const ADMIN_PATH_HEADER = 'x-admin-path';
/** The request's method. Set in `proxy.ts`, too. */
export const ADMIN_METHOD_HEADER = 'x-admin-method';

/**
 * Sent with every page of the editors. `same-origin` and not `no-referrer`: with the latter a browser sends a form with
 * `Origin: null`, and nothing could tell our own forms from others'.
 */
export const ADMIN_HEADERS = [
  ['referrer-policy', 'same-origin'],
  ['cache-control', 'private, no-store'],
  ['x-robots-tag', 'noindex, nofollow'],
] as const;

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

const ROOM =
  /^(account|auth|centers|forgot-password|imports|invitation|log|not-permitted|notices|outbox|pages|people|reports|reset-password|setup|sign-in|two-factor)?$/;
/** The page that is shown, with status 404, where there is none. */
export const UNKNOWN_ADMIN = '/admin/unknown';

/** False: no page of the editors begins so. Whether a listing or a person is there, only who has signed in is told. */
export function isAdminRoom(pathname: string): boolean {
  const [, , room = ''] = pathname.split('/');
  return ROOM.test(room);
}

export const isAdminPath = (path: string): boolean => path === '/admin' || path.startsWith('/admin/');

type Asked = { method: string; origin: string | null; host: string | null };

/** Whether a request may change something: it comes from a page of this very site, and says so. */
export function isFromHere({ method, origin, host }: Asked, publicUrl: string | undefined): boolean {
  if (SAFE_METHODS.includes(method)) return true;
  if (!origin || !URL.canParse(origin)) return false;
  const asked = new URL(origin);
  return asked.host === host || (publicUrl !== undefined && asked.origin === new URL(publicUrl).origin);
}
