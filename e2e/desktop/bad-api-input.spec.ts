import { expect, NO_PROXY, test } from '../fixtures/journey';

const LONG = 'a'.repeat(10_000);

const REFUSED: [query: string, status: number, named?: string][] = [
  ['near=', 400, 'near'],
  [`near=${LONG}`, 400, 'near'],
  ['near=NaN,NaN', 400, 'near'],
  ['near=%00', 400],
  ["near='; DROP TABLE center; --", 404],
  ['near=<script>alert(1)</script>', 404],
  ['near=🏥', 404],
  ['near=مستشفى', 404],
  ['near=Springfield', 409],
  ['near=43604&radius=-1', 400, 'radius'],
  ['near=43604&radius=1e9', 400, 'radius'],
  ['near=43604&radius=0', 400, 'radius'],
  ['near=43604&near=60637', 400, 'near'],
  ['radius=100', 400, 'radius'],
  ['near=43604&foo=1', 400, 'foo'],
  ['limit=0', 400, 'limit'],
  ['limit=101', 400, 'limit'],
  ['offset=-1', 400, 'offset'],
  ['bbox=1,2,3', 400, 'bbox'],
  ['condition=cough', 400, 'condition'],
  ['sort=distance', 400, 'sort'],
];

for (const endpoint of ['/api/v1/centers', '/api/v1/centers.geojson', '/api/v1/centers.csv']) {
  for (const [query, status, named] of REFUSED) {
    const title = `${endpoint} refuses ${query.slice(0, 40)} with a problem`;
    test(title, query.includes(LONG) ? NO_PROXY : {}, async ({ request }) => {
      const answer = await request.get(`${endpoint}?${query}`);
      expect(answer.status()).toBe(status);
      expect(answer.headers()['content-type']).toMatch(/^application\/problem\+json/);
      const problem = await answer.json();
      expect(problem).toMatchObject({
        status,
        title: expect.any(String),
        type: expect.stringMatching(/^\/problems\//),
      });
      expect(String(problem.detail).length).toBeGreaterThan(5);
      if (named) expect(problem.errors).toContainEqual({ parameter: named, message: expect.any(String) });
    });
  }
}

const PATHS = [
  '/api/v1/centers',
  '/api/v1/centers/dogwood-durham-nc',
  '/api/v1/centers.geojson',
  '/api/v1/centers.csv',
  '/api/v1/pins?bbox=-125,24,-66,50&zoom=4',
  '/api/v1/places?q=to',
];

for (const path of PATHS) {
  test(`${path} is only for reading`, async ({ request }) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await request.fetch(path, { method });
      expect(answer.status(), method).toBe(405);
      expect(answer.headers().allow).toContain('GET');
      expect(answer.headers()['content-type']).toMatch(/^application\/problem\+json/);
    }
    const head = await request.fetch(path, { method: 'HEAD' });
    expect(head.status()).toBe(200);
    expect(await head.text()).toBe('');
    expect((await request.fetch(path, { method: 'OPTIONS' })).status()).toBe(204);
  });
}

for (const slug of ['no-such-hospital', '%ff', '%00', '..%2f..%2fetc%2fpasswd', "';--", '🏥', LONG]) {
  const title = `a slug that is none is a 404 problem: ${slug.slice(0, 30)}`;
  test(title, slug === LONG || slug === '%00' ? NO_PROXY : {}, async ({ request }) => {
    const answer = await request.get(`/api/v1/centers/${slug}`);
    expect(answer.status()).toBe(404);
    expect(answer.headers()['content-type']).toMatch(/^application\/problem\+json/);
  });
}
