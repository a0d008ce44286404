import 'server-only';
import { APIError } from 'better-auth/api';
import { findPerson } from '@/db/queries/auth/people';
import { db } from './db';

/** A closed account gets no session, and its holder the same answer as for a wrong password. */
export async function refuseDisabled({ userId }: { userId: string }): Promise<void> {
  if (!findPerson(db(), userId)?.disabledAt) return;
  throw new APIError('UNAUTHORIZED', {
    code: 'INVALID_EMAIL_OR_PASSWORD',
    message: 'Invalid email or password',
  });
}
