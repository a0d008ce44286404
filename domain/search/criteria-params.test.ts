import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONDITIONS, SERVICES } from '@/domain/listing/center';
import { CONFIRMED, LIMIT_MAX, RADIUS_MAX_KM, RADIUS_MAX_MI, UNITS } from './criteria';
import {
  criteriaToParams,
  OFFSET_MAX,
  parseLenientRequest,
  parseStrictRequest,
  type SearchRequest,
  toCriteria,
} from './criteria-params';

const nothing: SearchRequest = {
  near: null,
  radius: null,
  unit: 'mi',
  role: null,
  bounds: null,
  conditions: [],
  services: [],
  region: null,
  country: null,
  text: null,
  confirmed: null,
  sort: 'name',
  limit: 20,
  offset: 0,
};

const strict = (query: string) => parseStrictRequest(new URLSearchParams(query));
const errorsOf = (query: string) => {
  const reading = strict(query);
  return reading.ok ? [] : reading.errors.map(({ parameter }) => parameter);
};
const accepted = (query: string) => {
  const reading = strict(query);
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.request;
};

describe('parseStrictRequest', () => {
  it('takes no parameters as everything, by name', () => {
    expect(accepted('')).toEqual(nothing);
  });

  it('takes every parameter', () => {
    const query =
      'near=Toledo%2C+OH&radius=250&unit=km&bbox=-90,40,-80,45&condition=icca&condition=hcc&service=pump_refill' +
      '&region=OH&country=us&q=cancer&confirmed=lately&sort=checked&limit=5&offset=10';
    expect(accepted(query)).toEqual({
      near: 'Toledo, OH',
      radius: 250,
      unit: 'km',
      role: null,
      bounds: { west: -90, south: 40, east: -80, north: 45 },
      conditions: ['icca', 'hcc'],
      services: ['pump_refill'],
      region: 'OH',
      country: 'US',
      text: 'cancer',
      confirmed: 'lately',
      sort: 'checked',
      limit: 5,
      offset: 10,
    });
  });

  it('sorts by distance as soon as there is something to measure from', () => {
    expect(accepted('near=60637').sort).toBe('distance');
    expect(accepted('near=60637&sort=name').sort).toBe('name');
  });

  it('takes a repeated code once', () => {
    expect(accepted('condition=hcc&condition=icca&condition=hcc').conditions).toEqual(['hcc', 'icca']);
  });

  it.each([
    ['near='],
    ['near=%20%20'],
    [`near=${'x'.repeat(10_000)}`],
    ['near=Tol%00edo'],
    ['near=NaN,NaN'],
    ['near=-Infinity, undefined'],
    ['radius=-1&near=60637', 'radius'],
    ['radius=0&near=60637', 'radius'],
    ['radius=1e9&near=60637', 'radius'],
    ['radius=12501&near=60637', 'radius'],
    ['radius=20039&unit=km&near=60637', 'radius'],
    ['radius=NaN&near=60637', 'radius'],
    ['unit=miles'],
    ['bbox=1,2,3'],
    ['condition=cancer'],
    ['condition=hcc&condition=', 'condition'],
    ['service=<script>'],
    ['region='],
    ['country=USA'],
    [`q=${'x'.repeat(121)}`],
    ['q=a%00'],
    ['sort=nearest'],
    ['limit=0'],
    ['limit=101'],
    ['limit=1.5'],
    ['offset=-1'],
    ['offset=1e300'],
    ['zip=60637'],
    ['role=clinician'],
    ['Near=60637'],
    ['__proto__=1'],
    ['near=a&near=b', 'near'],
    ['limit=5&limit=5', 'limit'],
  ])('refuses %s', (query, parameter = query.slice(0, query.indexOf('='))) => {
    expect(errorsOf(query)).toEqual([parameter]);
  });

  it('takes each unit to its own greatest radius', () => {
    expect(accepted('near=60637&radius=12500').radius).toBe(RADIUS_MAX_MI);
    expect(accepted('near=60637&unit=km&radius=20038').radius).toBe(RADIUS_MAX_KM);
  });

  it('refuses what could have no effect', () => {
    expect(errorsOf('radius=100&sort=distance')).toEqual(['radius', 'sort']);
  });

  it('names everything that is wrong at once', () => {
    expect(errorsOf('limit=0&radius=x&foo=1&near=1&bbox=2')).toEqual(['radius', 'bbox', 'limit', 'foo']);
  });
});

