import { eq } from 'drizzle-orm';
import { needsSecondPerson } from '@/db/account/second-person';
import type { Db } from '@/db/client';
import { command, personOf } from '@/db/command';
import type { DraftRow } from '@/db/listing/editor-view';
import { findCenterRow, recordOf } from '@/db/listing/record';
import { checkRecord, checkVersion, conflictOf, writeCenter } from '@/db/listing/write';
import { whoOf } from '@/domain/account/actor';
import { laterDay } from '@/domain/day';
import {
  commentDraftSchema,
  discardDraftSchema,
  publishDraftSchema,
  returnDraftSchema,
  saveDraftSchema,
  submitDraftSchema,
} from '@/domain/draft/draft';
import { fieldErrorsOf } from '@/domain/field-errors';
import { type PageReading, proven } from '@/domain/listing/confirm';
import { centerEditSchema, editOf, type ListingRecord } from '@/domain/listing/edit';
import { changedParts, isSame } from '@/domain/listing/edit-parts';
import { minimumErrors } from '@/domain/listing/minimum';
import { declined } from '@/domain/outcome';
import { changesNothing, findOwnDraft, joinDraft } from './reads';
import { draftComments, drafts } from './schema';

/**
 * Keeps what an editor has typed, right or wrong, in the place of their earlier draft. What changes nothing is not kept
 * (`draftId` null), and the earlier draft goes. The same words again leave it as it is, submitted too; other words take
 * it back from review (`takenBack`).
 */
export const saveDraft = command(
  'save-draft',
  saveDraftSchema,
  (db, { actor, input: { id, baseVersion, edit, why }, now, audit }) => {
    const row = findCenterRow(db, id);
    if (!row) return declined('not-found');
    const listing = { id, version: row.version, record: recordOf(db, row) };
    const editor = personOf(actor);
    const before = findOwnDraft(db, id, editor.id);
    const typed = { baseVersion: Math.min(baseVersion, row.version), edit };
    const joined = joinDraft(db, listing, typed);
    if (changesNothing(joined)) {
      if (before?.reading && before.submittedAt) {
        audit.none();
        return { ok: true as const, draftId: before.id, takenBack: false };
      }
      if (before) {
        db.delete(drafts).where(eq(drafts.id, before.id)).run();
        audit(`center:${id}`, { kept: false });
      } else audit.none();
      return { ok: true as const, draftId: null, takenBack: false };
    }
    const earlier = before && joinDraft(db, listing, before);
    const isKept =
      before?.why === why &&
      earlier?.both.length === 0 &&
      joined.both.length === 0 &&
      isSame(earlier.edit, joined.edit);
    if (before && isKept) {
      audit.none();
      return { ok: true as const, draftId: before.id, takenBack: false };
    }
    const values = {
      editorName: editor.name,
      ...typed,
      why,
      reading: null,
      savedAt: now.toISOString(),
      submittedAt: null,
    };
    const draftId = upsertDraft(db, { centerId: id, editorId: editor.id, ...values });
    if (before && isTypedOn(before, now)) audit.none();
    else audit(`center:${id}`);
    return { ok: true as const, draftId, takenBack: before !== null && before.submittedAt !== null };
  },
);

const TYPED_ON_MS = 3_600_000;

/** The page keeps what is typed every few words: one line an hour tells of it. */
const isTypedOn = ({ submittedAt, savedAt }: DraftRow, now: Date): boolean =>
  submittedAt === null && now.getTime() - Date.parse(savedAt) < TYPED_ON_MS;

function upsertDraft(db: Db, values: typeof drafts.$inferInsert): number {
  return db
    .insert(drafts)
    .values(values)
    .onConflictDoUpdate({ target: [drafts.centerId, drafts.editorId], set: values })
    .returning({ id: drafts.id })
    .get().id;
}

/** Hands one's own draft to a reviewer, once nothing is wrong with it and nobody else has changed the same facts. */
export const submitDraft = command(
  'submit-draft',
  submitDraftSchema,
  (db, { actor, input: { draftId, why }, now, audit }) => {
    const draft = db.select().from(drafts).where(eq(drafts.id, draftId)).get();
    const row = draft && findCenterRow(db, draft.centerId);
    if (!row) return declined('not-found');
    if (draft.editorId !== personOf(actor).id) return declined('not-yours');
    if (draft.submittedAt !== null && draft.why === why) {
      audit.none();
      return { ok: true as const };
    }
    const record = recordOf(db, row);
    const joined = joinDraft(db, { ...row, record }, draft);
    if (joined.both.length > 0) return conflictOf(db, row, draft.baseVersion);
    const edit = centerEditSchema.safeParse(joined.edit);
    if (!edit.success) return { ok: false as const, fieldErrors: fieldErrorsOf(edit.error) };
    const faults = checkRecord(db, { before: record, after: { ...record, ...edit.data } }, now);
    if (faults) return faults;
    const submittedAt = now.toISOString();
    db.update(drafts).set({ submittedAt, why, reviewNote: null }).where(eq(drafts.id, draftId)).run();
    audit(`center:${row.id}`);
    return { ok: true as const };
  },
);

