import { expect, test } from '../fixtures/journey';

const SLUG = 'reed-nashville-tn';
type Row = [what: string, path: string, status: number, more?: { method?: string; ours?: false }];

/** One address of every class of route; what answers it says the same of itself, whoever made it. `ours: false`: other sites may load it. */
const CLASSES: Row[] = [
  ['page', '/', 200],
  ['Spanish page', '/es/about', 200],
  ['search', '/?near=43604', 200],
  ['no such page', '/no-such-page', 404],
  ['no such listing', '/centers/nowhere', 404],
  ['no such page with a dot', '/wp-login.php', 404],
  ['hidden file', '/.env', 404],
  ['not text', '/%ff', 404],
  ['sign-in', '/admin/sign-in', 200],
  ['editors’ page', '/admin/log', 307],
  ['export', '/admin/imports/export/csv', 307],
  ['file of an import', '/admin/imports/file', 403, { method: 'POST' }],
  ['auth', '/admin/auth/get-session', 405],
  ['hospital’s link', '/confirm/made-up', 404],
  ['receipt', '/report/R-0000-0000-0000', 404],
  ['data', '/api/v1/centers', 200, { ours: false }],
  ['data that is not there', '/api/v1/centers/nowhere', 404, { ours: false }],
  ['bad parameter', '/api/v1/centers?near=', 400, { ours: false }],
  ['no such data', '/api/v1/nothing', 404, { ours: false }],
  ['refused method', '/api/v1/centers', 405, { ours: false, method: 'POST' }],
  ['preflight', '/api/v1/centers', 204, { ours: false, method: 'OPTIONS' }],
  ['GeoJSON', '/api/v1/centers.geojson', 200, { ours: false }],
  ['CSV', '/api/v1/centers.csv', 200, { ours: false }],
  ['health', '/api/health/ready', 200, { ours: false }],
  ['contact', `/centers/${SLUG}.vcf`, 200],
  ['PDF', `/centers/${SLUG}.pdf`, 200],
  ['feed', '/feed.atom', 200, { ours: false }],
  ['robots', '/robots.txt', 200],
  ['sitemap', '/sitemap.xml', 200],
  ['notice', '/notice', 200],
  ['map picture', '/map.svg', 200],
  ['icon', '/icon.svg', 200],
  ['missing file of the build', '/_next/static/none.js', 404],
  ['unknown method', '/', 405, { method: 'PROPFIND' }],
];

test('every answer says what browsers may do with it', async ({ request, page, baseURL }) => {
  const isEncrypted = baseURL?.startsWith('https:');
  await page.goto('/');
  const script = await page.locator('script[src^="/_next/static/"]').first().getAttribute('src');
  const built: Row = ['file of the build', script ?? '', 200];
  for (const [what, path, status, { method = 'GET', ours = true } = {}] of [...CLASSES, built]) {
    const answer = await request.fetch(path, { method, maxRedirects: 0 });
    const headers = answer.headers();
    const { 'content-type': type = '', 'content-security-policy': policy = 'none' } = headers;
    expect
      .soft(
        {
          status: answer.status(),
          nosniff: headers['x-content-type-options'],
          corp: headers['cross-origin-resource-policy'],
          referrer: /^(no-referrer|same-origin)$/.test(headers['referrer-policy'] ?? ''),
          policy:
            !/html|json|application.xml|text\/(plain|csv)/.test(type) || /^default-src 'none'/.test(policy),
          powered: headers['x-powered-by'],
          tls: headers['strict-transport-security'],
          cookie: headers['set-cookie'],
        },
        what,
      )
      .toEqual({
        status,
        nosniff: 'nosniff',
        corp: ours ? 'same-origin' : 'cross-origin',
        referrer: true,
        policy: true,
        powered: undefined,
        tls: isEncrypted ? 'max-age=31536000' : undefined,
        cookie: undefined,
      });
  }
});
