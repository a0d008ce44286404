import { eq } from 'drizzle-orm';
import { needsSecondPerson, needsSecondToShow } from '@/db/account/second-person';
import type { Db } from '@/db/client';
import { command, personOf } from '@/db/command';
import { saveDraft, submitDraft } from '@/db/draft/commands';
import { findOwnDraft, heldParts, joinDraft } from '@/db/draft/reads';
import { draftComments, drafts } from '@/db/draft/schema';
import { confirmCenter, updateCenter } from '@/db/listing/commands';
import type { DraftRow } from '@/db/listing/editor-view';
import { findCenterRow, recordOf } from '@/db/listing/record';
import { checkVersion } from '@/db/listing/write';
import { type Person, whoOf } from '@/domain/account/actor';
import { isPermitted } from '@/domain/account/permissions';
import { markForCallSchema, recordCallSchema } from '@/domain/call/call';
import { allRightAnswers, editAfterCall, unansweredLines } from '@/domain/call/lines';
import type { DraftEdit } from '@/domain/draft/draft';
import { contradictedParts } from '@/domain/listing/diff';
import { type CenterEdit, editOf, type ListingRecord } from '@/domain/listing/edit';
import { changedParts, partOf, withPart } from '@/domain/listing/edit-parts';
import { minimumErrors } from '@/domain/listing/minimum';
import { declined } from '@/domain/outcome';
import { dayAtOffice } from '@/domain/queue/business-days';
import { lastCalls } from './reads';
import { calls } from './schema';

/**
 * Writes down one call with all that came of it, or nothing of it: the line in the log, the corrections, published or
 * handed to a reviewer as the person may, and the confirmation. It confirms only if the hospital said something of every
 * fact that readers are told, and nothing of the person's own is unpublished (`held`: why not); what only adds waits for a reviewer without keeping the rest from being confirmed.
 */
export const recordCall = command('record-call', recordCallSchema, (db, { actor, input, now, audit }) => {
  const { id, version, outcome, withRole, language, interpreter, corrections } = input;
  const seen = checkVersion(db, { id, version });
  if (!seen.ok) return seen;
  const person = personOf(actor);
  const record = recordOf(db, seen.row);
  const isReached = outcome === 'reached' && withRole !== null;
  const answers = !isReached ? {} : input.allRight ? allRightAnswers(record, input.answers) : input.answers;
  const log = (confirmed: boolean) => {
    const { dialed, callBackOn, notes } = input;
    const line = {
      dialed,
      withRole,
      language,
      interpreter,
      callBackOn,
      notes: notes || null,
      answers,
      confirmed,
    };
    db.insert(calls)
      .values({ centerId: id, at: now.toISOString(), ...whoOf(actor), step: outcome, ...line })
      .run();
    audit(`center:${id}`, { outcome, confirmed });
  };
  if (!isReached) {
    log(false);
    return { ok: true as const, id, edits: 'none' as const, unanswered: [], confirmed: false, held: null };
  }
  const day = dayAtOffice(now);
  const origin = { source: `Phone call with the hospital: ${withRole}`, day };
  const edit = editAfterCall(record, { answers, corrections, interpreter }, origin);
  const said = keepEdit(db, person, { id, version, record, edit, why: `Phone call: ${withRole}` }, now);
  if (!said.ok) return said;
  const unanswered = unansweredLines(record, answers);
  const isHeld = said.edits !== 'published' && contradictedParts(editOf(record), edit).length > 0;
  const mayShow =
    record.listing !== 'unconfirmed' ||
    (isPermitted(actor, 'update-center') && !needsSecondToShow(db, id, person.id));
  const stands = said.edits === 'published' ? { ...record, ...edit } : record;
  const held =
    said.edits !== 'submitted' &&
    heldParts(db, { id, version: said.version, record: stands }, person.id).length > 0
      ? ('draft' as const)
      : Object.keys(minimumErrors(stands)).length > 0
        ? ('too-little' as const)
        : null;
  const confirmed = unanswered.length === 0 && !isHeld && mayShow && held === null;
  if (confirmed) {
    const given = { id, version: said.version, how: 'phoned', withRole, language, day };
    const result = confirmCenter(db, actor, given, { now });
    if (!result.ok) return result;
  }
  log(confirmed);
  return { ok: true as const, id, edits: said.edits, unanswered, confirmed, held };
});

type CallEdit = { id: number; version: number; record: ListingRecord; edit: CenterEdit; why: string };

/** Publishes what the hospital said, or hands it to a reviewer. What the person had typed before stays a draft. */
function keepEdit(db: Db, person: Person, { id, version, record, edit, why }: CallEdit, now: Date) {
  const parts = changedParts(editOf(record), edit);
  if (parts.length === 0) return { ok: true as const, version, edits: 'none' as const };
  const own = findOwnDraft(db, id, person.id);
  if (isPermitted(person, 'update-center') && !needsSecondPerson(db, person.id)) {
    const comments = own
      ? db.select().from(draftComments).where(eq(draftComments.draftId, own.id)).all()
      : [];
    const result = updateCenter(db, person, { id, version, why, edit }, { now });
    if (!result.ok) return result;
    if (own) putBack(db, own, comments);
    return { ok: true as const, version: result.version, edits: 'published' as const };
  }
  const typed: DraftEdit = own ? joinDraft(db, { id, version, record }, own).edit : editOf(record);
  const joined = parts.reduce((all: DraftEdit, part) => withPart(all, part, partOf(edit, part)), typed);
  const kept = saveDraft(db, person, { id, baseVersion: version, edit: joined, why }, { now });
  if (!kept.ok) return kept;
  const sent =
    kept.draftId === null ? null : submitDraft(db, person, { draftId: kept.draftId, why }, { now });
  return { ok: true as const, version, edits: sent?.ok ? ('submitted' as const) : ('draft' as const) };
}

/** Publishing takes away the person's draft: here it was not the draft that was published. */
function putBack(db: Db, own: DraftRow, comments: (typeof draftComments.$inferSelect)[]): void {
  db.insert(drafts).values(own).run();
  if (comments.length > 0) db.insert(draftComments).values(comments).run();
}

/** Puts hospitals into the queue as ones to call, from today on. One that is there already stays as it is. */
export const markForCall = command(
  'mark-for-call',
  markForCallSchema,
  (db, { actor, input: { ids }, now, audit }) => {
    if (ids.some((id) => !findCenterRow(db, id))) return declined('not-found');
    const callBackOn = dayAtOffice(now);
    const [step, at] = ['to-call' as const, now.toISOString()];
    const waiting = new Set(lastCalls(db).flatMap((last) => (last.step === 'to-call' ? last.centerId : [])));
    const marked = ids.filter((id) => !waiting.has(id));
    for (const centerId of marked)
      db.insert(calls)
        .values({ centerId, at, ...whoOf(actor), step, callBackOn })
        .run();
    audit(null, { ids: marked });
    return { ok: true as const, marked: marked.length };
  },
);
