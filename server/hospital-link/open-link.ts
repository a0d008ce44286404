import 'server-only';
import { noteLinkOpened } from '@/db/hospital-link/note-link-opened';
import { type ConfirmLinkAnswer, findConfirmLink, findLinkLanguage } from '@/db/hospital-link/reads';
import { hashToken } from '@/db/secret';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/i18n/locales';
import { noteDeadLink } from '@/server/audit/dead-links';
import { db } from '@/server/db';

type Visit = { address: string; now: Date };
type Attempt = 'open-confirm-link' | 'answer-confirm-link';

/**
 * What the token of a hospital's link opens now. Opening it uses nothing up: mail scanners open links, too. The log
 * keeps an attempt that came to nothing; `null` is none: somebody is led back after the answer.
 */
export function openConfirmLink(token: string, { address, now }: Visit, attempt: Attempt | null) {
  const opened = findConfirmLink(db(), hashToken(token), now);
  if (opened.outcome === 'open') noteLinkOpened(db(), opened.linkId, now);
  else if (attempt) noteDeadLink({ action: attempt, ...wayItEnded(opened), address, now });
  return opened;
}

/** False: never made, or taken back; and the log keeps that it was tried. */
export function isKnownLink(token: string, { address, now }: Visit): boolean {
  const found = findConfirmLink(db(), hashToken(token), now);
  if (found.outcome !== 'unknown') return true;
  noteDeadLink({ action: 'open-confirm-link', ...wayItEnded(found), address, now });
  return false;
}

function wayItEnded({ outcome, link }: Exclude<ConfirmLinkAnswer, { outcome: 'open' }>) {
  const why = link?.status === 'revoked' ? ('revoked' as const) : outcome;
  return { why, subject: link ? `center:${link.centerId}` : undefined };
}

/** The language of a link's page, whether it still works or not; the first of ours for one that nobody knows. */
export function linkLanguage(token: string): Locale {
  const language = findLinkLanguage(db(), hashToken(token)) ?? '';
  return isLocale(language) ? language : DEFAULT_LOCALE;
}
