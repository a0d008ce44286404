import 'server-only';
import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { env } from './env';

let logger: pino.Logger | undefined;

/**
 * Lines of JSON on standard output, all of one shape: level, time, where, bug, facts, msg (`scripts/run/json-console.mjs`
 * gives it to what packages print). Addresses are never logged: they tell where someone searched.
 */
export function log(): pino.Logger {
  logger ??= makeLog(env().LOG_LEVEL);
  return logger;
}

export function makeLog(level: string, out?: pino.DestinationStream): pino.Logger {
  const shape = ({ where = 'site', bug = null, ...facts }) => ({
    where,
    bug,
    facts: Object.keys(facts).length > 0 ? facts : null,
  });
  const timestamp = pino.stdTimeFunctions.isoTime;
  return pino({ level, base: null, timestamp, formatters: { log: shape } }, out);
}

/** Writes a bug down once and returns the number that finds it again. */
export function logBug(error: unknown, where: string, to = log()): string {
  const id = randomUUID();
  to.error({ where, bug: { id, ...tell(error) } }, 'a bug');
  return id;
}

const FRAMES_MAX = 8;
const SAID_MAX = 300;

/**
 * What may be kept of an error: its kind, where in the code it was, and its first line without what is quoted in it or
 * looks like an address. Its other lines and its own properties may be what somebody typed: the values of a query, the
 * text that was no JSON.
 */
function tell(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack = '', cause } = error;
  const [line = ''] = message.split('\n', 1);
  const said = line.replace(/".*"/, '"…"').replaceAll(/(https?:\/)?\/[^\s'`()]*/g, '/…');
  const at = stack.split('\n').filter((frame) => /^ {4}at /.test(frame));
  return {
    type: name,
    said: said.slice(0, SAID_MAX),
    at: at.slice(0, FRAMES_MAX).map((frame) => frame.trim()),
    ...(cause !== undefined && { cause: tell(cause) }),
  };
}
