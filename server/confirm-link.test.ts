import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { makeConfirmLink } from '@/db/commands/desk/make-confirm-link';
import { revokeConfirmLink } from '@/db/commands/desk/revoke-confirm-link';
import { hashToken, newToken } from '@/db/commands/desk/secret';
import { updateCenter } from '@/db/commands/desk/update-center';
import { centers } from '@/db/schema';
import { auditLog } from '@/db/schema/history';
import { confirmLinks } from '@/db/schema/queue';
import { addRecords } from '@/db/test-centers.fixture';
import { makeRecord } from '@/domain/center-fixture';
import { EDITOR, makeEdit, OWNER } from '@/domain/desk/desk.fixture';
import { answerLink } from './confirm-link';
import { db } from './db';
import { isKnownLink, openConfirmLink } from './open-link';
import { setUpTestSite } from './test-site.fixture';

const NOW = new Date('2026-11-24T16:00:00.000Z');
const DAY = 86_400_000;
const ADDRESS = '192.0.2.1';
const open = (token: string, now = NOW) =>
  openConfirmLink(token, { address: ADDRESS, now }, 'open-confirm-link').outcome;

setUpTestSite((db) => addRecords(db, [makeRecord()]));

function newLink() {
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
const STANDING = {
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

function send(token: string, fields: Record<string, string>, now = NOW) {
  const form = new FormData();
  form.set('version', String(listing()?.version));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return answerLink(token, form, { tries: 0, address: ADDRESS, now });
}
const change = (token: string, changes: Record<string, string>, now = NOW) =>
  send(token, { verdict: 'changes', role: 'coordinator', ...STANDING, ...changes }, now);
const linkIdOf = (token: string) =>
  db()
    .select()
    .from(confirmLinks)
    .where(eq(confirmLinks.tokenHash, hashToken(token)))
    .get()?.id ?? 0;
const answerOf = (token: string) =>
  db()
    .select()
    .from(confirmLinks)
    .where(eq(confirmLinks.tokenHash, hashToken(token)))
    .get()?.answer;
const listing = () => db().select().from(centers).get();

describe('a hospital that answers', () => {
  it('says that all is correct, and nothing changes before an editor looked', () => {
    const token = newLink();
    const before = listing();
    expect(send(token, { verdict: 'correct', role: ' program coordinator ' })).toEqual({ outcome: 'thanks' });
    expect(answerOf(token)).toEqual({ role: 'program coordinator', edit: {}, note: null });
    expect(listing()).toEqual(before);
  });

  it('says only what differs, with numbers as people write them', () => {
    const token = newLink();
    const changes = {
      'phones.1.number': '(212) 639-2000 ',
      'phones.1.label': 'Referrals',
      'phones.1.for': 'referring',
      'services.pump_refill': 'no',
      'clinicians.0.name': '',
      'clinicians.0.role': '',
      note: 'Dr. Test left.\r\nSorry.',
    };
    expect(change(token, changes)).toEqual({ outcome: 'thanks' });
    expect(answerOf(token)).toEqual({
      role: 'coordinator',
      note: 'Dr. Test left.\nSorry.',
      edit: {
        phones: [
          expect.objectContaining({ number: '+16145550100', sourceUrl: 'https://example.org/call' }),
          { number: '+12126392000', label: 'Referrals', for: 'referring', sourceUrl: null },
        ],
        services: { pump_placement: 'yes', pump_refill: 'no' },
        clinicians: [],
      },
    });
  });

  it('is asked again when it sends changes without any', () => {
    const token = newLink();
    expect(change(token, {})).toMatchObject({
      outcome: 'again',
      state: {
        errors: { edit: 'nothing' },
        verdict: 'changes',
        tries: 1,
      },
    });
    expect(change(token, { note: 'We moved next month.' })).toEqual({ outcome: 'thanks' });
  });

  it.each<[Record<string, string>, string]>([
    [{ role: '' }, 'role'],
    [{ role: 'x'.repeat(81), email: 'pump@example.org' }, 'role'],
    [{ website: 'http://example.org' }, 'website'],
    [{ website: 'javascript:alert(1)' }, 'website'],
    [{ 'phones.0.number': '555-0100' }, 'phones.0.number'],
    [{ email: 'no address' }, 'email'],
    [{ programSince: 'long ago' }, 'programSince'],
    [{ note: 'x'.repeat(2001) }, 'note'],
  ])('is told what is wrong with %j beside the field, and loses nothing', (changes, field) => {
    const token = newLink();
    const answered = change(token, { name: 'Test Hospital West', ...changes });
    expect(answered).toMatchObject({
      outcome: 'again',
      state: { errors: { [field]: expect.any(String) }, typed: { name: 'Test Hospital West', ...changes } },
    });
    expect(open(token)).toBe('open');
  });

  it('cannot say what is not its to say', () => {
    const token = newLink();
    const more = {
      'location.lat': '0',
      status: 'withdrawn',
      slug: 'mine',
      editorNotes: 'x',
      npi: '1234567893',
    };
    expect(change(token, { ...more, email: 'pump@example.org' })).toEqual({ outcome: 'thanks' });
    expect(answerOf(token)?.edit).toEqual({ email: 'pump@example.org' });
  });

  it('may tell a new address, though the pin is not there yet', () => {
    const token = newLink();
    expect(
      change(token, { 'address.street': '9 New Road', 'address.city': 'Anchorage', 'address.region': 'AK' }),
    ).toEqual({
      outcome: 'thanks',
    });
  });
});

describe('a link that opens nothing', () => {
  it('has been used', () => {
    const token = newLink();
    send(token, { verdict: 'correct', role: 'nurse' });
    expect(open(token)).toBe('used');
    expect(change(token, { name: 'Another' })).toEqual({ outcome: 'closed' });
    expect(answerOf(token)?.edit).toEqual({});
  });

  it('is too old', () => {
    const token = newLink();
    const late = new Date(NOW.getTime() + 14 * DAY);
    expect(open(token, late)).toBe('expired');
    expect(send(token, { verdict: 'correct', role: 'nurse' }, late)).toEqual({ outcome: 'closed' });
    expect(answerOf(token)).toBeNull();
  });

  it.each(['', 'x', '1', 'A'.repeat(43), "' or 1=1 --", '../admin', '\u0000', 'x'.repeat(100_000)])(
    'was guessed: %s',
    (token) => {
      newLink();
      expect(open(token)).toBe('unknown');
      expect(send(token, { verdict: 'correct', role: 'nurse' })).toEqual({ outcome: 'closed' });
    },
  );

  it('is its hash, which the database knows', () => {
    const token = newLink();
    expect(open(hashToken(token))).toBe('unknown');
  });
});

describe('a listing that changes while the hospital looks', () => {
  const edit = (name: string) => {
    const { version = 0 } = listing() ?? {};
    const input = { id: 1, version, why: 'Read their page.', edit: makeEdit({ name }) };
    expect(updateCenter(db(), OWNER, input, { now: NOW })).toMatchObject({ ok: true });
    return String(version);
  };

  it('is not changed back by what the form still says', () => {
    const token = newLink();
    const { name = '' } = listing() ?? {};
    const version = edit('New name');
    expect(change(token, { name, version, email: 'pump@example.org' })).toEqual({ outcome: 'thanks' });
    expect(answerOf(token)?.edit).toEqual({ email: 'pump@example.org' });
  });

  it('is told of in the version that the hospital saw, and never in one that it cannot have seen', () => {
    const tooEarly = edit('Before the link');
    const token = newLink();
    for (const version of [tooEarly, '999', '', 'x', '-1', '1e99']) {
      expect(send(token, { verdict: 'correct', role: 'nurse', version })).toEqual({ outcome: 'closed' });
    }
    expect(open(token)).toBe('open');
    edit('After the link');
    expect(send(token, { verdict: 'correct', role: 'nurse' })).toEqual({ outcome: 'thanks' });
  });
});

describe('the log', () => {
  const failed = () =>
    db()
      .select()
      .from(auditLog)
      .all()
      .filter(({ outcome }) => outcome !== 'done')
      .map(({ action, outcome, subject, detail }) => [action, outcome, subject, detail?.why].join(' '));
  const visit = (address: string) => ({ address, now: NOW });

  it('keeps that somebody came with a link that opens nothing, without the link', () => {
    const [used, taken] = [newLink(), newLink()];
    send(used, { verdict: 'correct', role: 'nurse' });
    revokeConfirmLink(db(), EDITOR, { linkId: linkIdOf(taken) }, { now: NOW });
    const before = failed().length;
    openConfirmLink(used, visit('198.51.100.1'), 'open-confirm-link');
    expect(isKnownLink(taken, visit('198.51.100.1'))).toBe(false);
    expect(isKnownLink('guess', visit('198.51.100.1'))).toBe(false);
    openConfirmLink(used, visit('198.51.100.1'), null);
    expect(failed().slice(before)).toEqual([
      'open-confirm-link failed center:1 used',
      'open-confirm-link failed center:1 revoked',
      'open-confirm-link failed  unknown',
    ]);
    const log = JSON.stringify(db().select().from(auditLog).all());
    for (const secret of [used, taken, 'guess', '198.51.100.1']) expect(log).not.toContain(secret);
  });

  it('says once that somebody guesses, and is not flooded by many', () => {
    const before = failed().length;
    for (let i = 0; i < 30; i++) isKnownLink(`guess-${i}`, visit('198.51.100.2'));
    expect(failed().slice(before)).toHaveLength(11);
    expect(failed().at(-1)).toBe('open-confirm-link refused  too-many-tries');
    for (let i = 0; i < 600; i++) isKnownLink('guess', visit(`2001:db8:0:${i.toString(16)}::1`));
    expect(failed().length - before).toBeLessThanOrEqual(500);
  });
});

it('leaves in the log who answered, and no words', () => {
  const token = newLink();
  change(token, { note: 'my private words', name: '<script>alert(1)</script>' });
  const [last] = db().select().from(auditLog).all().toReversed();
  expect(last).toMatchObject({ whoKind: 'hospital', action: 'answer-confirm-link', outcome: 'done' });
  expect(JSON.stringify(last)).not.toMatch(/private|script|nurse/);
  expect(JSON.stringify(last)).not.toContain(token);
});
