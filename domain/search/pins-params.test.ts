import { describe, expect, test } from 'vitest';
import { PINS_ZOOM_MAX } from '@/domain/map/pins';
import { parsePinsRequest } from './pins-params';

const VIEW = 'bbox=-90,35,-80,45&zoom=6';
const parse = (query: string) => parsePinsRequest(new URLSearchParams(query));
const faults = (query: string) => {
  const reading = parse(query);
  return reading.ok ? [] : reading.errors.map(({ parameter }) => parameter);
};

describe('what a map asks for', () => {
  test('is what it shows, of the list that its page shows', () => {
    const reading = parse(`${VIEW}&near=43604&radius=250&service=pump_refill&area=-100,30,-70,50&lang=es`);
    expect(reading).toMatchObject({
      ok: true,
      asked: {
        view: { bounds: { west: -90, south: 35, east: -80, north: 45 }, zoom: 6 },
        request: {
          near: '43604',
          radius: 250,
          services: ['pump_refill'],
          bounds: { west: -100, south: 30, east: -70, north: 50 },
        },
        lang: 'es',
      },
    });
  });

  test('may cross the date line, and has English words unless it says otherwise', () => {
    const reading = parse('bbox=170,-10,-170,10&zoom=0');
    expect(reading).toMatchObject({
      ok: true,
      asked: { view: { bounds: { west: 170, east: -170 } }, request: { bounds: null }, lang: 'en' },
    });
  });
});

test('says for whom the pins are', () => {
  expect(parse(`${VIEW}&role=clinician`)).toMatchObject({ ok: true, asked: { role: 'clinician' } });
  expect(parse(VIEW)).toMatchObject({ ok: true, asked: { role: null } });
});

test.each([
  ['', ['bbox', 'zoom']],
  ['zoom=6', ['bbox']],
  ['bbox=-90,35,-80,45', ['zoom']],
  ['bbox=-90,45,-80,35&zoom=6', ['bbox']],
  ['bbox=-90,35,-80&zoom=6', ['bbox']],
  ['bbox=-200,35,-80,45&zoom=6', ['bbox']],
  ['bbox=-90,35,-80,45&zoom=six', ['zoom']],
  ['bbox=-90,35,-80,45&zoom=-1', ['zoom']],
  [`bbox=-90,35,-80,45&zoom=${PINS_ZOOM_MAX + 1}`, ['zoom']],
  [`${VIEW}&${VIEW}`, ['bbox', 'zoom']],
  [`${VIEW}&lang=xx`, ['lang']],
  [`${VIEW}&role=cook`, ['role']],
  [`${VIEW}&area=here`, ['area']],
  [`${VIEW}&limit=5`, ['limit']],
  [`${VIEW}&offset=0`, ['offset']],
  [`${VIEW}&radius=50`, ['radius']],
  [`${VIEW}&service=cooking`, ['service']],
  [`${VIEW}&nonsense=1`, ['nonsense']],
])('%s is refused, naming %j', (query, parameters) => expect(faults(query)).toEqual(parameters));
