import fs from 'node:fs';
import { eq } from 'drizzle-orm';
import { openDatabase } from '@/db/client';
import { publishDraft, saveDraft, submitDraft } from '@/db/draft/commands';
import { drafts } from '@/db/draft/schema';
import { centers } from '@/db/listing/schema';
import { EDITOR, makeEdit, REVIEWER } from '@/domain/listing/listing.fixture';

/** Writes a draft, submits and publishes it, and says the published version, until it is killed. */
const [file = ''] = process.argv.slice(2);
const db = openDatabase(file);
const must = <Result extends { ok: boolean }>(result: Result): Result => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
};
for (;;) {
  const clock = { now: new Date() };
  const version = db.select().from(centers).where(eq(centers.id, 1)).get()?.version ?? 0;
  const edit = makeEdit({ name: `Version ${version + 1}`, editorNotes: 'x'.repeat(3000) });
  // What a kill left behind between two of these steps is the same draft, and goes on from there.
  must(saveDraft(db, EDITOR, { id: 1, baseVersion: version, edit, why: null }, clock));
  const draft = db.select().from(drafts).where(eq(drafts.centerId, 1)).get();
  const draftId = draft?.id ?? 0;
  must(submitDraft(db, EDITOR, { draftId, why: 'Until killed.' }, clock));
  const savedAt = db.select().from(drafts).where(eq(drafts.id, draftId)).get()?.savedAt ?? '';
  must(publishDraft(db, REVIEWER, { draftId, savedAt, version }, clock));
  fs.writeSync(1, `${version + 1}\n`);
}
