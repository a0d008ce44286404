import { asc, isNull } from 'drizzle-orm';
import { capacityOfRole } from '@/domain/desk/permissions';
import type { Viewer } from '@/domain/desk/queue-rights';
import type { Db } from '../../client';
import { authUsers } from '../../schema/auth';

/** Everybody who works at the desk now. */
export const listRecipients = (db: Db): (Viewer & { email: string })[] =>
  db
    .select({ id: authUsers.id, email: authUsers.email, role: authUsers.role, trusted: authUsers.trusted })
    .from(authUsers)
    .where(isNull(authUsers.disabledAt))
    .orderBy(asc(authUsers.id))
    .all()
    .map(({ id, email, ...person }) => ({ id, email, capacity: capacityOfRole(person) }));