/** Gives a submitted draft back to its editor, with what is still to do. */
export const returnDraft = command(
  'return-draft',
  returnDraftSchema,
  (db, { input: { draftId, note }, audit }) => {
    const draft = db.select().from(drafts).where(eq(drafts.id, draftId)).get();
    if (!draft) return declined('not-found');
    if (draft.submittedAt === null) return declined('not-submitted');
    db.update(drafts).set({ submittedAt: null, reviewNote: note }).where(eq(drafts.id, draftId)).run();
    audit(`center:${draft.centerId}`, { draftId });
    return { ok: true as const };
  },
);

/**
 * Publishes a submitted draft as its reviewer saw it: what it changes is added to what others saved since it was begun.
 * Where both changed the same, the reviewer has to say which stands, or it is a conflict. What the listing says already
 * makes no version.
 */
export const publishDraft = command(
  'publish-draft',
  publishDraftSchema,
  (db, { actor, input: { draftId, savedAt, version, keepMine }, now, audit }) => {
    const draft = db.select().from(drafts).where(eq(drafts.id, draftId)).get();
    if (!draft) return declined('not-found');
    if (draft.submittedAt === null) return declined('not-submitted');
    const { id: personId } = personOf(actor);
    if (draft.editorId === personId && needsSecondPerson(db, personId)) return declined('not-yours');
    if (draft.savedAt !== savedAt) return declined('changed-since');
    const seen = checkVersion(db, { id: draft.centerId, version });
    if (!seen.ok) return seen;
    const { row } = seen;
    const before = recordOf(db, row);
    const joined = joinDraft(db, { ...row, record: before }, draft, keepMine ?? []);
    if (joined.both.length > 0 && keepMine === null) return conflictOf(db, row, draft.baseVersion);
    const edit = centerEditSchema.safeParse(joined.edit);
    if (!edit.success) return { ok: false as const, fieldErrors: fieldErrorsOf(edit.error) };
    const { reading } = draft;
    // Somebody read the page with the listing beside it as it was then.
    if (reading && draft.baseVersion !== row.version) return declined('changed-since');
    const after = afterReading({ ...before, ...edit.data }, reading);
    const faults = checkRecord(db, { before, after }, now);
    if (faults) return faults;
    const lacks = reading ? minimumErrors(after) : {};
    if (Object.keys(lacks).length > 0) return { ok: false as const, fieldErrors: lacks };
    db.delete(drafts).where(eq(drafts.id, draftId)).run();
    const saysNothingNew = changedParts(editOf(before), edit.data).length === 0;
    if (saysNothingNew && !reading) {
      audit(`center:${row.id}`, { changed: [] });
      return { ok: true as const, id: row.id, version, changed: [] };
    }
    const detail = { editor: draft.editorName, ...(reading && { how: 'their-page', ...reading }) };
    const change = {
      who: actor,
      action: saysNothingNew ? 'confirm' : 'update',
      why: draft.why,
      detail,
      audit,
    } as const;
    return writeCenter(db, row, after, change, now);
  },
);

const afterReading = (record: ListingRecord, reading: PageReading | null): ListingRecord =>
  reading
    ? { ...record, listing: proven(record.listing), checkedOn: laterDay(reading.day, record.checkedOn) }
    : record;

/** Throws one's own draft away. */
export const discardDraft = command(
  'discard-draft',
  discardDraftSchema,
  (db, { actor, input: { draftId }, audit }) => {
    const draft = db.select().from(drafts).where(eq(drafts.id, draftId)).get();
    if (!draft) return declined('not-found');
    if (draft.editorId !== personOf(actor).id) return declined('not-yours');
    db.delete(drafts).where(eq(drafts.id, draftId)).run();
    audit(`center:${draft.centerId}`);
    return { ok: true as const };
  },
);

/** Says something about somebody's draft to whoever works on it. */
export const commentDraft = command(
  'comment-draft',
  commentDraftSchema,
  (db, { actor, input: { draftId, text }, now, audit }) => {
    const draft = db.select().from(drafts).where(eq(drafts.id, draftId)).get();
    if (!draft) return declined('not-found');
    db.insert(draftComments)
      .values({ draftId, text, at: now.toISOString(), ...whoOf(actor) })
      .run();
    audit(`center:${draft.centerId}`, { draftId });
    return { ok: true as const };
  },
);
