import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { EDITOR, REVIEWER, SYSTEM, TRUSTED } from '@/domain/listing/listing.fixture';
import { invitePerson, revokeInvite } from './invites';
import { changeRole, resetSecondFactor, setDisabled } from './people';
import {
  actionsOf,
  addBob,
  CLOCK,
  INVITATION,
  later,
  NOW,
  type Owner,
  openWithOwner,
} from './people.fixture';
import { findPerson, listPeople } from './reads';
import { authSessions, authTwoFactors, authUsers } from './schema';
import { endOtherSessions, endSessions } from './sessions';

let db: Db;
let owner: Owner;
beforeEach(() => {
  ({ db, owner } = openWithOwner());
});

function addSession(userId: string, id: string): void {
  const expiresAt = later(12).now;
  db.insert(authSessions).values({ id, token: id, userId, expiresAt, createdAt: NOW, updatedAt: NOW }).run();
}

describe('people', () => {
  test('a role holds at once, and is written down', () => {
    const personId = addBob(db, owner);
    expect(changeRole(db, owner, { personId, role: 'reviewer', trusted: true }, CLOCK)).toEqual({ ok: true });
    expect(findPerson(db, personId)).toMatchObject({ role: 'reviewer', trusted: true });
    expect(actionsOf(db)).toContain('change-role done');
  });

  test('there is always an owner', () => {
    const mine = { personId: owner.id };
    expect(changeRole(db, owner, { ...mine, role: 'editor', trusted: false }, CLOCK)).toMatchObject({
      fieldErrors: { role: expect.any(String) },
    });
    expect(setDisabled(db, owner, { ...mine, disabled: true }, CLOCK)).toMatchObject({
      fieldErrors: { disabled: expect.any(String) },
    });
    const second = addBob(db, owner, 'owner');
    expect(setDisabled(db, owner, { personId: second, disabled: true }, CLOCK)).toEqual({ ok: true });
    expect(changeRole(db, owner, { ...mine, role: 'editor', trusted: false }, CLOCK)).toMatchObject({
      ok: false,
    });
    setDisabled(db, owner, { personId: second, disabled: false }, CLOCK);
    expect(changeRole(db, owner, { ...mine, role: 'editor', trusted: false }, CLOCK)).toEqual({ ok: true });
  });

  test('closing an account, a new second factor and ending sessions sign the person out', () => {
    const personId = addBob(db, owner);
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
    const personId = addBob(db, owner);
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
    const before = actionsOf(db).length;
    expect(() => run(db, actor, input, CLOCK)).toThrow(/may not manage-people/);
    expect(actionsOf(db).slice(before)).toEqual(['manage-people refused']);
    expect(listPeople(db, NOW)).toHaveLength(1);
  });
});
