import 'server-only';
import { findCenterBySlug } from '@/db/listing/published';
import { findReceipt } from '@/db/report/reads';
import { isTopic } from '@/domain/learn/pages';
import { isLanguagePrefix } from '@/domain/locale';
import { parseReportNumber } from '@/domain/report/report';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { today } from '@/server/today';

/** Forms that stand among the receipts. */
const FORMS = ['missing', 'site'];
/** Pages of the learn section that are no topics. */
const LEARN_LISTS = ['glossary', 'sources'];

/**
 * False: no listing, topic or receipt has this address, or it is not even text, such as `/%ff`. Where the database cannot
 * say, the page is left to try, and to tell the reader of the fault.
 */
export function leadsSomewhere(pathname: string): boolean {
  const parts = readParts(pathname);
  if (parts === null) return false;
  const [kind, name, ...more] = isLanguagePrefix(parts[0]) ? parts.slice(1) : parts;
  if (kind === 'away') return name === undefined && env().MODE === 'reader';
  if (name === undefined) return true;
  if (more.length > 0 && more.join('/') !== 'report') return true;
  if (kind === 'learn') return isTopic(name) || LEARN_LISTS.includes(name);
  try {
    if (kind === 'report')
      return FORMS.includes(name) || findReceipt(db(), parseReportNumber(name) ?? '') !== null;
    return kind !== 'centers' || findCenterBySlug(db(), name, today()).outcome !== 'unknown';
  } catch {
    return true;
  }
}

/** False: an address such as `/%ff`, which no route can be asked for. */
export const isReadable = (pathname: string): boolean => readParts(pathname) !== null;

function readParts(pathname: string): string[] | null {
  try {
    return pathname.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return null;
  }
}
