import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { authUsers } from './schema';

/** Whether somebody is an owner and may sign in; `besides` that person, if one is given. */
export function hasOwner(db: Db, besides = ''): boolean {
  const owner = db
    .select({ id: authUsers.id })
    .from(authUsers)
    .where(and(eq(authUsers.role, 'owner'), isNull(authUsers.disabledAt), ne(authUsers.id, besides)))
    .limit(1)
    .get();
  return owner !== undefined;
}
