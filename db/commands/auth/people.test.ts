import { beforeEach, describe, expect, test } from 'vitest';
import { EDITOR, makePerson, REVIEWER, SYSTEM, TRUSTED } from '@/domain/desk/desk.fixture';
import type { Db } from '../../client';
import { findInvite, listOpenInvites } from '../../queries/auth/invites';
import {
  findPerson,
  findPersonByEmail,
  listPeople,
  listWaitingAccountMails,
} from '../../queries/auth/people';
import { authSessions, authTwoFactors, authUsers } from '../../schema/auth';
import { openTestDatabase } from '../../test-database';
import { acceptInvite } from './accept-invite';
import { addFirstSetupLink, addSetupLink } from './add-setup-link';
import { changeRole } from './change-role';
import { endOtherSessions, endSessions } from './end-sessions';
import { invitePerson } from './invite-person';
import { resetSecondFactor } from './reset-second-factor';
import { revokeInvite } from './revoke-invite';
import { setDisabled } from './set-disabled';

const NOW = new Date('2027-03-01T10:00:00.000Z');
const CLOCK = { now: NOW };
const later = (hours: number) => ({ now: new Date(NOW.getTime() + hours * 3_600_000) });
const INVITATION = {
  email: 'Bob@Example.org ',
  role: 'editor',
  trusted: false,
  siteUrl: 'https://pumps.example',
};
const typed = (token: string, email = 'ann@example.org') => ({
  token,
  email,
  name: 'Ann',
  passwordHash: 'hash',
});

let db: Db;
let owner: ReturnType<typeof makePerson>;
const actions = () =>
  db.$client.prepare("SELECT action || ' ' || outcome FROM audit_log ORDER BY id").pluck().all();

beforeEach(() => {
  db = openTestDatabase();
  const made = acceptInvite(db, typed(addSetupLink(db, NOW)), CLOCK);
  if (!made.ok || !('userId' in made)) throw new Error('no owner');
  owner = makePerson('owner', { id: made.userId });
});

function inviteBob(input: object = INVITATION) {
  const made = invitePerson(db, owner, input, CLOCK);
  if (!made.ok || !('link' in made)) throw new Error('not invited');
  return { ...made, token: new URL(made.link).searchParams.get('token') ?? '' };
}

function addBob(role = 'editor'): string {
  const made = acceptInvite(db, typed(inviteBob({ ...INVITATION, role }).token), CLOCK);
  if (!made.ok) throw new Error('not accepted');
  return made.userId;
}

function addSession(userId: string, id: string): void {
  const expiresAt = later(12).now;
  db.insert(authSessions).values({ id, token: id, userId, expiresAt, createdAt: NOW, updatedAt: NOW }).run();
}

describe('setup links', () => {
  test('make an owner, once', () => {
    const token = addSetupLink(db, NOW);
    expect(findInvite(db, token, NOW)).toMatchObject({ role: 'owner', email: null });
    expect(acceptInvite(db, typed(token, 'eve@example.org'), CLOCK).ok).toBe(true);
    expect(findPersonByEmail(db, 'eve@example.org')).toMatchObject({ role: 'owner', emailVerified: false });
    expect(acceptInvite(db, typed(token, 'mallory@example.org'), CLOCK)).toEqual({ ok: false, why: 'used' });
    expect(listPeople(db, NOW)).toHaveLength(2);
  });

  test('end after a day', () => {
    const token = addSetupLink(db, NOW);
    expect(findInvite(db, token, later(23.9).now)).not.toBeNull();
    expect(acceptInvite(db, typed(token, 'eve@example.org'), later(24))).toEqual({ ok: false, why: 'used' });
  });

  test('of a start are void as soon as there is an owner, and a new one voids the old', () => {
    const empty = openTestDatabase();
    const first = addFirstSetupLink(empty, NOW) ?? '';
    const second = addFirstSetupLink(empty, NOW) ?? '';
    expect(findInvite(empty, first, NOW)).toBeNull();
    expect(acceptInvite(empty, typed(addSetupLink(empty, NOW)), CLOCK).ok).toBe(true);
    expect(findInvite(empty, second, NOW)).toBeNull();
    expect(acceptInvite(empty, typed(second, 'eve@example.org'), CLOCK)).toEqual({ ok: false, why: 'used' });
    expect(addFirstSetupLink(empty, NOW)).toBeNull();
  });

  test('are kept as hashes', () => {
    const token = addSetupLink(db, NOW);
    const kept = JSON.stringify(db.$client.prepare('SELECT * FROM auth_invite').all());
    expect(kept).not.toContain(token);
  });
});

