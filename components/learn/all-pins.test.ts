import { afterEach, expect, test, vi } from 'vitest';
import { fetchAllPins } from './all-pins';

afterEach(() => vi.unstubAllGlobals());

const center = (slug: string, over: object = {}) => ({
  slug,
  name: `Hospital ${slug}`,
  address: { street: null, city: 'Toledo', region: 'OH', postalCode: null, country: 'US' },
  location: { lat: 41.6, lng: -83.5, precision: 'building' },
  phones: [
    { number: '+14195550100', label: 'Desk', for: 'hospital' },
    { number: '+14195550101', label: 'Patients', for: 'patients' },
  ],
  listing: 'confirmed',
  ...over,
});

/** An API that gives two centers at a time. */
function serve(centers: object[]) {
  const asked = vi.fn(async (address: string) => {
    const offset = Number(new URL(address, 'http://localhost').searchParams.get('offset'));
    const items = centers.slice(offset, offset + 2);
    return Response.json({ total: centers.length, count: items.length, limit: 2, offset, items });
  });
  vi.stubGlobal('fetch', asked);
  return asked;
}

test('every center gets its number, over as many answers as it takes', async () => {
  const asked = serve([center('a'), center('b'), center('c')]);
  const pins = await fetchAllPins('es');
  expect(pins.map(({ number, href }) => [number, href])).toEqual([
    [1, '/es/centers/a'],
    [2, '/es/centers/b'],
    [3, '/es/centers/c'],
  ]);
  expect(asked).toHaveBeenCalledTimes(2);
});

test('a pin says where, what is doubtful, and the line for patients before the switchboard', async () => {
  const zurich = { street: null, city: 'Zürich', region: 'ZH', postalCode: null, country: 'CH' };
  serve([center('a'), center('b', { address: zurich, listing: 'reported', phones: [] })]);
  const [near, far] = await fetchAllPins('en');
  expect(near).toMatchObject({ where: 'Toledo, OH', open: false, tel: '+14195550101' });
  expect(far).toMatchObject({ where: 'Zürich, Switzerland', open: true, tel: null });
});

test('no center, no pin, and no endless asking', async () => {
  serve([]);
  expect(await fetchAllPins('en')).toEqual([]);
});

test('an answer that is an error is one here too', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 500 }));
  await expect(fetchAllPins('en')).rejects.toThrow('500');
});
