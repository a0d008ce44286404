import 'server-only';
import { findLink } from '@/db/hospital-link/reads';
import { checkRecord } from '@/db/listing/check-record';
import { findCenterRow, recordInVersion, toDeskRecord } from '@/db/listing/desk-record';
import type { ConfirmLinkLine, DeskListing } from '@/db/listing/listing';
import type { HospitalAnswer } from '@/domain/hospital-link/confirm-link';
import { acceptAnswer, diffFacts, HOSPITAL_FIELDS } from '@/domain/hospital-link/hospital-answer';
import type { WaitingAnswer } from '@/domain/hospital-link/waiting';
import type { DeskRecord } from '@/domain/listing/center-edit';
import { diffRecords } from '@/domain/listing/diff-records';
import { db } from '@/server/db';
import { type Pin, pinOf } from '@/server/listing/pin-of';

/** What a hospital said of a listing and nobody has decided yet. */
export const waitingAnswers = (listing: DeskListing): WaitingAnswer[] =>
  listing.links.flatMap((link) => toWaiting(listing, link) ?? []);

function toWaiting({ record }: DeskListing, link: ConfirmLinkLine): WaitingAnswer | null {
  const { status, answer, usedAt } = link;
  if (status !== 'answered' || !answer || !usedAt) return null;
  const { role, note, edit } = answer;
  const whole = { ...record, ...edit };
  const pin = newPinOf(record, answer);
  const seen = seenBy(link);
  const accepted = acceptAnswer(record, {
    answer,
    take: HOSPITAL_FIELDS,
    day: usedAt.slice(0, 10),
    seen,
    location: pin?.location,
  });
  const faults = checkRecord(db(), accepted.record, new Date())?.fieldErrors ?? {};
  return {
    linkId: link.id,
    role,
    note,
    language: link.language,
    usedAt,
    fields: Object.keys(edit),
    changes: diffRecords(record, whole),
    since: seen ? diffFacts(seen, record) : [],
    confirms: accepted.confirms,
    newPin: pin?.label ?? null,
    faults: Object.values(faults),
  };
}

function seenBy({ centerId, seenVersion, version }: ConfirmLinkLine): DeskRecord | null {
  const row = findCenterRow(db(), centerId);
  return row && recordInVersion(db(), row, seenVersion ?? version);
}

/** The place of the new address that came through a link, as the page offered it. */
export function offeredPin(linkId: number): DeskRecord['location'] | undefined {
  const link = Number.isSafeInteger(linkId) ? findLink(db(), linkId) : null;
  const row = link && findCenterRow(db(), link.centerId);
  return row ? newPinOf(toDeskRecord(row), link.answer)?.location : undefined;
}

/** Where the hospital's new address lies, if the pin that stands there does not fit it; null: it fits, or nobody knows. */
function newPinOf(record: DeskRecord, answer: HospitalAnswer | null): Pin | null {
  const address = answer?.edit.address;
  if (!address) return null;
  const faults = checkRecord(db(), { ...record, address }, new Date())?.fieldErrors ?? {};
  return Object.keys(faults).some((field) => field.split('.')[0] === 'location') ? pinOf(address) : null;
}
