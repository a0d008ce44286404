import 'server-only';
import { listPeople } from '@/db/account/people';
import { capacityOfRole } from '@/domain/account/permissions';
import { db } from '@/server/db';

/** Everybody at the desk who can be given something to do. */
export const colleagues = () =>
  listPeople(db(), new Date())
    .filter(({ disabledAt }) => disabledAt === null)
    .map(({ id, name, role, trusted }) => ({ id, name, role, capacity: capacityOfRole({ role, trusted }) }));