describe('invitations', () => {
  test('carry the role and the address; what was typed does not count', () => {
    const { token } = inviteBob({ ...INVITATION, role: 'reviewer' });
    acceptInvite(db, { ...typed(token, 'other@example.org') }, CLOCK);
    expect(findPersonByEmail(db, 'bob@example.org')).toMatchObject({ role: 'reviewer', emailVerified: true });
    expect(findPersonByEmail(db, 'other@example.org')).toBeNull();
  });

  test('wait in the outbox and in the list until they are answered', () => {
    const { link, token } = inviteBob();
    expect(listWaitingAccountMails(db)).toMatchObject([
      { to: 'bob@example.org', text: expect.stringContaining(link) },
    ]);
    expect(listOpenInvites(db, NOW)).toHaveLength(1);
    acceptInvite(db, typed(token), CLOCK);
    expect(listOpenInvites(db, NOW)).toHaveLength(0);
  });

  test('end after a week, or when they are taken back', () => {
    const { inviteId, token } = inviteBob();
    expect(findInvite(db, token, later(7 * 24 - 1).now)).not.toBeNull();
    expect(findInvite(db, token, later(7 * 24).now)).toBeNull();
    expect(revokeInvite(db, owner, { inviteId }, CLOCK)).toEqual({ ok: true });
    expect(acceptInvite(db, typed(token), CLOCK)).toEqual({ ok: false, why: 'used' });
    expect(revokeInvite(db, owner, { inviteId }, CLOCK)).toEqual({ ok: false, why: 'not-found' });
  });

  test('a taken address is refused, and the link still works', () => {
    addBob();
    expect(invitePerson(db, owner, INVITATION, CLOCK)).toMatchObject({
      fieldErrors: { email: expect.any(String) },
    });
    const token = addSetupLink(db, NOW);
    expect(acceptInvite(db, typed(token, 'bob@example.org'), CLOCK)).toMatchObject({ ok: false });
    expect(findInvite(db, token, NOW)).not.toBeNull();
  });

  test.each(['role', 'trusted', 'id', 'emailVerified'])('nobody gives themselves %s', (key) => {
    const { token } = inviteBob();
    expect(acceptInvite(db, { ...typed(token), [key]: 'owner' }, CLOCK)).toEqual({
      ok: false,
      fieldErrors: { [key]: 'There is no such field.' },
    });
  });

  test.each(['', 'bob', 'bob@', 'bob@example.org, eve@example.org', 'bob@example.org\nBcc: eve@example.org'])(
    'not an address: %j',
    (email) => {
      expect(invitePerson(db, owner, { ...INVITATION, email }, CLOCK)).toMatchObject({ ok: false });
    },
  );
});

test.each([
  ['is closed', (personId: string) => setDisabled(db, owner, { personId, disabled: true }, CLOCK)],
  [
    'is no longer an owner',
    (personId: string) => changeRole(db, owner, { personId, role: 'reviewer', trusted: false }, CLOCK),
  ],
])('the invitations of an owner who %s no longer work, those of others do', (_, end) => {
  const personId = addBob('owner');
  const invitation = { ...INVITATION, role: 'owner' };
  const back = invitePerson(
    db,
    makePerson('owner', { id: personId }),
    { ...invitation, email: 'bob2@x.org' },
    CLOCK,
  );
  const other = inviteBob({ ...invitation, email: 'carl@example.org' });
  changeRole(db, owner, { personId, role: 'owner', trusted: true }, CLOCK);
  expect(listOpenInvites(db, NOW)).toHaveLength(2);
  expect([back.ok, end(personId)]).toEqual([true, { ok: true }]);
  expect(listOpenInvites(db, NOW).map(({ id }) => id)).toEqual([other.inviteId]);
});

