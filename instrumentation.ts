/** Next calls this once when the server starts. */
export async function register(): Promise<void> {
  // Next leaves out of its other runtimes only what stands inside such a condition.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    if (process.env.NEXT_PHASE === 'phase-production-build') return;
    const { start } = await import('@/server/start');
    await start();
  }
}

/** Next calls this for every error that no page handled: written down once, without the address that was asked for. */
export async function onRequestError(
  error: unknown,
  _request: unknown,
  context: { routePath: string; routeType: string },
): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { logBug } = await import('@/server/log');
    logBug(error, `${context.routeType} ${context.routePath}`);
  }
}
