import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { findPerson, provedAt } from '@/db/account/reads';
import { touchSession } from '@/db/account/sessions';
import { appendAudit } from '@/db/audit/append-audit';
import { isDiskFault } from '@/db/disk-fault';
import { NOBODY, type Person, whoOf } from '@/domain/account/actor';
import { makeActor } from '@/domain/account/make-actor';
import { IDLE_MINUTES } from '@/domain/account/people';
import { type AdminView, type Command, isPermitted, maySee } from '@/domain/account/permissions';
import type { Flash } from '@/domain/flash';
import { auditAnonymous } from '@/server/audit/anonymous';
import { db } from '@/server/db';
import { ADMIN_METHOD_HEADER, ADMIN_PATH_HEADER } from '@/server/http/admin-headers';
import { authHeaders, clientAddress } from '@/server/http/client-address';
import { longWrite } from '@/server/long-write';
import { auth } from './auth';
import { hasSession } from './has-session';

export type SignedIn = { actor: Person; sessionId: string; email: string; hasSecondFactor: boolean };

/** This request's headers for the auth library. The cookies are those of now: an action may just have changed them. */
export async function requestHeaders(): Promise<Headers> {
  const [given, jar] = await Promise.all([headers(), cookies()]);
  const cookie = jar.getAll().map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  return authHeaders(given, cookie.join('; '));
}

/**
 * Who is signed in; null: nobody. Whoever has a second factor has given it in this very session; a session from before
 * it was set up is nobody's. Role and name are as they are in the database now.
 */
export async function findSignedIn(): Promise<SignedIn | null> {
  const found = await auth().api.getSession({ headers: await requestHeaders() });
  const person = found && findPerson(db(), found.user.id);
  if (!person || person.disabledAt || isIdle(found.session, new Date())) return null;
  const { id, name, role, trusted, email, twoFactorEnabled } = person;
  if (twoFactorEnabled && !provedAt(db(), found.session.id)) return null;
  return {
    actor: makeActor({ kind: 'person', id, name, role, trusted }),
    sessionId: found.session.id,
    email,
    hasSecondFactor: twoFactorEnabled,
  };
}

const TOUCH_AFTER_MS = 60_000;

/** Whether nothing was done in the session for too long. Keeps that something is done in it now. */
function isIdle({ id, updatedAt }: { id: string; updatedAt: Date }, now: Date): boolean {
  const idleMs = now.getTime() - updatedAt.getTime();
  if (idleMs > IDLE_MINUTES * 60_000) return true;
  // Not while an import is written, which this page would wait for; nor does a full disk keep anybody from reading.
  if (idleMs > TOUCH_AFTER_MS && !longWrite()) {
    try {
      touchSession(db(), id, now);
    } catch (error) {
      if (!isDiskFault(error)) throw error;
    }
  }
  return false;
}

/** Logs an action that was tried without a complete sign-in. */
function noteUnsigned(person: Person | null, address: string): void {
  const who = person ? whoOf(person) : NOBODY;
  auditAnonymous(address, { who, action: 'act-without-sign-in', outcome: 'refused' });
}

/** The person, if password and second factor were given; anybody else is redirected to the missing step. */
export async function requireSignedIn(): Promise<SignedIn> {
  const found = await findSignedIn();
  const asked = await headers();
  if (found?.hasSecondFactor) return found;
  const isSending = asked.get(ADMIN_METHOD_HEADER) === 'POST';
  if (isSending) noteUnsigned(found?.actor ?? null, clientAddress(asked));
  if (found) redirect('/admin/two-factor/set-up');
  const path = asked.get(ADMIN_PATH_HEADER);
  const params = new URLSearchParams({
    ...(path && path !== '/admin' && { next: path }),
    ...(isSending && { flash: 'ended' satisfies Flash }),
  });
  redirect(params.size > 0 ? `/admin/sign-in?${params}` : '/admin/sign-in');
}

/**
 * The person who acts on a form with much typed in it; null: nobody is signed in any more, which the form says instead
 * of leading away.
 */
export async function findActor(): Promise<Person | null> {
  // The library would take the cookie of an ended session away, and that makes Next send the page anew: without its form.
  const found = hasSession(await cookies()) ? await findSignedIn() : null;
  if (found?.hasSecondFactor) return found.actor;
  noteUnsigned(found?.actor ?? null, clientAddress(await headers()));
  return null;
}

/** Whether this page answers a form that was sent without scripts by somebody who is not signed in any more. */
export async function isSentUnsigned(): Promise<boolean> {
  const isSent = (await headers()).get(ADMIN_METHOD_HEADER) === 'POST';
  return isSent && !(await findSignedIn())?.hasSecondFactor;
}

/** The person who acts. */
export async function requireActor(): Promise<Person> {
  return (await requireSignedIn()).actor;
}

/** The person who acts, if they may give this command. It asks again; this leads others to a page that says so. */
export async function requireCommand(name: Command): Promise<Person> {
  const actor = await requireActor();
  if (!isPermitted(actor, name)) refuse(actor, name);
  return actor;
}

/** The person who acts, if they may see this part of the editors. */
export async function requireViewer(view: AdminView): Promise<Person> {
  const actor = await requireActor();
  if (!maySee(actor, view)) refuse(actor, `see-${view}`);
  return actor;
}

function refuse(actor: Person, action: string): never {
  appendAudit(db(), { who: actor, action, outcome: 'refused' }, new Date());
  redirect('/admin/not-permitted');
}
