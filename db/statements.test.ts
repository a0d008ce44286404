import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLog } from '@/db/audit/schema';
import { openListings } from '@/db/listing/listing.fixture';
import { centers } from '@/db/listing/schema';
import { insertRow, updateRow } from './statements';

const WHO = { whoKind: 'person', whoId: 'owner', whoName: 'Test owner' } as const;
const LINE = { ...WHO, at: '2026-11-24T16:00:00.000Z', action: 'start-import', outcome: 'done' } as const;

test.each([
  ['null', { ...LINE, subject: null, detail: null }],
  ['left out', LINE],
  ['given', { ...LINE, subject: 'center:1', detail: { list: [1, null] } }],
])('what is %s is written as drizzle writes it', (_, values) => {
  const db = openListings();
  const stored = (id: number) => db.$client.prepare('select * from audit_log where id = ?').get(id);
  const id = insertRow(db, auditLog, values);
  const { lastInsertRowid } = db.insert(auditLog).values(values).run();
  expect(stored(id)).toEqual({ ...(stored(Number(lastInsertRowid)) as object), id });
});

test('columns are set as drizzle sets them, and the others stay', () => {
  const [one, other] = [openListings(), openListings()];
  const [row] = one.select().from(centers).limit(1).all();
  const id = row?.id ?? 0;
  const values = {
    fax: null,
    name: 'Renamed',
    deadLinks: [{ url: 'https://example.org', foundOn: '2026-11-24' }],
  };
  updateRow(one, centers, id, values);
  other.update(centers).set(values).where(eq(centers.id, id)).run();
  const all = (db: typeof one) => db.$client.prepare('select * from center').all();
  expect(all(one)).toEqual(all(other));
  expect(all(one)).toContainEqual(expect.objectContaining({ id, name: 'Renamed', fax: null }));
});
