import { expect, test } from 'vitest';
import { z } from 'zod';
import { readForm, refuse } from './state';

function formOf(...fields: [name: string, value: string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test('a refused form goes back with what is wrong and what was typed', () => {
  const form = formOf(['phones.0.number', '555'], ['phones.0.label', ''], ['take', 'fax'], ['take', 'email']);
  expect(refuse(form, { fields: { 'phones.0.number': 'No number.' }, form: 'Not yet.' }).result).toEqual({
    status: 'error',
    error: { '': ['Not yet.'], 'phones.0.number': ['No number.'] },
    initialValue: { phones: { 0: { number: '555' } }, take: ['fax', 'email'] },
  });
});

test('passwords and codes never go back, however the form was refused', () => {
  const secrets = ['password', 'newPassword', 'again', 'code'];
  const form = formOf(
    ['email', 'ann@example.org'],
    ...secrets.map((name) => [name, 's3cret'] as [string, string]),
  );
  const read = readForm(form, z.object({ email: z.string().max(3) }));
  for (const state of [refuse(form, { form: 'No.' }), read.refused]) {
    expect(JSON.stringify(state)).not.toContain('s3cret');
    expect(state?.result?.initialValue).toEqual({ email: 'ann@example.org' });
  }
});

test.each([
  '__intent__',
  '__state__',
  '__proto__',
  'a.__proto__.b',
  'constructor',
  'a[',
  'a..b',
  '.a',
  '$ACTION_1',
  '',
])('a field called %j breaks nothing and is not kept', (name) => {
  expect(refuse(formOf([name, 'x'], ['ok', 'y']), { form: 'No.' }).result?.initialValue).toEqual({ ok: 'y' });
});

test('what is wrong keeps its order, which is that of the page', () => {
  const { result } = refuse(formOf(), { fields: { text: 'A.', email: 'B.' } });
  expect(Object.keys(result?.error ?? {})).toEqual(['text', 'email']);
});

test('two fields that cannot both stand in one tree break nothing', () => {
  expect(() => refuse(formOf(['a', 'x'], ['a.b', 'y'], ['a.b.c', 'z']), {})).not.toThrow();
});

test('what the schema reads is given; else the first fault of each field, in words', () => {
  const schema = z.object({ name: z.string().min(1), day: z.iso.date() });
  expect(readForm(formOf(['name', 'Ann'], ['day', '2026-11-24']), schema)).toEqual({
    value: { name: 'Ann', day: '2026-11-24' },
  });
  expect(readForm(formOf(['name', '']), schema).refused?.result?.error).toEqual({
    name: ['Must not be empty.'],
    day: ['Is missing, or is not of the right kind.'],
  });
});
