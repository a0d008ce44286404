import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { actionsOf, addBob, later, NOW, type Owner, openWithOwner } from './people.fixture';
import { authSessions } from './schema';
import {
  beginAlone,
  endChallenges,
  isUsedCode,
  proveSession,
  rememberCode,
  replaceSecret,
} from './second-factor';
import { addApp, addChallenge, addSession, appsIn, challengesIn, sessionsIn } from './sessions.fixture';

let db: Db;
let owner: Owner;
let bob: string;
beforeEach(() => {
  ({ db, owner } = openWithOwner());
  bob = addBob(db, owner);
});

describe('before there is a second factor', () => {
  test('the session in which the password was just given is the only one that may set one up', () => {
    for (const id of ['a', 'b', 'c']) addSession(db, bob, id, { proved: false });
    addSession(db, owner.id, 'of the owner');
    addApp(db, bob, { verified: false });
    beginAlone(db, bob, 'b');
    expect(sessionsIn(db)).toEqual(['b', 'of the owner']);
    expect(appsIn(db)).toEqual([]);
  });

  test('once somebody has one, nothing of theirs is taken away by whoever knows the password', () => {
    for (const id of ['a', 'b']) addSession(db, bob, id);
    addApp(db, bob);
    beginAlone(db, bob, 'b');
    expect(sessionsIn(db)).toEqual(['a', 'b']);
    expect(appsIn(db)).toMatchObject([{ userId: bob, secret: 'first', verified: true }]);
  });

  test('a key that another person is about to set up stays', () => {
    addApp(db, owner.id, { verified: false });
    beginAlone(db, bob, 'a');
    expect(appsIn(db)).toMatchObject([{ userId: owner.id }]);
  });
});

describe('when the second factor was given', () => {
  test('the session says when, and half-open ones of the same person are over', () => {
    addSession(db, bob, 'here', { proved: false });
    addSession(db, bob, 'half-open', { proved: false });
    addSession(db, bob, 'elsewhere');
    addSession(db, owner.id, 'of the owner', { proved: false });
    const { now } = later(1);
    proveSession(db, bob, 'here', now);
    expect(sessionsIn(db)).toEqual(['elsewhere', 'here', 'of the owner']);
    const all = db.select().from(authSessions).all();
    const provedAt = new Map(all.map(({ id, secondFactorAt }) => [id, secondFactorAt]));
    expect(provedAt.get('here')).toEqual(now);
    expect(provedAt.get('elsewhere')).toEqual(NOW);
    expect(provedAt.get('of the owner')).toBeNull();
  });

  test('open challenges and reset links of that person alone are void', () => {
    addChallenge(db, bob, 'reset');
    addChallenge(db, bob, 'challenge');
    addChallenge(db, owner.id, 'of the owner');
    endChallenges(db, bob);
    expect(challengesIn(db)).toEqual(['of the owner']);
  });
});

test('another app takes the place of the old one, ends all other sessions and is told in the log', () => {
  addApp(db, bob);
  addApp(db, owner.id);
  for (const id of ['a', 'here']) addSession(db, bob, id);
  addSession(db, owner.id, 'of the owner');
  replaceSecret(db, { id: bob, name: 'Ann' }, { secret: 'second', sessionId: 'here' }, NOW);
  expect(sessionsIn(db)).toEqual(['here', 'of the owner']);
  const secrets = new Map(appsIn(db).map(({ userId, secret }) => [userId, secret]));
  expect(secrets).toEqual(
    new Map([
      [bob, 'second'],
      [owner.id, 'first'],
    ]),
  );
  expect(actionsOf(db).at(-1)).toBe('replace-second-factor done');
  expect(JSON.stringify(db.$client.prepare('SELECT * FROM audit_log').all())).not.toContain('second"');
});

describe('a code', () => {
  test('is taken once by each person, and is not kept as it was typed', () => {
    expect(isUsedCode(db, bob, '123456')).toBe(false);
    expect(rememberCode(db, bob, '123456', NOW)).toBe(true);
    expect(isUsedCode(db, bob, '123456')).toBe(true);
    expect(rememberCode(db, bob, '123456', later(0.01).now)).toBe(false);
    expect(isUsedCode(db, bob, '123457')).toBe(false);
    expect(isUsedCode(db, owner.id, '123456')).toBe(false);
    expect(rememberCode(db, owner.id, '123456', NOW)).toBe(true);
    expect(db.$client.serialize().includes('123456')).toBe(false);
  });

  test('is forgotten only when no app could show it any more', () => {
    const at = (minutes: number) => later(minutes / 60).now;
    rememberCode(db, bob, '111111', NOW);
    rememberCode(db, bob, '222222', at(5));
    expect(isUsedCode(db, bob, '111111')).toBe(true);
    rememberCode(db, bob, '333333', at(6));
    expect(['111111', '222222', '333333'].map((code) => isUsedCode(db, bob, code))).toEqual([
      false,
      true,
      true,
    ]);
  });
});
