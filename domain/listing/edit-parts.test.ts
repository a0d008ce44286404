import { expect, test } from 'vitest';
import { EDIT_PARTS, partOf, withPart } from './edit-parts';
import { makeEdit } from './listing.fixture';

const edit = makeEdit({ services: { pump_refill: 'no' } });

test('answers and sources are parts of their own, an address is one', () => {
  for (const part of ['name', 'address', 'services.pump_refill', 'fieldSources.services.pump_refill'])
    expect(EDIT_PARTS).toContain(part);
  expect(EDIT_PARTS).not.toContain('services');
  expect(EDIT_PARTS).not.toContain('address.city');
});

test('a part is read, said otherwise and taken away; the rest stays', () => {
  expect(partOf(edit, 'services.pump_refill')).toBe('no');
  expect(partOf(edit, 'services.pump_placement')).toBeUndefined();
  expect(partOf(edit, 'name')).toBe(edit.name);
  expect(withPart(edit, 'services.pump_placement', 'yes')).toEqual({
    ...edit,
    services: { pump_refill: 'no', pump_placement: 'yes' },
  });
  expect(withPart(edit, 'services.pump_refill', undefined)).toEqual({ ...edit, services: {} });
  expect(withPart(edit, 'name', 'B')).toEqual({ ...edit, name: 'B' });
  expect(withPart(edit, 'fieldSources.services.pump_refill', 1).fieldSources).toEqual({
    'services.pump_refill': 1,
  });
});
