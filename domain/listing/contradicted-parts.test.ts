import { expect, test } from 'vitest';
import { contradictedParts } from './diff';
import type { CenterEdit } from './edit';
import { makeEdit } from './listing.fixture';

const phone = { number: '+16145550100', label: 'Program', for: 'patients', sourceUrl: null } as const;
const listed = makeEdit({ phones: [phone], email: 'a@example.org', services: { pump_refill: 'no' } });

test.each<[string, Partial<CenterEdit>, string[]]>([
  ['nothing', {}, []],
  ['another name', { name: 'Other' }, ['name']],
  ['no e-mail any more', { email: null }, ['email']],
  ['an answer that was not known', { services: { pump_refill: 'no', pump_placement: 'yes' } }, []],
  ['another answer', { services: { pump_refill: 'yes' } }, ['services.pump_refill']],
  ['one more phone', { phones: [{ ...phone, number: '+16145550101' }, phone] }, []],
  ['another phone', { phones: [{ ...phone, number: '+16145550101' }] }, ['phones']],
  ['a fact that was missing', { fax: { number: '+16145550102', label: 'Fax', for: 'referring' } }, []],
  ['notes and origins', { editorNotes: 'x', aliases: ['y'], fieldSources: {}, sources: [] }, []],
])('%s', (_, change, parts) => {
  expect(contradictedParts(listed, { ...listed, ...change })).toEqual(parts);
});
