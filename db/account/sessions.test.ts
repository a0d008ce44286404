import { beforeEach, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { takeFromBucket } from '@/db/rate-limit/bucket';
import { makePerson } from '@/domain/listing/listing.fixture';
import { actionsOf, addBob, CLOCK, later, NOW, type Owner, openWithOwner } from './people.fixture';
import { endOtherSessions, endSessions, pruneExpired, touchSession } from './sessions';
import { addChallenge, addSession, challengesIn, sessionsIn } from './sessions.fixture';

let db: Db;
let owner: Owner;
let bob: string;
beforeEach(() => {
  ({ db, owner } = openWithOwner());
  bob = addBob(db, owner);
  for (const id of ['bob 1', 'bob 2', 'bob 3']) addSession(db, bob, id);
  addSession(db, owner.id, 'owner');
});

test('an owner signs somebody out everywhere, and the log counts the sessions', () => {
  expect(endSessions(db, owner, { personId: bob }, CLOCK)).toEqual({ ok: true, ended: 3 });
  expect(sessionsIn(db)).toEqual(['owner']);
  expect(actionsOf(db).at(-1)).toBe('end-sessions done');
  const detail = db.$client.prepare('SELECT detail FROM audit_log ORDER BY id DESC LIMIT 1').pluck().get();
  expect(JSON.parse(String(detail))).toEqual({ sessions: 3 });
  expect(endSessions(db, owner, { personId: bob }, CLOCK)).toEqual({ ok: true, ended: 0 });
});

test('nobody else may, and nobody is nobody', () => {
  for (const role of ['editor', 'reviewer'] as const) {
    const end = () => endSessions(db, makePerson(role), { personId: owner.id }, CLOCK);
    expect(end).toThrow(`${role} may not manage-people`);
    expect(actionsOf(db).at(-1)).toBe('manage-people refused');
  }
  expect(endSessions(db, owner, { personId: 'no such person' }, CLOCK)).toEqual({
    ok: false,
    why: 'not-found',
  });
  expect(sessionsIn(db)).toHaveLength(4);
});

test('one signs oneself out everywhere but here', () => {
  const me = makePerson('editor', { id: bob });
  expect(endOtherSessions(db, me, 'bob 2', CLOCK)).toBe(2);
  expect(sessionsIn(db)).toEqual(['bob 2', 'owner']);
  expect(actionsOf(db).at(-1)).toBe('end-other-sessions done');
  expect(endOtherSessions(db, me, 'bob 2', CLOCK)).toBe(0);
});

test('what is over is forgotten, to the very moment, and nothing before', () => {
  addSession(db, bob, 'ends in an hour', { hours: 1 });
  addChallenge(db, bob, 'ends in an hour', 1);
  addChallenge(db, bob, 'ends tomorrow', 24);
  pruneExpired(db, new Date(later(1).now.getTime() - 1000));
  for (const id of ['bob 1', 'bob 2', 'bob 3', 'owner']) touchSession(db, id, later(0.5).now);
  expect(sessionsIn(db)).toContain('ends in an hour');
  expect(challengesIn(db)).toEqual(['ends in an hour', 'ends tomorrow']);
  pruneExpired(db, later(1).now);
  expect(sessionsIn(db)).toEqual(['bob 1', 'bob 2', 'bob 3', 'owner']);
  expect(challengesIn(db)).toEqual(['ends tomorrow']);
  touchSession(db, 'owner', later(1).now);
  pruneExpired(db, later(1.5).now);
  expect(sessionsIn(db), 'the others were idle for an hour').toEqual(['owner']);
});

test('who tried how often is forgotten after a day', () => {
  const counted = () => db.$client.prepare('SELECT count(*) FROM auth_rate_limit').pluck().get();
  takeFromBucket(db, 'somebody', { max: 3, windowS: 60 }, NOW);
  pruneExpired(db, later(24).now);
  expect(counted()).toBe(1);
  pruneExpired(db, later(25).now);
  expect(counted()).toBe(0);
});
