import { inspect } from 'node:util';
import pino from 'pino';

const LINE_MAX = 1000;
/** An address with a query, or a path of the site: it may say where somebody searched, or be a key to something. */
const ADDRESS = /(https?:\/\/|\/)[^\s"'`<>()]*/g;
const KNOWN_FOLDERS = /^\/(app|api|admin|_next|centers|learn)\b[^?#]*$/;

/** A line without what a visitor may have put in it: addresses lose all but their kind, and there is no stack. */
export function tidy(parts) {
  const text = parts
    .map((part) =>
      part instanceof Error
        ? `${part.name}: ${part.message}`
        : typeof part === 'string'
          ? part
          : inspect(part, { depth: 1 }),
    )
    .join(' ')
    .split('\n', 1)[0]
    .replaceAll(ADDRESS, (address) => (KNOWN_FOLDERS.test(address) ? address : '/…'))
    .replaceAll(/"[^"]{0,200}"/g, '"…"');
  return text.slice(0, LINE_MAX);
}

/**
 * Puts what Next and other packages print into the one shape that all our lines have, and leaves out what a visitor
 * sent: `{"level":40,"time":…,"where":"console","bug":null,"facts":null,"msg":…}`, as `server/log.ts` does.
 */
export function makeConsoleJson({ level = 'info', out } = {}) {
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, out);
  const LEVELS = { error: 'error', warn: 'warn', info: 'info', log: 'info', debug: 'debug', trace: 'debug' };
  for (const [name, as] of Object.entries(LEVELS)) {
    console[name] = (...parts) => log[as]({ where: 'console', bug: null, facts: null }, tidy(parts));
  }
}