describe('people', () => {
  test('a role holds at once, and is written down', () => {
    const personId = addBob();
    expect(changeRole(db, owner, { personId, role: 'reviewer', trusted: true }, CLOCK)).toEqual({ ok: true });
    expect(findPerson(db, personId)).toMatchObject({ role: 'reviewer', trusted: true });
    expect(actions()).toContain('change-role done');
  });

  test('there is always an owner', () => {
    const mine = { personId: owner.id };
    expect(changeRole(db, owner, { ...mine, role: 'editor', trusted: false }, CLOCK)).toMatchObject({
      fieldErrors: { role: expect.any(String) },
    });
    expect(setDisabled(db, owner, { ...mine, disabled: true }, CLOCK)).toMatchObject({
      fieldErrors: { disabled: expect.any(String) },
    });
    const second = addBob('owner');
    expect(setDisabled(db, owner, { personId: second, disabled: true }, CLOCK)).toEqual({ ok: true });
    expect(changeRole(db, owner, { ...mine, role: 'editor', trusted: false }, CLOCK)).toMatchObject({
      ok: false,
    });
    setDisabled(db, owner, { personId: second, disabled: false }, CLOCK);
    expect(changeRole(db, owner, { ...mine, role: 'editor', trusted: false }, CLOCK)).toEqual({ ok: true });
  });

  test('closing an account, a new second factor and ending sessions sign the person out', () => {
    const personId = addBob();
    const sessions = () => {
      const open = new Map(listPeople(db, NOW).map((person) => [person.id, person.sessions]));
      return [open.get(owner.id), open.get(personId)];
    };
    addSession(owner.id, 'mine');
    for (const end of [
      () => endSessions(db, owner, { personId }, CLOCK),
      () => setDisabled(db, owner, { personId, disabled: true }, CLOCK),
      () => resetSecondFactor(db, owner, { personId }, CLOCK),
    ]) {
      addSession(personId, 'a');
      addSession(personId, 'b');
      expect(sessions()).toEqual([1, 2]);
      expect(end().ok).toBe(true);
      expect(sessions()).toEqual([1, 0]);
    }
  });

  test('a new second factor forgets the old one', () => {
    const personId = addBob();
    db.insert(authTwoFactors).values({ id: 'x', userId: personId, secret: 's', backupCodes: 'c' }).run();
    db.update(authUsers).set({ twoFactorEnabled: true }).run();
    resetSecondFactor(db, owner, { personId }, CLOCK);
    expect(db.select().from(authTwoFactors).all()).toEqual([]);
    expect(findPerson(db, personId)?.twoFactorEnabled).toBe(false);
  });

  test('ending the others leaves the one in hand', () => {
    addSession(owner.id, 'here');
    addSession(owner.id, 'there');
    expect(endOtherSessions(db, owner, 'here', CLOCK)).toBe(1);
    expect(db.select({ id: authSessions.id }).from(authSessions).all()).toEqual([{ id: 'here' }]);
  });

  test('what is not there is said', () => {
    const nobody = { personId: 'nobody' };
    const missing = { ok: false, why: 'not-found' };
    expect(changeRole(db, owner, { ...nobody, role: 'editor', trusted: false }, CLOCK)).toEqual(missing);
    expect(setDisabled(db, owner, { ...nobody, disabled: true }, CLOCK)).toEqual(missing);
    expect(endSessions(db, owner, nobody, CLOCK)).toEqual(missing);
    expect(resetSecondFactor(db, owner, nobody, CLOCK)).toEqual(missing);
  });
});

describe.each([
  ['invitePerson', invitePerson, INVITATION],
  ['revokeInvite', revokeInvite, { inviteId: 1 }],
  ['changeRole', changeRole, { personId: 'x', role: 'owner', trusted: true }],
  ['setDisabled', setDisabled, { personId: 'x', disabled: true }],
  ['endSessions', endSessions, { personId: 'x' }],
  ['resetSecondFactor', resetSecondFactor, { personId: 'x' }],
])('%s', (_name, run, input) => {
  test.each([EDITOR, TRUSTED, REVIEWER, SYSTEM])('is for owners, not for $kind $id', (actor) => {
    const before = actions().length;
    expect(() => run(db, actor, input, CLOCK)).toThrow(/may not manage-people/);
    expect(actions().slice(before)).toEqual(['manage-people refused']);
    expect(listPeople(db, NOW)).toHaveLength(1);
  });
});
