import 'server-only';
import { listPeople } from '@/db/queries/auth/people';
import { db } from '../db';

/** Everybody at the desk who can be given something to do. */
export const colleagues = () =>
  listPeople(db(), new Date())
    .filter(({ disabledAt }) => disabledAt === null)
    .map(({ id, name, role }) => ({ id, name, role }));