describe('parseLenientRequest', () => {
  it('falls back to the defaults and says what was ignored', () => {
    const { request, ignored } = parseLenientRequest({
      near: '60637',
      radius: '-5',
      condition: ['hcc', 'nonsense'],
      foo: 'bar',
    });
    expect(request).toEqual({ ...nothing, near: '60637', conditions: ['hcc'], sort: 'distance' });
    expect(ignored).toEqual([
      { parameter: 'radius', value: '-5' },
      { parameter: 'condition', value: 'nonsense' },
      { parameter: 'foo', value: 'bar' },
    ]);
  });

  it('keeps the first of several values', () => {
    const { request, ignored } = parseLenientRequest(new URLSearchParams('near=Toledo&near=Akron'));
    expect(request.near).toBe('Toledo');
    expect(ignored).toEqual([{ parameter: 'near', value: 'Akron' }]);
  });

  it('says nothing of empty fields, of the page’s own parameters and of tracking marks', () => {
    const query = 'near=&radius=250&q=+&view=map&at=4/1/2&pin=x&lang=es&utm_source=mail&fbclid=1&condition=';
    const { request, ignored } = parseLenientRequest(new URLSearchParams(query));
    expect(request).toEqual({ ...nothing, radius: 250 });
    expect(ignored).toEqual([]);
  });

  it('never throws, whatever the URL', () => {
    const names = fc.oneof(fc.constantFrom('near', 'radius', 'bbox', 'q', 'limit', 'sort'), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ unit: 'grapheme' }))), (pairs) => {
        const { request } = parseLenientRequest(new URLSearchParams(pairs));
        expect(request.limit).toBeGreaterThan(0);
      }),
    );
  });
});

describe('criteriaToParams', () => {
  const text = fc.stringMatching(/^[a-zA-Zé'&,<中](?: ?[a-zA-Zé'&,<中]){0,20}$/);
  const requests = fc
    .record({
      near: fc.option(text),
      radius: fc.option(fc.double({ min: 0.001, max: 12_500, noNaN: true })),
      unit: fc.constantFrom(...UNITS),
      bounds: fc.option(fc.constant({ west: 170.5, south: -1e-7, east: -160, north: 55 })),
      conditions: fc.subarray([...CONDITIONS]),
      services: fc.subarray([...SERVICES]),
      region: fc.option(text),
      country: fc.option(fc.constantFrom('US', 'CA')),
      text: fc.option(text),
      confirmed: fc.option(fc.constantFrom(...CONFIRMED)),
      sort: fc.constantFrom('name' as const, 'checked' as const),
      role: fc.constant(null),
      limit: fc.integer({ min: 1, max: LIMIT_MAX }),
      offset: fc.integer({ min: 0, max: OFFSET_MAX }),
    })
    .map((request) => (request.near === null ? { ...request, radius: null } : request));

  it('is read back as the same request, by both readers', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(parseStrictRequest(criteriaToParams(request))).toEqual({ ok: true, request });
        expect(parseLenientRequest(criteriaToParams(request))).toEqual({ request, ignored: [] });
      }),
    );
  });

  it('says who reads: no part of what is searched', () => {
    const { request, ignored } = parseLenientRequest({ role: 'clinician' });
    expect([criteriaToParams(request).toString(), ignored]).toEqual(['role=clinician', []]);
    expect(toCriteria(request, null)).toEqual(toCriteria(nothing, null));
  });

  it('leaves out defaults, and what has no effect without a place', () => {
    expect(criteriaToParams(nothing).toString()).toBe('');
    expect(criteriaToParams({ ...nothing, radius: 250, sort: 'distance' }).toString()).toBe('');
    const near = { ...nothing, near: '60637', sort: 'distance' as const };
    expect(criteriaToParams(near).toString()).toBe('near=60637');
    expect(criteriaToParams({ ...near, sort: 'name' }).toString()).toBe('near=60637&sort=name');
  });

  it('always has the same order', () => {
    const request = { ...nothing, text: 'x', near: 'y', conditions: ['hcc' as const, 'icca' as const] };
    expect(criteriaToParams(request).toString()).toBe('near=y&condition=icca&condition=hcc&q=x&sort=name');
  });
});

describe('toCriteria', () => {
  const origin = { lat: 41.65, lng: -83.54 };

  it('measures in km and leaves paging and names behind', () => {
    const request = accepted('near=Toledo&radius=100&condition=hcc&limit=5');
    expect(toCriteria(request, origin)).toEqual({
      origin,
      radiusKm: 160.9344,
      bounds: null,
      conditions: ['hcc'],
      services: [],
      region: null,
      country: null,
      text: null,
      confirmed: null,
      sort: 'distance',
    });
    expect(toCriteria({ ...request, unit: 'km' }, origin).radiusKm).toBe(100);
  });
});
