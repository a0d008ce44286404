import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { revisions } from '@/db/listing/schema';
import type { Role } from '@/domain/account/actor';
import { authUsers } from './schema';

/**
 * Whether somebody else has to publish what this person wrote: where the setting TWO_PERSON_RULE says so, and there is
 * another who can: a reviewer or an owner, or only of those `roles`.
 */
export function needsSecondPerson(
  db: Db,
  personId: string,
  roles: readonly Role[] = ['reviewer', 'owner'],
): boolean {
  if (process.env.TWO_PERSON_RULE !== 'on') return false;
  const other = db
    .select({ id: authUsers.id })
    .from(authUsers)
    .where(and(ne(authUsers.id, personId), isNull(authUsers.disabledAt), inArray(authUsers.role, [...roles])))
    .limit(1)
    .get();
  return other !== undefined;
}

/** Whether somebody else has to show a hidden listing to readers: there is one who can, and it holds this person's words. */
export const needsSecondToShow = (db: Db, centerId: number, personId: string): boolean =>
  needsSecondPerson(db, personId) &&
  db
    .select({ id: revisions.id })
    .from(revisions)
    .where(
      and(
        eq(revisions.centerId, centerId),
        eq(revisions.whoId, personId),
        inArray(revisions.action, ['create', 'update', 'import']),
      ),
    )
    .limit(1)
    .get() !== undefined;
