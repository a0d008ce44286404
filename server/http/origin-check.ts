import { splitLocalPath } from '@/domain/locale';
import { isAdminPath } from './admin-headers';

/**
 * The forms that anybody may send: none of them trusts a cookie, so none can be sent in somebody's name. Said again in
 * `scripts/run/bodies.mjs`, which runs without this; `proxy.test.ts` holds both together.
 */
const IN_EACH_LANGUAGE = /^\/(centers\/[^/]+\/report|report\/(missing|site))$/;
const IN_ITS_OWN_LANGUAGE = /^\/confirm\/[^/]+$/;

const isPublicForm = (path: string): boolean =>
  IN_EACH_LANGUAGE.test(splitLocalPath(path).path) || IN_ITS_OWN_LANGUAGE.test(path);

/** Next runs any server action at any address: we accept actions only at addresses whose pages have a form. */
export const mayHoldAction = (path: string): boolean => isPublicForm(path) || isAdminPath(path);

type Request = { method: string; url: string; headers: Headers };

/**
 * The origin check that allows our own forms without scripts. Because our pages send no referrer, browsers say `Origin:
 * null` when a form is sent without scripts, and Next then takes it for another site's. `Sec-Fetch-Site`, which no page
 * can forge, tells the two apart; browsers too old to send it are believed.
 */
export function restoreOwnOrigin({ method, url, headers }: Request): void {
  if (method !== 'POST' || headers.get('origin') !== 'null') return;
  const site = headers.get('sec-fetch-site');
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  if (!isPublicForm(new URL(url).pathname) || host === null) return;
  if (site === null || site === 'same-origin') headers.set('origin', `https://${host}`);
}

/**
 * For a form that was found to come from here: Next compares origin and host again, without knowing the public address,
 * and would end in a bare 500 where a proxy names another host.
 */
export function agreeOnHost({ method, headers }: Pick<Request, 'method' | 'headers'>): void {
  const origin = headers.get('origin');
  if (method === 'POST' && origin !== null) headers.set('x-forwarded-host', new URL(origin).host);
}
