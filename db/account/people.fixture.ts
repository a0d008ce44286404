import type { Db } from '@/db/client';
import { openTestDatabase } from '@/db/test-database';
import { makePerson } from '@/domain/listing/listing.fixture';
import { acceptInvite, addSetupLink, invitePerson } from './invites';

export const NOW = new Date('2027-03-01T10:00:00.000Z');
export const CLOCK = { now: NOW };
export const later = (hours: number) => ({ now: new Date(NOW.getTime() + hours * 3_600_000) });
export const INVITATION = {
  email: 'Bob@Example.org ',
  role: 'editor',
  trusted: false,
  siteUrl: 'https://pumps.example',
};
export const typed = (token: string, email = 'ann@example.org') => ({
  token,
  email,
  name: 'Ann',
  passwordHash: 'hash',
});
export type Owner = ReturnType<typeof makePerson>;

/** A site with its first owner, who came through a setup link. */
export function openWithOwner(): { db: Db; owner: Owner } {
  const db = openTestDatabase();
  const made = acceptInvite(db, typed(addSetupLink(db, NOW)), CLOCK);
  if (!made.ok || !('userId' in made)) throw new Error('no owner');
  return { db, owner: makePerson('owner', { id: made.userId }) };
}

/** Every line of the log, as `what outcome`. */
export const actionsOf = (db: Db) =>
  db.$client.prepare("SELECT action || ' ' || outcome FROM audit_log ORDER BY id").pluck().all();

/** An invitation that waits, with the token of its link. */
export function inviteBob(db: Db, owner: Owner, input: object = INVITATION) {
  const made = invitePerson(db, owner, input, CLOCK);
  if (!made.ok || !('link' in made)) throw new Error('not invited');
  return { ...made, token: new URL(made.link).searchParams.get('token') ?? '' };
}

/** Somebody who took an invitation. @returns their id */
export function addBob(db: Db, owner: Owner, role = 'editor'): string {
  const made = acceptInvite(db, typed(inviteBob(db, owner, { ...INVITATION, role }).token), CLOCK);
  if (!made.ok) throw new Error('not accepted');
  return made.userId;
}
