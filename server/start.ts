import 'server-only';
import { published } from '@/db/search/published';
import { db } from './db';
import { env } from './env';
import { stampRequests } from './http/client-address';
import { letServerKeepPages } from './http/shared-page';
import { startJobs } from './mail/start-jobs';
import { ownData } from './own-data';
import { whyNotReady } from './readiness';
import { followSnapshots } from './snapshot/follow';

/** What a process does before it answers. */
export async function start(): Promise<void> {
  const { MODE, SNAPSHOT_DIR, TRUST_PROXY } = env();
  stampRequests(TRUST_PROXY);
  if (MODE === 'reader') await followSnapshots(SNAPSHOT_DIR);
  else {
    ownData();
    startJobs();
  }
  // Read into memory now, so that the first reader of a long list does not wait for it.
  if (!whyNotReady()) published(db());
  letServerKeepPages();
}
