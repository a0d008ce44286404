import 'server-only';
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { answerConfirmLink, noteLinkOpened } from '@/db/hospital-link/commands';
import {
  type ConfirmLinkAnswer,
  findConfirmLink,
  findLinkLanguage,
  findShownFacts,
} from '@/db/hospital-link/reads';
import { takeFromBucket } from '@/db/rate-limit/bucket';
import { visitorKey } from '@/db/rate-limit/visitor-key';
import { hashToken } from '@/db/secret';
import { makeActor } from '@/domain/account/make-actor';
import { readHospitalForm } from '@/domain/hospital-link/answer';
import { type Locale, localeOr } from '@/domain/locale';
import type { FieldErrors } from '@/domain/outcome';
import { auditDeadLink } from '@/server/audit/dead-links';
import { db } from '@/server/db';

type Visit = { address: string; now: Date };
type Attempt = 'open-confirm-link' | 'answer-confirm-link';

/**
 * What the token of a hospital's link opens now. Opening does not use it up: mail scanners open links, too.
 * A failed `attempt` is logged; `null`: not an attempt, because the page is shown again after the answer.
 */
export function openConfirmLink(token: string, { address, now }: Visit, attempt: Attempt | null) {
  const opened = findConfirmLink(db(), hashToken(token), now);
  if (opened.outcome === 'open') noteLinkOpened(db(), opened.linkId, now);
  else if (attempt) auditDeadLink({ action: attempt, ...wayItEnded(opened), address, now });
  return opened;
}

/** False: the link never existed or was revoked; the attempt is logged. */
export function isKnownLink(token: string, { address, now }: Visit): boolean {
  const found = findConfirmLink(db(), hashToken(token), now);
  if (found.outcome !== 'unknown') return true;
  auditDeadLink({ action: 'open-confirm-link', ...wayItEnded(found), address, now });
  return false;
}

function wayItEnded({ outcome, link }: Exclude<ConfirmLinkAnswer, { outcome: 'open' }>) {
  const why = link?.status === 'revoked' ? ('revoked' as const) : outcome;
  return { why, subject: link ? `center:${link.centerId}` : undefined };
}

/** The language of a link's page, whether it still works or not; the default one for a link that nobody knows. */
export function linkLanguage(token: string): Locale {
  return localeOr(findLinkLanguage(db(), hashToken(token)));
}

/** Numbers as people write them, in the form that the list keeps; what is no number stays as it was typed. */
function toE164(country: string): (typed: string) => string {
  const home: CountryCode = isSupportedCountry(country) ? country : 'US';
  return (typed) => parsePhoneNumberFromString(typed, home)?.number ?? typed;
}

const VISITOR = { max: 30, windowS: 3600 };

/** `again`: what is wrong, by field; `edit` is the answer as a whole. */
type Answered = { outcome: 'thanks' } | { outcome: 'closed' } | { outcome: 'again'; errors: FieldErrors };
const again = (errors: FieldErrors): Answered => ({ outcome: 'again', errors });

/** Takes a hospital's answer, once. It waits for an editor. */
export function answerLink(token: string, form: FormData, { address, now }: Visit): Answered {
  const key = `confirm:visitor:${visitorKey(db(), address, now)}`;
  if (!takeFromBucket(db(), key, VISITOR, now).allowed) return again({ edit: 'tooMany' });
  const opened = openConfirmLink(token, { address, now }, 'answer-confirm-link');
  if (opened.outcome !== 'open') return { outcome: 'closed' };
  const { linkId } = opened;
  const version = Number(form.get('version'));
  // What differs, differs from what the hospital had before it; the listing may have changed since.
  const facts = findShownFacts(db(), linkId, version);
  if (!facts) return { outcome: 'closed' };
  const { answer, errors } = readHospitalForm(form, facts, toE164(facts.address.country));
  if (Object.keys(errors).length > 0) return again(errors);
  const actor = makeActor({ kind: 'hospital', linkId });
  const result = answerConfirmLink(db(), actor, { ...answer, version }, { now });
  if (result.ok) return { outcome: 'thanks' };
  return 'why' in result ? { outcome: 'closed' } : again(result.fieldErrors);
}
