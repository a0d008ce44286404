import { asc, isNull } from 'drizzle-orm';
import type { Db } from '../../client';
import { authUsers } from '../../schema/auth';

/** Everybody who works at the desk now. */
export const listRecipients = (db: Db): { id: string; email: string }[] =>
  db
    .select({ id: authUsers.id, email: authUsers.email })
    .from(authUsers)
    .where(isNull(authUsers.disabledAt))
    .orderBy(asc(authUsers.id))
    .all();
