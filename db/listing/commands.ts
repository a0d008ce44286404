import { and, eq } from 'drizzle-orm';
import { needsSecondPerson, needsSecondToShow } from '@/db/account/second-person';
import { command, personOf } from '@/db/command';
import { heldParts } from '@/db/draft/reads';
import { drafts } from '@/db/draft/schema';
import { submitReading } from '@/db/draft/submit-reading';
import { isPermitted } from '@/domain/account/permissions';
import {
  changeSlugSchema,
  confirmCenterSchema,
  proven,
  setStatusSchema,
  undoConfirmSchema,
} from '@/domain/listing/confirm';
import {
  createCenterSchema,
  type ListingRecord,
  restoreRevisionSchema,
  updateCenterSchema,
} from '@/domain/listing/edit';
import { changedParts } from '@/domain/listing/edit-parts';
import { minimumErrors, publishErrors } from '@/domain/listing/minimum';
import { declined, type FieldErrors, invalid } from '@/domain/outcome';
import { dayAtOffice } from '@/domain/queue/business-days';
import { findRevision, findSlugOwner, readRecord, recordOf } from './record';
import { revisions, slugRedirects } from './schema';
import { checkRecord, checkVersion, insertCenter, writeCenter } from './write';

/** Begins a listing that only editors see. */
export const createCenter = command(
  'create-center',
  createCenterSchema,
  (db, { actor, input: { slug, checkedOn, why, edit }, now, audit }) => {
    if (findSlugOwner(db, slug) !== null)
      return invalid('slug', 'Another listing has, or had, this address.');
    const record = {
      ...edit,
      slug,
      checkedOn,
      status: 'active' as const,
      statusReason: null,
      confirmedOn: null,
      confirmedBy: null,
    };
    const faults = checkRecord(db, { before: null, after: record }, now);
    if (faults) return faults;
    const change = { who: actor, action: 'create', why, audit } as const;
    return insertCenter(db, record, change, now);
  },
);

const ANOTHER_PUBLISHES = 'Somebody else has to publish what you wrote: submit it for review.';

const ANOTHER_SHOWS = 'Somebody else has to show it to readers: you wrote some of it yourself.';

/**
 * Saves an edit and publishes it at once; the editor's own draft of it is deleted. Saving an unchanged record writes
 * nothing, not even a new version.
 */
export const updateCenter = command(
  'update-center',
  updateCenterSchema,
  (db, { actor, input: { id, version, why, edit }, now, audit }) => {
    if (needsSecondPerson(db, personOf(actor).id)) return invalid('form', ANOTHER_PUBLISHES);
    const seen = checkVersion(db, { id, version });
    if (!seen.ok) return seen;
    const before = recordOf(db, seen.row);
    const after = { ...before, ...edit };
    if (readRecord(seen.row) && changedParts(before, after).length === 0) {
      audit.none();
      return { ok: true as const, id, version, changed: [] };
    }
    const faults = checkRecord(db, { before, after }, now);
    if (faults) return faults;
    const change = { who: actor, action: 'update', why, audit } as const;
    const { id: editorId } = personOf(actor);
    db.delete(drafts)
      .where(and(eq(drafts.centerId, id), eq(drafts.editorId, editorId)))
      .run();
    return writeCenter(db, seen.row, after, change, now);
  },
);

const YOURS_IS_OPEN =
  'You changed facts that readers do not see yet. To confirm now would say that the old facts are right: publish your draft, submit it, or drop it first.';
const NOT_YOURS_TO_SHOW =
  'Readers do not see this listing yet. Only somebody who may publish can show it to them.';
const inWords = (errors: FieldErrors) => Object.values(errors).join(' ');
const cannotBeShown = (errors: FieldErrors) =>
  `Readers cannot be shown this listing yet. Put this right first: ${inWords(errors)}`;
const cannotBeConfirmed = (errors: FieldErrors) =>
  `There is too little here to confirm. Publish this first: ${inWords(errors)}`;

/**
 * All is right as it stands: the hospital said so (moves `confirmedOn`), or its own page does (moves `checkedOn`).
 * Who may not publish cannot raise the trust in a listing by a page alone: their reading waits for a reviewer (`waits`).
 * Nobody certifies what they themselves have a change of. A date never becomes earlier, and setting one leaves the other. What was only reported is confirmed by it. What only
 * editors see is shown to readers by it, if it can be, and by nobody who may not publish.
 */
