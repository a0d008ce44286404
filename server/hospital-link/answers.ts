import 'server-only';
import { findLink } from '@/db/hospital-link/reads';
import type { ConfirmLinkLine, EditorListing } from '@/db/listing/editor-view';
import { findCenterRow, recordInVersion, recordOf } from '@/db/listing/record';
import { checkRecord } from '@/db/listing/write';
import type { WaitingAnswer } from '@/domain/hospital-link/answer';
import { acceptAnswer, diffFacts, HOSPITAL_FIELDS } from '@/domain/hospital-link/answer';
import type { HospitalAnswer } from '@/domain/hospital-link/link';
import { diffRecords } from '@/domain/listing/diff';
import type { ListingRecord } from '@/domain/listing/edit';
import { dayAtOffice } from '@/domain/queue/business-days';
import { db } from '@/server/db';
import { pinOf, type TownPin } from '@/server/listing/edit-form';

/** What a hospital said of a listing and nobody has decided yet. */
export const waitingAnswers = (listing: EditorListing): WaitingAnswer[] =>
  listing.links.flatMap((link) => toWaiting(listing, link) ?? []);

function toWaiting({ record }: EditorListing, link: ConfirmLinkLine): WaitingAnswer | null {
  const { status, answer, usedAt } = link;
  if (status !== 'answered' || !answer || !usedAt) return null;
  const { role, note, edit } = answer;
  const whole = { ...record, ...edit };
  const pin = newPinOf(record, answer);
  const seen = seenBy(link);
  const accepted = acceptAnswer(record, {
    answer,
    take: HOSPITAL_FIELDS,
    day: dayAtOffice(usedAt),
    seen,
    location: pin?.location,
  });
  const faults = checkRecord(db(), { before: record, after: accepted.record }, new Date())?.fieldErrors ?? {};
  return {
    linkId: link.id,
    role,
    note,
    language: link.language,
    usedAt,
    madeBy: link.whoName,
    makerId: link.whoId,
    delivery: link.delivery,
    fields: Object.keys(edit),
    changes: diffRecords(record, whole),
    since: seen ? diffFacts(seen, record) : [],
    confirms: accepted.confirms,
    newPin: pin?.label ?? null,
    faults: Object.values(faults),
  };
}

function seenBy({ centerId, seenVersion, version }: ConfirmLinkLine): ListingRecord | null {
  const row = findCenterRow(db(), centerId);
  return row && recordInVersion(db(), row, seenVersion ?? version);
}

/** The place of the new address that came through a link, as the page offered it. */
export function offeredPin(linkId: number): ListingRecord['location'] | undefined {
  const link = Number.isSafeInteger(linkId) ? findLink(db(), linkId) : null;
  const row = link && findCenterRow(db(), link.centerId);
  return row ? newPinOf(recordOf(db(), row), link.answer)?.location : undefined;
}

/** Where the hospital's new address lies, if the pin that stands there does not fit it; null: it fits, or nobody knows. */
function newPinOf(record: ListingRecord, answer: HospitalAnswer | null): TownPin | null {
  const address = answer?.edit.address;
  if (!address) return null;
  const step = { before: record, after: { ...record, address } };
  const faults = checkRecord(db(), step, new Date())?.fieldErrors ?? {};
  return Object.keys(faults).some((field) => field.split('.')[0] === 'location') ? pinOf(address) : null;
}
