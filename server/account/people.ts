import { userAgentFromString } from 'next/server';
import 'server-only';
import { listPeople, listSessions } from '@/db/account/reads';
import { capacityOfRole } from '@/domain/account/permissions';
import { db } from '@/server/db';

/** "Chrome on Linux", so that people know their own devices in a list. */
export function deviceName(userAgent: string | null): string {
  const { browser, os } = userAgentFromString(userAgent ?? undefined);
  return [browser.name, os.name].filter(Boolean).join(' on ') || 'Unknown browser';
}

/** Where one person is signed in now, in words they know. */
export const openSessions = (personId: string) =>
  listSessions(db(), personId, new Date()).map(({ userAgent, ...session }) => ({
    ...session,
    device: deviceName(userAgent),
  }));

/** Everybody who can be given something to do. */
export const colleagues = () =>
  listPeople(db(), new Date())
    .filter(({ disabledAt }) => disabledAt === null)
    .map(({ id, name, role, trusted }) => ({ id, name, role, capacity: capacityOfRole({ role, trusted }) }));
