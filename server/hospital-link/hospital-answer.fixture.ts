import { makeConfirmLink } from '@/db/hospital-link/commands';
import { confirmLinks } from '@/db/hospital-link/schema';
import { centers } from '@/db/listing/schema';
import { hashToken, newToken } from '@/db/secret';
import { EDITOR } from '@/domain/listing/listing.fixture';
import { db } from '@/server/db';
import { answerLink, openConfirmLink } from './link';

export const NOW = new Date('2026-11-24T16:00:00.000Z');
export const DAY = 86_400_000;
export const ADDRESS = '192.0.2.1';
export const open = (token: string, now = NOW) =>
  openConfirmLink(token, { address: ADDRESS, now }, 'open-confirm-link').outcome;

export function newLink() {
  const token = newToken();
  makeConfirmLink(
    db(),
    EDITOR,
    { id: 1, tokenHash: hashToken(token), language: 'en', mail: null },
    { now: NOW },
  );
  return token;
}

/** The form as it stands on the page, with what somebody changed in it. */
export const STANDING = {
  name: 'Test Hospital',
  healthSystem: 'Test Health',
  program: 'Pump Program',
  'address.street': '1 Test Street',
  'address.city': 'Columbus',
  'address.region': 'OH',
  'address.postalCode': '43215',
  'address.country': 'US',
  'phones.0.number': '614-555-0100',
  'phones.0.label': 'Appointments',
  'phones.0.for': 'patients',
  'phones.1.number': '',
  'phones.1.label': '',
  'phones.1.for': 'patients',
  'fax.number': '',
  'fax.label': '',
  'fax.for': 'patients',
  email: '',
  website: 'https://example.org',
  programUrl: 'https://example.org/pump',
  'services.pump_placement': 'yes',
  'services.pump_refill': '',
  'conditions.icca': 'yes',
  programSince: '2020',
  'clinicians.0.name': 'Zoë Test, MD',
  'clinicians.0.role': 'surgeon',
  'clinicians.1.name': '',
  'clinicians.1.role': '',
  note: '',
};

export function send(token: string, fields: Record<string, string>, now = NOW) {
  const form = new FormData();
  form.set('version', String(listing()?.version));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return answerLink(token, form, { address: ADDRESS, now });
}

export const change = (token: string, changes: Record<string, string>, now = NOW) =>
  send(token, { verdict: 'changes', role: 'coordinator', ...STANDING, ...changes }, now);
const linkOf = (token: string) =>
  db()
    .select()
    .from(confirmLinks)
    .all()
    .find(({ tokenHash }) => tokenHash === hashToken(token));
export const linkIdOf = (token: string) => linkOf(token)?.id ?? 0;
export const answerOf = (token: string) => linkOf(token)?.answer;
export const listing = () => db().select().from(centers).get();
