import { expect, test } from 'vitest';
import type { HospitalEdit } from './confirm-link';
import { hospitalAnswerSchema } from './confirm-link';
import { makeDeskRecord } from './desk.fixture';
import { acceptAnswer, HOSPITAL_FIELDS, type HospitalField } from './hospital-answer';

const before = makeDeskRecord({ editorNotes: 'private' });
const DAY = '2026-11-24';
const accept = (edit: HospitalEdit, take: HospitalField[], seen: typeof before | null = before) =>
  acceptAnswer(before, { answer: { role: 'nurse', edit, note: null }, take, day: DAY, seen });
const confirmed = { confirmedOn: DAY, confirmedBy: 'nurse' };
const origin = { source: 'The hospital, by its confirmation link', day: DAY };

test('"all correct" moves the clock and nothing else', () => {
  expect(accept({}, [])).toEqual({ ...before, ...confirmed });
});

test('what is taken has the hospital as its source', () => {
  const services = { pump_placement: 'yes', pump_refill: 'no' } as const;
  expect(accept({ name: 'New', services }, ['name', 'services'])).toEqual({
    ...before,
    ...confirmed,
    name: 'New',
    services,
    fieldSources: { name: origin, 'services.pump_refill': origin },
  });
});

test('a change that was left out means: this is not what the hospital said', () => {
  const after = accept({ name: 'New', email: 'a@example.org' }, ['email']);
  expect(after).toMatchObject({ name: before.name, email: 'a@example.org', confirmedOn: null });
});

test('taking what the answer did not say changes nothing', () => {
  expect(accept({}, ['name']).name).toBe(before.name);
});

test('if a fact changed since the hospital looked, it has not confirmed that one', () => {
  expect(accept({}, [], makeDeskRecord({ name: 'Old' })).confirmedOn).toBeNull();
  expect(accept({}, [], null).confirmedOn).toBeNull();
  expect(accept({}, [], makeDeskRecord({ editorNotes: null })).confirmedOn).toBe(DAY);
});

test('an older answer does not set the clock back', () => {
  const later = { ...before, confirmedOn: '2026-11-25', confirmedBy: 'surgeon' };
  const after = acceptAnswer(later, {
    answer: { role: 'nurse', edit: {}, note: null },
    take: [],
    day: DAY,
    seen: later,
  });
  expect(after).toMatchObject({ confirmedOn: '2026-11-25', confirmedBy: 'surgeon' });
});

test.each(['location', 'sources', 'editorNotes', 'listing', 'status', 'npi', 'slug', 'aliases'])(
  'a hospital cannot change %s',
  (field) => {
    const answer = { role: 'nurse', edit: { [field]: 'x' }, note: null };
    expect(hospitalAnswerSchema.safeParse(answer).success).toBe(false);
    expect(HOSPITAL_FIELDS).not.toContain(field);
  },
);
