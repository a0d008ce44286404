import 'server-only';
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { answerConfirmLink } from '@/db/hospital-link/answer-confirm-link';
import { findShownFacts } from '@/db/hospital-link/reads';
import { takeFromBucket } from '@/db/rate-limit/bucket';
import { visitorKey } from '@/db/rate-limit/visitor-key';
import { makeActor } from '@/domain/account/make-actor';
import { readHospitalForm } from '@/domain/hospital-link/hospital-form';
import type { HospitalState } from '@/domain/hospital-link/hospital-state';
import { db } from '@/server/db';
import { openConfirmLink } from './open-link';

/** Numbers as people write them, in the form that the list keeps; what is no number stays as it was typed. */
function toE164(country: string): (typed: string) => string {
  const home: CountryCode = isSupportedCountry(country) ? country : 'US';
  return (typed) => parsePhoneNumberFromString(typed, home)?.number ?? typed;
}

const VISITOR = { max: 30, windowS: 3600 };

type Sender = { tries: number; address: string; now: Date };
type Answered = { outcome: 'thanks' } | { outcome: 'closed' } | { outcome: 'again'; state: HospitalState };

const tooMany = (tries: number): Answered => ({
  outcome: 'again',
  state: { errors: { edit: 'tooMany' }, typed: {}, verdict: 'correct', tries: tries + 1 },
});

/** Takes a hospital's answer, once. It waits for an editor. */
export function answerLink(token: string, form: FormData, { tries, address, now }: Sender): Answered {
  const key = `confirm:visitor:${visitorKey(db(), address, now)}`;
  if (!takeFromBucket(db(), key, VISITOR, now).allowed) return tooMany(tries);
  const opened = openConfirmLink(token, { address, now }, 'answer-confirm-link');
  if (opened.outcome !== 'open') return { outcome: 'closed' };
  const { linkId } = opened;
  const version = Number(form.get('version'));
  // What differs, differs from what the hospital had before it; the listing may have changed since.
  const facts = findShownFacts(db(), linkId, version);
  if (!facts) return { outcome: 'closed' };
  const { answer, state } = readHospitalForm(form, facts, toE164(facts.address.country));
  const again = (errors: HospitalState['errors']): Answered => ({
    outcome: 'again',
    state: { ...state, errors, tries: tries + 1 },
  });
  if (Object.keys(state.errors).length > 0) return again(state.errors);
  const actor = makeActor({ kind: 'hospital', linkId });
  const result = answerConfirmLink(db(), actor, { ...answer, version }, { now });
  if (result.ok) return { outcome: 'thanks' };
  return 'why' in result ? { outcome: 'closed' } : again(result.fieldErrors);
}
