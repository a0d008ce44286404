import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { openTestDatabase } from '@/db/test-database';
import { makePerson } from '@/domain/listing/listing.fixture';
import { acceptInvite, addFirstSetupLink, addSetupLink, invitePerson, revokeInvite } from './invites';
import { changeRole, setDisabled } from './people';
import {
  addBob,
  CLOCK,
  INVITATION,
  inviteBob,
  later,
  NOW,
  type Owner,
  openWithOwner,
  typed,
} from './people.fixture';
import { findInvite, findPersonByEmail, listOpenInvites, listPeople, listWaitingAccountMails } from './reads';

let db: Db;
let owner: Owner;
beforeEach(() => {
  ({ db, owner } = openWithOwner());
});

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
    const { token } = inviteBob(db, owner, { ...INVITATION, role: 'reviewer' });
    acceptInvite(db, { ...typed(token, 'other@example.org') }, CLOCK);
    expect(findPersonByEmail(db, 'bob@example.org')).toMatchObject({ role: 'reviewer', emailVerified: true });
    expect(findPersonByEmail(db, 'other@example.org')).toBeNull();
  });

  test('wait in the outbox and in the list until they are answered', () => {
    const { link, token } = inviteBob(db, owner);
    expect(listWaitingAccountMails(db)).toMatchObject([
      { to: 'bob@example.org', text: expect.stringContaining(link) },
    ]);
    expect(listOpenInvites(db, NOW)).toHaveLength(1);
    acceptInvite(db, typed(token), CLOCK);
    expect(listOpenInvites(db, NOW)).toHaveLength(0);
  });

  test('end after a week, or when they are taken back', () => {
    const { inviteId, token } = inviteBob(db, owner);
    expect(findInvite(db, token, later(7 * 24 - 1).now)).not.toBeNull();
    expect(findInvite(db, token, later(7 * 24).now)).toBeNull();
    expect(revokeInvite(db, owner, { inviteId }, CLOCK)).toEqual({ ok: true });
    expect(acceptInvite(db, typed(token), CLOCK)).toEqual({ ok: false, why: 'used' });
    expect(revokeInvite(db, owner, { inviteId }, CLOCK)).toEqual({ ok: false, why: 'not-found' });
  });

  test('a taken address is refused, and the link still works', () => {
    addBob(db, owner);
    expect(invitePerson(db, owner, INVITATION, CLOCK)).toMatchObject({
      fieldErrors: { email: expect.any(String) },
    });
    const token = addSetupLink(db, NOW);
    expect(acceptInvite(db, typed(token, 'bob@example.org'), CLOCK)).toMatchObject({ ok: false });
    expect(findInvite(db, token, NOW)).not.toBeNull();
  });

  test.each(['role', 'trusted', 'id', 'emailVerified'])('nobody gives themselves %s', (key) => {
    const { token } = inviteBob(db, owner);
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
  const personId = addBob(db, owner, 'owner');
  const invitation = { ...INVITATION, role: 'owner' };
  const back = invitePerson(
    db,
    makePerson('owner', { id: personId }),
    { ...invitation, email: 'bob2@x.org' },
    CLOCK,
  );
  const other = inviteBob(db, owner, { ...invitation, email: 'carl@example.org' });
  changeRole(db, owner, { personId, role: 'owner', trusted: true }, CLOCK);
  expect(listOpenInvites(db, NOW)).toHaveLength(2);
  expect([back.ok, end(personId)]).toEqual([true, { ok: true }]);
  expect(listOpenInvites(db, NOW).map(({ id }) => id)).toEqual([other.inviteId]);
});
