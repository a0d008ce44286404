import 'server-only';
import { listCalls } from '@/db/call/reads';
import { findCenterRow, findSlugOwner, recordOf } from '@/db/listing/record';
import { callLines } from '@/domain/call/lines';
import { db } from '@/server/db';
import { numberOf, pinOf } from '@/server/listing/edit-form';

/** What somebody who calls a hospital needs; null: there is no such listing. An old slug finds it too. */
export function loadCall(slug: string) {
  const id = findSlugOwner(db(), slug);
  const row = id === null ? null : findCenterRow(db(), id);
  if (!row) return null;
  const record = recordOf(db(), row);
  return { id: row.id, version: row.version, record, lines: callLines(record), log: listCalls(db(), row.id) };
}

/** The attempts to reach one hospital, the newest first. */
export const callsOf = (id: number) => listCalls(db(), id);

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
const orNull = (form: FormData, name: string) => textOf(form, name) || null;

/** The form of a call as the command takes it: numbers as they are kept, a new address with the town it lies in. */
export function readCall(form: FormData) {
  const names = [...new Set([...form.keys()])];
  const answers = names.flatMap((name) =>
    name.startsWith('answer.') && textOf(form, name)
      ? [[name.slice('answer.'.length), textOf(form, name)]]
      : [],
  );
  const isWrong = (name: string) => textOf(form, `answer.${name}`) === 'no';
  const numberIn = (name: string) => {
    const typed = orNull(form, name);
    return typed && numberOf(typed, textOf(form, 'fix.address.country') || undefined);
  };
  const phones = names.flatMap((name) => {
    const index = /^fix\.phones\.(\d+)$/.exec(name)?.[1];
    return index !== undefined && isWrong(`phones.${index}`) ? [[index, numberIn(name)] as const] : [];
  });
  const number = numberIn('add.number');
  const audience = textOf(form, 'add.for');
  const label = textOf(form, 'add.label') || NEW_LABEL[audience];
  const address = isWrong('address') ? addressIn(form) : null;
  const isSpanish = textOf(form, 'language') === 'es';
  return {
    id: Number(form.get('id')),
    version: Number(form.get('version')),
    outcome: form.get('outcome') ?? undefined,
    dialed: orNull(form, 'dialed'),
    withRole: orNull(form, 'withRole'),
    language: form.get('language'),
    interpreter: isSpanish ? orNull(form, 'interpreter') : null,
    callBackOn: textOf(form, 'outcome') === 'call-back' ? orNull(form, 'callBackOn') : null,
    notes: orNull(form, 'notes'),
    answers: Object.fromEntries(answers),
    corrections: {
      phones: Object.fromEntries(phones),
      ...(isWrong('fax') && { fax: numberIn('fix.fax') }),
      ...(number && { added: { number, for: audience, label } }),
      ...(address && { address, location: pinOf(address)?.location }),
    },
    allRight: form.get('allRight') === 'on',
  };
}

/** What a new number is called if nobody typed it. */
const NEW_LABEL: Record<string, string> = {
  patients: 'Appointments',
  referring: 'Referrals',
  hospital: 'Main number',
};

const addressIn = (form: FormData) => ({
  street: orNull(form, 'fix.address.street'),
  city: textOf(form, 'fix.address.city'),
  region: textOf(form, 'fix.address.region'),
  postalCode: orNull(form, 'fix.address.postalCode'),
  country: textOf(form, 'fix.address.country'),
});
