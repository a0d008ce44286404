/** Next calls this once when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { stampRequests } = await import('@/server/http/client-address');
  const { env } = await import('@/server/env');
  const { MODE, SNAPSHOT_DIR, TRUST_PROXY } = env();
  stampRequests(TRUST_PROXY);
  if (MODE === 'reader') {
    const { followSnapshots } = await import('@/server/snapshot/follow');
    await followSnapshots(SNAPSHOT_DIR);
  } else {
    const { ownData } = await import('@/server/own-data');
    ownData();
    const { startJobs } = await import('@/server/mail/start-jobs');
    startJobs();
  }
  await readList();
}

/** Reads the published list into memory, so that the first reader of a long list does not wait for it. */
async function readList(): Promise<void> {
  const { whyNotReady } = await import('@/server/readiness');
  if (whyNotReady()) return;
  const { db } = await import('@/server/db');
  const { published } = await import('@/db/search/published');
  published(db());
}

/** Next calls this for every error that no page handled: written down once, without the address that was asked for. */
export async function onRequestError(
  error: unknown,
  _request: unknown,
  context: { routePath: string; routeType: string },
): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logBug } = await import('@/server/log');
  logBug(error, `${context.routeType} ${context.routePath}`);
}
