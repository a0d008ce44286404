import 'server-only';
import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { env } from './env';

let logger: pino.Logger | undefined;

/** Lines of JSON on standard output. Addresses are never logged: they tell where someone searched. */
export function log(): pino.Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return logger;
}

/** Writes a bug down once and returns the number that finds it again. */
export function logBug(error: unknown, where: string): string {
  const id = randomUUID();
  log().error({ id, where, err: error }, 'a bug');
  return id;
}
