import fs from 'node:fs';

export type Hostile = {
  path: string;
  method: string;
  headers: Record<string, string>;
  body?: string | Buffer;
};

/** Values that programs stumble over. */
const BAD = [
  ...['', ' ', '0', '-1', '1e309', 'NaN', '99999999999999999999', '1.5', 'null', 'undefined', 'true', '[]'],
  ...["'", '"', "' OR 1=1 --", '"; DROP TABLE center;--', '*', '%', '_', '"" NEAR ""', 'a AND NOT b', '^a*'],
  ...['<script>alert(1)</script>', '{{7*7}}', '../../etc/passwd', '..%2f..%2f', '//evil.example'],
  ...['__proto__', 'constructor', 'toString', 'a\u0000b', '\ud800', '\u202eabc', 'İıſß', '💉'.repeat(40)],
  ...['90,180', '91,0', '0,181', '-90,-180', 'NaN,NaN', '1,2,3,4', '180,90,-180,-90', '43604', 'Springfield'],
  ...['x'.repeat(300), 'x'.repeat(7000), '9'.repeat(400), 'a,'.repeat(500), '\r\nSet-Cookie: a=b'],
];
const PARAMETERS =
  'near radius unit bbox condition service region country q confirmed sort limit offset view at pin lang page c center zoom number flash next token show report kind _count _offset _format _id address-postalcode theme place'.split(
    ' ',
  );
const METHODS = [
  'GET',
  'GET',
  'GET',
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
];
const HEADERS = [
  'accept',
  'accept-language',
  'accept-encoding',
  'range',
  'if-none-match',
  'if-modified-since',
  'rsc',
  'origin',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-action',
  'cookie',
  'user-agent',
  'referer',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-nonce-placeholder',
  'x-middleware-subrequest',
  'x-admin-path',
  'content-type',
  'sec-fetch-site',
  'x-client-address',
  'authorization',
  'x-http-method-override',
];
const SLUG = 'reed-nashville-tn';
/** Until the API's own description names them, and for all that it does not. */
const ROUTES = [
  '/',
  '/es',
  '/centers',
  `/centers/${SLUG}`,
  '/centers/{x}',
  `/centers/${SLUG}/report`,
  '/centers/{x}/report',
  `/centers/${SLUG}.pdf`,
  `/centers/${SLUG}.vcf`,
  '/centers/{x}.pdf',
  '/shortlist',
  '/shortlist/print',
  '/shortlist.pdf',
  '/learn',
  '/learn/{x}',
  '/learn/glossary',
  '/refer',
  '/refer/sheet',
  '/report',
  '/report/{x}',
  '/report/missing',
  '/report/site',
  '/confirm/{x}',
  '/notice',
  '/map.svg',
  '/robots.txt',
  '/sitemap.xml',
  '/feed.atom',
  '/feed.json',
  '/embed',
  '/embed.js',
  '/hsds',
  '/hsds/{x}',
  '/hsds/services/{x}',
  '/fhir/{x}',
  '/fhir/Location/{x}',
  '/api/v1/{x}',
  '/api/v1/centers',
  '/api/v1/centers/{x}',
  '/api/v1/places',
  '/api/v1/pins',
  '/api/v1/accuracy',
  '/api/v1/centers.csv',
  '/api/v1/centers.geojson',
  '/api/v1/openapi.json',
  '/api/health/ready',
  '/api/health/live',
  '/basemap/{x}',
  '/_next/{x}',
  '/_next/static/{x}',
  '/_next/image',
  '/_next/data/{x}',
  '/admin',
  '/admin/{x}',
  '/admin/sign-in',
  '/admin/setup',
  '/admin/log',
  '/admin/centers/{x}',
  '/admin/imports/file',
  '/admin/imports/{x}',
  '/admin/imports/export/{x}',
  '/admin/auth/{x}',
  '/admin/auth/sign-in/email',
  '/admin/auth/get-session',
  '/files/en/centers/{x}/pdf',
  '/{x}',
  '/{x}/{x}',
];

