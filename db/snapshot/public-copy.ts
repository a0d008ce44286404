import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Db } from '@/db/client';
import { jsonIn } from '@/db/columns';
import { readRecord } from '@/db/listing/record';
import { centers } from '@/db/listing/schema';
import { isPublic, withoutPrivate } from '@/domain/listing/center-view';
import { upgradeRecord } from '@/domain/listing/upgrade';

/** Copied as they are. Names end at an underscore or whole: `place_fts` is kept by shadow tables such as `place_fts_data`. */
const KEPT =
  /^(center|place)_(fts|rtree)(_\w+)?$|^(place|place_alias|place_land|center_change|slug_redirect)$/;
const SYSTEM = /^(sqlite_\w+|__drizzle_migrations)$/;

const HOUR = (column: string) => `substr(${column}, 1, 13) || ':00:00.000Z'`;
const STATE = (column: string) => `case when ${column} is null then null else json_object(
  'listing', ${column} ->> '$.listing', 'status', ${column} ->> '$.status',
  'confirmedOn', ${column} ->> '$.confirmedOn') end`;
const WHO = `who_kind = 'system', who_id = null, who_name = ''`;
const PUBLISHED = `delete from T where status = 'draft';
  update T set draft = null, published = iif(status = 'published', published, null), ${WHO}`;

/** What is left of tables in which public and private stand side by side. Of every other table nothing is left. */
const REDUCED: Record<string, string> = {
  center: `update center set editor_notes = null, npi = null, status_reason = null,
    dead_links = '[]', seed_hash = null, edited_at = null`,
  // The scoreboard counts changes and looks up what a listing was; what readers saw is put back (`publicHistory`).
  center_revision: `update center_revision set ${WHO}, action = iif(action = 'seed', 'seed', 'update'), why = null, changed = '[]', detail = null,
    before = ${STATE('before')}, after = ${STATE('after')}`,
  // It counts reports, too: of each only when it came and was answered, to the hour.
  report: `update report set number = id, center_id = null, slug = null, hospital = null, place = null, topic = '', text = '', email = null,
    language = '', status = '', set_aside = 0, what_changed = null, answer_language = null, checked_at = null,
    received_at = ${HOUR('received_at')}, answered_at = ${HOUR('answered_at')}`,
  safety_notice: PUBLISHED.replaceAll(' T ', ' safety_notice '),
  page_review: PUBLISHED.replaceAll(' T ', ' page_review '),
  meta: `delete from meta where key not in ('gazetteer', 'seed')`,
};

/**
 * Copies the database to `file` while others use it, and leaves in the copy nothing but what readers may see. What is
 * not named here is left out, so a new table stays private until somebody decides.
 */
export async function writePublicCopy(db: Db, file: string): Promise<void> {
  await db.$client.backup(file);
  const client = new Database(file);
  try {
    // One file, that can be carried and be opened where nobody may write.
    client.pragma('journal_mode = DELETE');
    client.pragma('foreign_keys = OFF');
    client.pragma('secure_delete = ON');
    client.transaction(() => reduce(client))();
    client.exec('vacuum');
    const faults = client.pragma('integrity_check', { simple: true });
    if (faults !== 'ok') throw new Error(`The copy is damaged: ${faults}`);
  } finally {
    client.close();
  }
}

function reduce(client: Database.Database): void {
  leaveOutListings(client);
  const keptHistory = publicHistory(client);
  const names = (type: string) =>
    client.prepare<[string], string>('select name from sqlite_master where type = ?').pluck().all(type);
  for (const trigger of names('trigger')) client.exec(`drop trigger "${trigger}"`);
  for (const table of names('table')) {
    if (SYSTEM.test(table) || KEPT.test(table)) continue;
    client.exec(REDUCED[table] ?? `delete from "${table}"`);
  }
  const restore = client.prepare(
    'update center_revision set before = coalesce(@before, before), after = coalesce(@after, after) where id = @id',
  );
  for (const kept of keptHistory) restore.run(kept);
  client.exec(`insert into center_fts (center_fts) values ('optimize');
    delete from slug_redirect where center_id not in (select id from center)`);
}

type Revision = { id: number; before: string | null; after: string | null };

/** Of what readers could see, all that they could see: the feeds tell from it what changed. */
function publicHistory(client: Database.Database): Revision[] {
  const rows = client.prepare<[], Revision>('select id, before, after from center_revision').all();
  return rows.map(({ id, before, after }) => ({ id, before: publicOnly(before), after: publicOnly(after) }));
}

/** null: readers saw nothing of it, or it cannot be read. */
function publicOnly(stored: string | null): string | null {
  const record = stored === null ? null : upgradeRecord(jsonIn(stored));
  return record && isPublic(record) ? JSON.stringify(withoutPrivate(record)) : null;
}

/** Takes away listings that readers never saw, and the sources, of listings and of facts, that are for editors only. */
function leaveOutListings(client: Database.Database): void {
  // Its numbers are the version of the list, which must not change here.
  client.exec('create temp table kept_change as select * from center_change');
  const remove = client.prepare('delete from center where id = ?');
  const update = client.prepare('update center set sources = ?, field_sources = ? where id = ?');
  for (const row of drizzle(client).select().from(centers).all()) {
    const record = readRecord(row);
    if (!record || !isPublic({ ...record, status: 'active' })) remove.run(row.id);
    else {
      const { sources, fieldSources } = withoutPrivate(record);
      update.run(JSON.stringify(sources), JSON.stringify(fieldSources), row.id);
    }
  }
  client.exec(`delete from center_change; insert into center_change select * from kept_change;
    drop table kept_change`);
}
