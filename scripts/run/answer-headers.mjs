const YEAR_S = 31_536_000;
/** What other sites may load: what programs are served, and what is made to be embedded. */
const FOR_OTHER_SITES = /^\/(api|fhir|hsds|embed|[a-z]{2}\/embed)([/.?]|$)|\/feed\.(atom|json)$|\.png$/;
const MAY_BE_FRAMED = /^\/([a-z]{2}\/)?embed$/;
/** For data: whatever a browser takes it for, nothing in it may run, load or be framed. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";
const DATA = /^(application\/([\w.-]+\+)?(json|xml)|text\/(plain|csv|calendar|vcard))\b/;
/** For a page of Next's own that never came by `proxy.ts`: it is read, and nothing more. */
const BARE_PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * What every answer says, whoever made it: pages, data, files, redirects and errors. A route that says something else
 * itself is left to it.
 * @param isTls whether the site's own address is https: browsers then come back by TLS alone for a year
 */
export function addHeaders(response, { path, status, isTls }) {
  const add = (name, value) => response.hasHeader(name) || response.setHeader(name, value);
  add('x-content-type-options', 'nosniff');
  add('referrer-policy', 'no-referrer');
  add('cross-origin-resource-policy', FOR_OTHER_SITES.test(path) ? 'cross-origin' : 'same-origin');
  if (!MAY_BE_FRAMED.test(path)) add('x-frame-options', 'DENY');
  if (isTls) add('strict-transport-security', `max-age=${YEAR_S}`);
  // A 304 leaves a browser the policy that came with its page (RFC 9111, 3.2).
  if (status === 304) return;
  const type = String(response.getHeader('content-type') ?? '');
  if (DATA.test(type)) add('content-security-policy', DATA_POLICY);
  if (type.startsWith('text/html')) add('content-security-policy', BARE_PAGE_POLICY);
}