export const confirmCenter = command(
  'confirm-center',
  confirmCenterSchema,
  (db, { actor, input: { id, version, how, withRole, pageUrl, language, day }, now, audit }) => {
    const seen = checkVersion(db, { id, version });
    if (!seen.ok) return seen;
    const before = recordOf(db, seen.row);
    const person = personOf(actor);
    if (heldParts(db, { id, version, record: before }, person.id).length > 0)
      return invalid('how', YOURS_IS_OPEN);
    const date = how === 'their-page' ? 'checkedOn' : 'confirmedOn';
    if (day > dayAtOffice(now)) return invalid('day', 'This day is still to come.');
    const last = before[date];
    if (last !== null && day < last) return invalid('day', `It was done later already, on ${last}.`);
    const isHidden = before.listing === 'unconfirmed';
    if (isHidden && !isPermitted(actor, 'update-center')) return invalid('how', NOT_YOURS_TO_SHOW);
    if (isHidden && needsSecondToShow(db, id, person.id)) return invalid('how', ANOTHER_SHOWS);
    const listing = isHidden ? 'confirmed' : proven(before.listing);
    const after: ListingRecord =
      date === 'checkedOn'
        ? { ...before, listing, checkedOn: day }
        : { ...before, listing, confirmedOn: day, confirmedBy: withRole };
    const faults = isHidden ? checkRecord(db, { before, after }, now) : null;
    if (faults) return invalid('how', cannotBeShown(faults.fieldErrors));
    const lacks = minimumErrors(after);
    if (Object.keys(lacks).length > 0) return invalid('how', cannotBeConfirmed(lacks));
    if (pageUrl !== null && (!isPermitted(actor, 'update-center') || needsSecondPerson(db, person.id))) {
      submitReading(db, person, { id, version, record: before, reading: { pageUrl, language, day } }, now);
      audit(`center:${id}`, { how, pageUrl, day, waits: true });
      return { ok: true as const, id, version, changed: [], waits: true };
    }
    const detail = { how, withRole, ...(pageUrl !== null && { pageUrl }), language, day };
    const change = { who: actor, action: 'confirm', why: null, detail, audit } as const;
    return { ...writeCenter(db, seen.row, after, change, now), waits: false };
  },
);

/** Takes one's own confirmation back, as long as it is the newest change: the listing is again what it was before. */
export const undoConfirm = command(
  'confirm-center',
  undoConfirmSchema,
  (db, { actor, input: { id, version }, now, audit }) => {
    const seen = checkVersion(db, { id, version });
    if (!seen.ok) return seen;
    const last = findRevision(db, id, version);
    if (last?.action !== 'confirm' || last.whoId !== personOf(actor).id || !last.before)
      return declined('not-yours');
    const change = { who: actor, action: 'restore', why: 'Took the confirmation back.', audit } as const;
    return writeCenter(db, seen.row, last.before, change, now);
  },
);

/** Pauses, withdraws or brings back a listing. Deleting is withdrawing; setting it active again undoes it. */
export const setStatus = command(
  'set-status',
  setStatusSchema,
  (db, { actor, input: { id, version, status, reason }, now, audit }) => {
    const seen = checkVersion(db, { id, version });
    if (!seen.ok) return seen;
    const statusReason = status === 'active' ? null : reason;
    const before = recordOf(db, seen.row);
    const after = { ...before, status, statusReason };
    const lacks = publishErrors(before, after);
    if (Object.keys(lacks).length > 0) return invalid('status', cannotBeShown(lacks));
    const change = { who: actor, action: 'set-status', why: reason, audit } as const;
    return writeCenter(db, seen.row, after, change, now);
  },
);

/** Gives a listing a new address; the old one leads to it from now on. A name it had before may be taken back. */
export const changeSlug = command(
  'change-slug',
  changeSlugSchema,
  (db, { actor, input: { id, version, slug, why }, now, audit }) => {
    const seen = checkVersion(db, { id, version });
    if (!seen.ok) return seen;
    const before = recordOf(db, seen.row);
    if (slug === before.slug) return invalid('slug', 'It has this address already.');
    const owner = findSlugOwner(db, slug);
    if (owner !== null && owner !== id) return invalid('slug', 'Another listing has, or had, this address.');
    db.delete(slugRedirects).where(eq(slugRedirects.slug, slug)).run();
    db.insert(slugRedirects).values({ slug: before.slug, centerId: id, at: now.toISOString() }).run();
    const change = { who: actor, action: 'change-slug', why, audit } as const;
    return writeCenter(db, seen.row, { ...before, slug }, change, now);
  },
);

/**
 * Makes a listing what it was before or after one of its revisions, as a new revision: status and both verification
 * dates too, because an old text was not what the hospital confirmed later. Only its address stays.
 */
export const restoreRevision = command(
  'restore-revision',
  restoreRevisionSchema,
  (db, { actor, input: { id, version, revisionId, to, why }, now, audit }) => {
    const seen = checkVersion(db, { id, version });
    if (!seen.ok) return seen;
    const revision = db.select().from(revisions).where(eq(revisions.id, revisionId)).get();
    const wanted = revision?.centerId === id ? revision[to] : null;
    if (!wanted) return declined('not-found');
    const before = recordOf(db, seen.row);
    const after = { ...wanted, slug: before.slug };
    const lacks = publishErrors(before, after);
    if (Object.keys(lacks).length > 0) return invalid('form', cannotBeShown(lacks));
    const detail = { revisionId, to };
    const change = { who: actor, action: 'restore', why, detail, audit } as const;
    return writeCenter(db, seen.row, after, change, now);
  },
);
