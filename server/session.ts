import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { appendAudit } from '@/db/commands/desk/append-audit';
import { findPerson } from '@/db/queries/auth/people';
import type { Person, Role } from '@/domain/desk/actor';
import { makeActor } from '@/domain/desk/make-actor';
import { maySee, type View } from '@/domain/desk/permissions';
import { auth } from './auth';
import { authHeaders } from './client-address';
import { db } from './db';
import { DESK_PATH_HEADER } from './desk-headers';

export type SignedIn = { actor: Person; sessionId: string; email: string; hasSecondFactor: boolean };

/** This request's headers for the auth library. The cookies are those of now: an action may just have changed them. */
export async function requestHeaders(): Promise<Headers> {
  const [given, jar] = await Promise.all([headers(), cookies()]);
  const cookie = jar.getAll().map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  return authHeaders(given, cookie.join('; '));
}

/** Who is signed in, second factor or not; null: nobody. Role and name are as they are in the database now. */
export async function findSignedIn(): Promise<SignedIn | null> {
  const found = await auth().api.getSession({ headers: await requestHeaders() });
  const person = found && findPerson(db(), found.user.id);
  if (!person || person.disabledAt) return null;
  const { id, name, role, trusted, email, twoFactorEnabled } = person;
  return {
    actor: makeActor({ kind: 'person', id, name, role, trusted }),
    sessionId: found.session.id,
    email,
    hasSecondFactor: twoFactorEnabled,
  };
}

/** The person with a whole sign-in behind them; anybody else is sent to what they have to do first. */
export async function requireSignedIn(): Promise<SignedIn> {
  const found = await findSignedIn();
  if (!found) {
    const path = (await headers()).get(DESK_PATH_HEADER);
    redirect(
      path && path !== '/admin' ? `/admin/sign-in?next=${encodeURIComponent(path)}` : '/admin/sign-in',
    );
  }
  if (!found.hasSecondFactor) redirect('/admin/two-factor/set-up');
  return found;
}

/**
 * The person who acts. With a role, also whether they have it: whoever has not is sent to the desk's first page.
 * Commands ask `permissions.ts` again; this is for pages.
 */
export async function requireActor(role?: Role): Promise<Person> {
  const { actor } = await requireSignedIn();
  if (role && actor.role !== role) refuse(actor, `see-${role}-pages`);
  return actor;
}

/** The person who acts, if they may see this part of the desk. */
export async function requireViewer(view: View): Promise<Person> {
  const actor = await requireActor();
  if (!maySee(actor, view)) refuse(actor, `see-${view}`);
  return actor;
}

function refuse(actor: Person, action: string): never {
  appendAudit(db(), { who: actor, action, outcome: 'refused' }, new Date());
  redirect('/admin/not-permitted');
}
