import { asc, isNull } from 'drizzle-orm';
import { authUsers } from '@/db/account/schema';
import type { Db } from '@/db/client';
import { capacityOfRole } from '@/domain/account/permissions';
import type { Viewer } from '@/domain/queue/rights';

/** Everybody who works at the desk now. */
export const listRecipients = (db: Db): (Viewer & { email: string })[] =>
  db
    .select({ id: authUsers.id, email: authUsers.email, role: authUsers.role, trusted: authUsers.trusted })
    .from(authUsers)
    .where(isNull(authUsers.disabledAt))
    .orderBy(asc(authUsers.id))
    .all()
    .map(({ id, email, ...person }) => ({ id, email, capacity: capacityOfRole(person) }));
