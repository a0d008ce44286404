import { and, inArray, isNull, ne } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { authUsers } from './schema';

/**
 * Whether somebody else has to publish what this person wrote: where the setting TWO_PERSON_RULE says so, and there is
 * another reviewer who can.
 */
export function needsSecondPerson(db: Db, personId: string): boolean {
  if (process.env.TWO_PERSON_RULE !== 'on') return false;
  const other = db
    .select({ id: authUsers.id })
    .from(authUsers)
    .where(
      and(
        ne(authUsers.id, personId),
        isNull(authUsers.disabledAt),
        inArray(authUsers.role, ['reviewer', 'owner']),
      ),
    )
    .limit(1)
    .get();
  return other !== undefined;
}
