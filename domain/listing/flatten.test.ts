import { expect, test } from 'vitest';
import { flatten, isSame } from './edit-parts';

test('leaves by dotted names, as text; what is absent leaves nothing', () => {
  const edit = {
    name: 'A',
    fax: null,
    program: '',
    aliases: ['MSK', 'Sloan'],
    location: { lat: 1.5 },
    phones: [{ number: '+1', sourceUrl: null }],
    sources: [{ public: false }, { public: true }],
    fieldSources: { 'services.pump_refill': { day: '2026-11-23' } },
  };
  expect([...flatten(edit)]).toEqual([
    ['name', 'A'],
    ['aliases', 'MSK\nSloan'],
    ['location.lat', '1.5'],
    ['phones.0.number', '+1'],
    ['sources.0.public', 'no'],
    ['sources.1.public', 'yes'],
    ['fieldSources.services.pump_refill.day', '2026-11-23'],
  ]);
});

test.each<[unknown, unknown, boolean]>([
  [{ a: 1, b: 'x' }, { b: 'x', a: 1 }, true],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1, b: 2 }, { a: 1 }, false],
  [['x', 'y'], ['y', 'x'], false],
  [null, undefined, true],
  ['yes', 'no', false],
  ['', null, true],
])('%j and %j say the same: %s', (a, b, expected) => {
  expect(isSame(a, b)).toBe(expected);
});
