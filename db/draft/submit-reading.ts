import type { Db } from '@/db/client';
import type { Person } from '@/domain/account/actor';
import type { PageReading } from '@/domain/listing/confirm';
import { editOf, type ListingRecord } from '@/domain/listing/edit';
import { findOwnDraft } from './reads';
import { drafts } from './schema';

type Read = { id: number; version: number; record: ListingRecord; reading: PageReading };

/**
 * Hands a reviewer what somebody read on the hospital's page, beside what that person has submitted already. Only
 * inside a transaction, and only where no draft of theirs is still open.
 */
export function submitReading(db: Db, person: Person, { id, version, record, reading }: Read, now: Date) {
  const own = findOwnDraft(db, id, person.id);
  const at = now.toISOString();
  const said = `Read ${reading.pageUrl} on ${reading.day}: all is right.`;
  const isSubmitted = own !== null && own.submittedAt !== null && own.reading === null;
  const values = {
    editorName: person.name,
    baseVersion: version,
    edit: isSubmitted ? own.edit : editOf(record),
    why: [isSubmitted ? own.why : null, said].filter(Boolean).join(' ').slice(0, 500),
    reading,
    savedAt: at,
    submittedAt: at,
    reviewNote: null,
  };
  db.insert(drafts)
    .values({ centerId: id, editorId: person.id, ...values })
    .onConflictDoUpdate({ target: [drafts.centerId, drafts.editorId], set: values })
    .run();
}
