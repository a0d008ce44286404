import 'server-only';
import { APIError } from 'better-auth/api';
import { findPerson } from '@/db/account/people';
import { SESSION_HOURS } from '@/domain/account/people';
import { db } from '@/server/db';

type Session = { userId: string; expiresAt: Date };

/** A closed account gets no session, and its holder the answer as for a wrong password; nobody gets a longer one. */
export async function checkSession({ userId, expiresAt }: Session): Promise<{ data: { expiresAt: Date } }> {
  if (findPerson(db(), userId)?.disabledAt) {
    throw new APIError('UNAUTHORIZED', {
      code: 'INVALID_EMAIL_OR_PASSWORD',
      message: 'Invalid email or password',
    });
  }
  const latest = Date.now() + SESSION_HOURS * 3_600_000;
  return { data: { expiresAt: new Date(Math.min(expiresAt.getTime(), latest)) } };
}
