import 'server-only';
import { listSessions } from '@/db/account/people';
import { db } from '@/server/db';
import { deviceName } from './device-name';

/** Where one person is signed in now, in words they know. */
export const openSessions = (personId: string) =>
  listSessions(db(), personId, new Date()).map(({ userAgent, ...session }) => ({
    ...session,
    device: deviceName(userAgent),
  }));
