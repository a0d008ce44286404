import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { queueMail } from '@/db/mail/commands';
import { hashToken } from '@/db/secret';
import { SYSTEM } from '@/domain/listing/listing.fixture';
import { MAIL_KINDS } from '@/domain/mail/mail';
import { addSetupLink, invitePerson, revokeInvite } from './invites';
import { setDisabled } from './people';
import { addBob, CLOCK, INVITATION, later, NOW, type Owner, openWithOwner } from './people.fixture';
import {
  findAnyInvite,
  findInvite,
  findPersonByEmail,
  findSessionUser,
  findTwoFactor,
  hasOwner,
  listOpenInvites,
  listSessions,
  listWaitingAccountMails,
  provedAt,
} from './reads';
import { authSessions } from './schema';

let db: Db;
let owner: Owner;
beforeEach(() => {
  ({ db, owner } = openWithOwner());
});

const INVITED_DAYS = 7;
const inDays = (days: number) => later(days * 24).now;

function invite(): { token: string; inviteId: number } {
  const made = invitePerson(db, owner, INVITATION, CLOCK);
  if (!made.ok) throw new Error(JSON.stringify(made));
  return { token: new URL(made.link).searchParams.get('token') ?? '', inviteId: made.inviteId };
}

function addSession(userId: string, id: string, { hours = 12, proved = false, began = NOW } = {}): void {
  const times = { createdAt: began, updatedAt: began, expiresAt: later(hours).now };
  const secondFactorAt = proved ? NOW : null;
  db.insert(authSessions)
    .values({ id, token: `token of ${id}`, userId, ...times, secondFactorAt })
    .run();
}

describe('owners', () => {
  test('one is there, and nobody besides', () => {
    expect(hasOwner(db)).toBe(true);
    expect(hasOwner(db, owner.id)).toBe(false);
  });

  test('whose account is closed counts for none', () => {
    const second = addBob(db, owner, 'owner');
    expect(hasOwner(db, owner.id)).toBe(true);
    setDisabled(db, owner, { personId: second, disabled: true }, CLOCK);
    expect(hasOwner(db, owner.id)).toBe(false);
  });

  test('an editor is none', () => {
    addBob(db, owner);
    expect(hasOwner(db, owner.id)).toBe(false);
  });
});

describe('invitations', () => {
  test('open with their token until their time is over', () => {
    const { token, inviteId } = invite();
    expect(findInvite(db, token, NOW)).toMatchObject({ id: inviteId, tokenHash: hashToken(token) });
    expect(findInvite(db, `${token}x`, NOW)).toBeNull();
    expect(findInvite(db, hashToken(token), NOW)).toBeNull();
    expect(findInvite(db, token, inDays(INVITED_DAYS - 1))).not.toBeNull();
    expect(findInvite(db, token, inDays(INVITED_DAYS))).toBeNull();
  });

  test('what became of one is known even when it opens nothing any more', () => {
    const { token, inviteId } = invite();
    revokeInvite(db, owner, { inviteId }, CLOCK);
    expect(findInvite(db, token, NOW)).toBeNull();
    expect(findAnyInvite(db, token)).toMatchObject({ id: inviteId, revokedAt: expect.any(String) });
    expect(findAnyInvite(db, 'never one')).toBeNull();
  });

  test('are listed while nobody has answered, the newest first, without those of the command line', () => {
    const [first, second] = [invite().inviteId, invite().inviteId];
    addSetupLink(db, NOW);
    const open = (now: Date) => listOpenInvites(db, now).map(({ id }) => id);
    // A new one to the same address takes the place of the old.
    expect(open(NOW)).toContain(second);
    expect(open(NOW).toSorted((a, b) => b - a)).toEqual(open(NOW));
    expect(open(NOW).filter((id) => ![first, second].includes(id))).toEqual([]);
    expect(open(inDays(INVITED_DAYS))).toEqual([]);
  });
});

describe('sessions', () => {
  test('a token leads to its person until its time is over', () => {
    addSession(owner.id, 'one', { hours: 2 });
    expect(findSessionUser(db, 'token of one', NOW)).toBe(owner.id);
    expect(findSessionUser(db, 'token of one', later(2).now)).toBeNull();
    expect(findSessionUser(db, 'one', NOW)).toBeNull();
  });

  test('one person’s are listed, the newest first, without the token', () => {
    const bob = addBob(db, owner);
    addSession(bob, 'older', { began: new Date(NOW.getTime() - 60_000) });
    addSession(bob, 'newer');
    addSession(bob, 'over', { hours: -1 });
    addSession(owner.id, 'another’s');
    const sessions = listSessions(db, bob, NOW);
    expect(sessions.map(({ id }) => id)).toEqual(['newer', 'older']);
    expect(JSON.stringify(sessions)).not.toContain('token of');
  });

  test('one is proved once the second factor was given in it', () => {
    addSession(owner.id, 'half');
    addSession(owner.id, 'whole', { proved: true });
    expect(['half', 'whole', 'none'].map((id) => provedAt(db, id) !== null)).toEqual([false, true, false]);
  });
});

test('people are found by their whole address only; nobody has a second factor before setting one up', () => {
  const bob = addBob(db, owner);
  const email = 'bob@example.org';
  expect(findPersonByEmail(db, email)?.id).toBe(bob);
  expect(findPersonByEmail(db, email.slice(1))).toBeNull();
  expect(findTwoFactor(db, bob)).toBeNull();
});

test('of the mails that wait only those with a key to an account are listed', () => {
  for (const kind of MAIL_KINDS) {
    const mail = { kind, to: 'a@example.org', subject: kind, text: 'x', html: null, dedupeKey: kind };
    queueMail(db, SYSTEM, mail, CLOCK);
  }
  const subjects = () => listWaitingAccountMails(db).map(({ subject }) => subject);
  expect(subjects()).toEqual(['security', 'password-reset', 'invitation']);
  db.$client.prepare("UPDATE mail SET status = 'sent' WHERE kind = 'security'").run();
  expect(subjects()).toEqual(['password-reset', 'invitation']);
});
