import 'server-only';
import type { AsyncLocalStorage } from 'node:async_hooks';
import { logBug } from '@/server/log';

declare global {
  /** What `scripts/run/http-server.mjs` is told of the answer that is being made: Next lets no form set its status. */
  var haiAnswers: AsyncLocalStorage<{ isUnsaved?: boolean }> | undefined;
}

/** Writes down that the disk refused something; the answer's status is then 503. */
export function noteUnsaved(error: unknown, where: string): void {
  logBug(error, where);
  const answer = globalThis.haiAnswers?.getStore();
  if (answer) answer.isUnsaved = true;
}
