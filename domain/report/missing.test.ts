import { describe, expect, test } from 'vitest';
import { readMissingForm } from './missing';
import { HOSPITAL_MAX, PLACE_MAX, REPORT_TEXT_MAX, TRAP_FIELD } from './topics';

const GOOD = { hospital: 'General Hospital', place: 'Toledo, OH', text: '', email: '' };

function read(more: Record<string, string> = {}, language = 'en') {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...GOOD, ...more })) form.set(name, value);
  return readMissingForm(form, language);
}
const faults = (more: Record<string, string>, language?: string) => {
  const reading = read(more, language);
  return 'faults' in reading ? reading.faults : [];
};

describe('a reader’s word of a missing hospital', () => {
  test('needs a name and a place, and nothing else', () => {
    expect(read()).toEqual({
      missing: { hospital: 'General Hospital', place: 'Toledo, OH', text: '', email: null, language: 'en' },
    });
  });

  test('keeps how they know it, on as many lines as they like', () => {
    expect(read({ text: '  https://hospital.test/pump\nsee there ', email: 'a@b.test' })).toMatchObject({
      missing: { text: 'https://hospital.test/pump\nsee there', email: 'a@b.test' },
    });
  });

  test.each([
    ['no name', { hospital: '' }, ['hospital']],
    ['a name of spaces', { hospital: '   ' }, ['hospital']],
    ['a name over two lines', { hospital: 'One\nTwo' }, ['hospital']],
    ['a name without end', { hospital: 'x'.repeat(HOSPITAL_MAX + 1) }, ['hospital']],
    ['no place', { place: '' }, ['place']],
    ['a place without end', { place: 'x'.repeat(PLACE_MAX + 1) }, ['place']],
    ['a text without end', { text: 'x'.repeat(REPORT_TEXT_MAX + 1) }, ['text']],
    ['an e-mail that is none', { email: 'nobody' }, ['email']],
    ['all of it wrong', { hospital: '', place: '', email: 'nobody' }, ['hospital', 'place', 'email']],
    ['a field that no person sees filled in', { [TRAP_FIELD]: 'a' }, ['trap']],
  ])('%s is said', (_, more, expected) => expect(faults(more)).toEqual(expected));

  test('what is no language is a broken form', () => {
    expect(faults({}, '../x')).toEqual(['broken']);
  });

  test('a form without its fields is answered, too', () => {
    expect(readMissingForm(new FormData(), 'en')).toEqual({
      faults: expect.arrayContaining(['hospital', 'place']),
    });
  });
});
