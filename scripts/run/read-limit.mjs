import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const MINUTE_MS = 60_000;
/** About 10 MB; beyond it the addresses that asked longest ago are forgotten first. */
const ADDRESSES_MAX = 50_000;

/** How many of the allowed reads one answer of a class is worth: a PDF is set anew each time. */
const COST = { page: 1, data: 1, file: 20 };

/**
 * What a request counts as; null: it is not counted (files of the build and of the map, which a page asks for by the
 * dozen, and whether the site is well).
 */
export function classOf(path) {
  if (/^\/(_next\/static|basemap)\/|^\/api\/health\//.test(path)) return null;
  if (/\.(pdf|csv)$/.test(path)) return 'file';
  if (/^\/(api|fhir|hsds)(\/|$)/.test(path)) return 'data';
  return /\.(js|css|svg|png|ico|jpg|woff2|txt|xml|webmanifest)$/.test(path) ? null : 'page';
}

/**
 * Counts reads of each address and class in memory, and nowhere else. A leaky bucket (GCRA): of each only the time is
 * kept at which it will be empty again. Addresses stand there as hashes under a key that dies with the process.
 * @param perMinute how many may be asked for at once, and how many come back in a minute; 0: nothing is counted
 */
export function readLimit({ perMinute, clock = Date.now }) {
  const emptyAt = new LRUCache({ max: ADDRESSES_MAX });
  const secret = randomBytes(32);
  /** @returns after how many seconds it may be tried again; 0: it is allowed */
  const wait = (address, kind) => {
    if (perMinute === 0) return 0;
    const key = createHmac('sha256', secret).update(`${kind} ${address}`).digest('base64url');
    const now = clock();
    const next = Math.max(now, emptyAt.get(key) ?? 0) + (COST[kind] * MINUTE_MS) / perMinute;
    if (next - now > MINUTE_MS) return Math.ceil((next - now - MINUTE_MS) / 1000);
    emptyAt.set(key, next);
    return 0;
  };
  return { wait, size: () => emptyAt.size };
}
