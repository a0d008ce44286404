import 'server-only';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { accuracyVersion, dataVersion } from '@/db/data-version';
import { BLANK_NEAR } from '@/domain/search/blank';
import { db } from '@/server/db';
import { today } from '@/server/today';
import { contentSecurityPolicy } from './headers';

const WORD = /^[a-z-]{1,16}$/;
const COUNT = /^\d{1,7}$/;
/** All that an address may hold and still be anybody's. Every other parameter may say where, or for what, a reader searched. */
const ANYBODYS = {
  page: COUNT,
  limit: COUNT,
  offset: COUNT,
  sort: WORD,
  unit: WORD,
  lang: WORD,
  paper: /^[a-z0-9]{1,8}$/i,
  // The page whose place is left open; any other names one.
  near: BLANK_NEAR,
  // The shape and the listing of a picture.
  shape: WORD,
  center: /^[a-z0-9-]{1,120}$/,
};
type Known = keyof typeof ANYBODYS;

/** False: the answer must be kept by no cache, because its address may tell about who asked. */
export function isAnybodys({ searchParams }: URL): boolean {
  const names = [...searchParams.keys()];
  const isKnown = (name: string): name is Known => Object.hasOwn(ANYBODYS, name);
  return (
    new Set(names).size === names.length &&
    names.every((name) => isKnown(name) && ANYBODYS[name].test(searchParams.get(name) ?? ''))
  );
}

/** Pages with a form, or of one reader alone. */
const OWN_PAGES = /^\/([a-z]{2}\/)?(admin|away|confirm|report|shortlist|centers\/[^/]+\/report)(\/|$)/;

export const isOwnPage = (pathname: string): boolean => OWN_PAGES.test(pathname);

/** These count what nobody is shown one by one. */
const COUNTING = /^\/(([a-z]{2}\/)?(about\/data|developers)|api\/v1\/(accuracy|openapi\.json))$/;

let madeOf: string | undefined;

/** What an answer is made of beside the data: the build, and the settings that stand in pages. */
function maker(): string {
  const file = path.join(process.cwd(), '.next', 'BUILD_ID');
  const build = existsSync(file) ? readFileSync(file, 'utf8') : `${process.pid} ${Date.now()}`;
  const { PUBLIC_URL, MAP_ATTRIBUTION, MAP_PMTILES_URL, MAP_TILES_URL } = process.env;
  const settings = [PUBLIC_URL, MAP_ATTRIBUTION, MAP_PMTILES_URL, MAP_TILES_URL];
  return JSON.stringify([build, contentSecurityPolicy('', process.env), ...settings]);
}

/**
 * The opaque part of an entity tag for an address that is anybody's, known without building the answer: the same as long
 * as data, day, build and settings are. null: no such tag can be given.
 */
export function dataTag({ method, url }: Pick<Request, 'method' | 'url'>): string | null {
  const asked = new URL(url);
  if (process.env.NODE_ENV === 'development' || !['GET', 'HEAD'].includes(method) || !isAnybodys(asked))
    return null;
  madeOf ??= maker();
  const version = COUNTING.test(asked.pathname) ? accuracyVersion(db()) : dataVersion(db());
  return createHash('sha256')
    .update([madeOf, version, today(), asked.pathname, asked.search].join('\n'))
    .digest('base64url')
    .slice(0, 27);
}

/** RFC 9110, 13.1.2: in a list weak and strong tags compare alike. */
export function listsTag(ifNoneMatch: string | null, tag: string): boolean {
  const listed: string[] = ifNoneMatch?.match(/"[^"]*"/g) ?? [];
  return listed.includes(tag);
}