/** The paths of the site's own OpenAPI document, each hole open. */
async function described(origin: string): Promise<string[]> {
  const answer = await fetch(`${origin}/api/v1/openapi.json`);
  if (!answer.ok) return [];
  const { paths = {} } = (await answer.json()) as { paths?: object };
  return Object.keys(paths).map((path) => path.replaceAll(/\{[^}]*\}/g, '{x}'));
}

/** The ids of all server actions of the build. */
const actions = (): string[] =>
  Object.keys(JSON.parse(fs.readFileSync('.next/server/server-reference-manifest.json', 'utf8')).node);

/** The same numbers for the same seed (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

/** Hostile requests without end, over every route and action. `cookie`: of somebody who may do everything. */
export async function hostileRequests(origin: string, { seed, cookie }: { seed: number; cookie: string }) {
  const roll = dice(seed);
  const one = <T>(values: readonly T[]): T => values[roll(values.length)] as T;
  const routes = [...new Set([...ROUTES, ...(await described(origin))])];
  const ids = actions();
  const encoded = (value: string) => {
    const kind = roll(8);
    if (kind === 0) return value.replaceAll(/[^\x21-\x7e]|[?#\s]/g, '%ff');
    return encodeURIComponent(Buffer.from(value).toString());
  };
  const query = () =>
    Array.from(
      { length: roll(5) },
      () => `${roll(10) === 0 ? encoded(one(BAD)) : one(PARAMETERS)}=${encoded(one(BAD))}`,
    );
  const header = (value: string) => value.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 4000);
  const multipart = (fields: [string, string][]) => {
    const part = ([name, value]: [string, string]) =>
      `--x\r\nContent-Disposition: form-data; name="${name.replaceAll(/["\r\n]/g, '')}"\r\n\r\n${value}\r\n`;
    return `${fields.map(part).join('')}--x--\r\n`;
  };
  const body = (id: string): Pick<Hostile, 'body' | 'headers'> => {
    const values = Array.from({ length: roll(6) }, (): [string, string] => [one(PARAMETERS), one(BAD)]);
    switch (roll(6)) {
      case 0:
        return {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(Object.fromEntries(values)),
        };
      case 1:
        return { headers: { 'content-type': 'application/json' }, body: '{"a":'.repeat(roll(900)) };
      case 2:
        return { headers: { 'content-type': 'text/plain;charset=UTF-8' }, body: `[${one(BAD)}]` };
      case 3:
        return {
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
          body: Buffer.alloc(roll(5000), roll(256)),
        };
      default: {
        const own: [string, string][] = [['0', one(['[null,"$K1"]', '["$K1"]', '["$F1"]', one(BAD)])]];
        const fields = values.map(([name, value]): [string, string] => [`_1_${name}`, value]);
        const action: [string, string][] = roll(2) === 0 ? [[`$ACTION_ID_${id}`, '']] : [];
        return {
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
          body: multipart([...own, ...fields, ...action]),
        };
      }
    }
  };
  return (): Hostile => {
    const path = one(routes).replaceAll('{x}', () =>
      roll(4) === 0 ? SLUG : encoded(one(BAD)).slice(0, 2000) || 'x',
    );
    const asked = query();
    const method = one(METHODS);
    const id = roll(3) === 0 ? one(BAD) : one(ids);
    const isAction = roll(3) === 0;
    const sent = !['POST', 'PUT', 'PATCH'].includes(method) ? { headers: {} } : body(id);
    const odd = Object.fromEntries(Array.from({ length: roll(3) }, () => [one(HEADERS), header(one(BAD))]));
    return {
      path: `${roll(6) === 0 ? '/es' : ''}${path}${asked.length > 0 ? `?${asked.join('&')}` : ''}`.slice(
        0,
        8000,
      ),
      method,
      body: sent.body,
      headers: {
        ...odd,
        ...sent.headers,
        ...(isAction && method === 'POST' && { 'next-action': header(id) }),
        ...(roll(3) === 0 && { cookie }),
        ...(method !== 'GET' && roll(4) > 0 && { origin }),
        'x-forwarded-for': `10.${roll(256)}.${roll(256)}.${roll(256)}`,
      },
    };
  };
}
