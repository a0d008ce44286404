import { expect, test } from 'vitest';
import notices from '@/data/learn/safety-notices.json';
import { CLOCK, openListings } from '@/db/listing/listing.fixture';
import { listQueue } from '@/db/queue/queue';
import { EDITOR, NOTICE, REVIEWER } from '@/domain/listing/listing.fixture';
import { noticesSchema } from '@/domain/notice/notice';
import { publishNotice, writeNotice } from './commands';
import { listPublishedNotices } from './reads';
import { seedNotices } from './seed-notices';

const FILE = noticesSchema.parse(notices);
const RECALL = 'intera-3000-leak-2026';

test('the recall of 2026 waits in the queue, and readers do not see it', () => {
  const db = openListings([]);
  seedNotices(db, FILE, CLOCK);
  seedNotices(db, FILE, CLOCK);
  expect(listQueue(db, CLOCK).items).toMatchObject([
    { kind: 'notice', key: `notice:${RECALL}`, says: 'Some Intera 3000 pumps may leak' },
  ]);
  expect(listPublishedNotices(db)).toEqual({ notices: [], withdrawn: [] });
});

test('what is meant for editors stands in their field, and no word of it in those of readers', () => {
  const recall = FILE.find(({ id }) => id === RECALL);
  expect(recall?.editorNote).toContain('FDA recall database');
  expect(JSON.stringify(FILE.map(({ en, es }) => [en, es]))).not.toMatch(/editor/i);
});

test('without a word on what to do it cannot be published, and the note to editors stays with them', () => {
  const db = openListings([]);
  seedNotices(db, FILE, CLOCK);
  const [recall] = FILE.filter(({ id }) => id === RECALL);
  const { status, ...content } = recall ?? {};
  const publish = (version: number) => publishNotice(db, REVIEWER, { noticeId: RECALL, version }, CLOCK);
  const write = (version: number, whatToDo: string) => {
    const words = { en: { ...recall?.en, whatToDo }, es: null };
    const notice = { ...content, ...words, sources: ['fda'], newSources: {} };
    expect(writeNotice(db, EDITOR, { version, notice }, CLOCK)).toMatchObject({ ok: true });
  };
  write(1, '');
  expect(publish(2)).toEqual({ ok: false, fieldErrors: { 'en.whatToDo': expect.any(String) } });
  write(2, 'Ask your team.');
  expect(publish(3)).toMatchObject({ ok: true });
  expect(listPublishedNotices(db).notices).toMatchObject([{ id: RECALL, editorNote: null }]);
});

test('an editor’s words are left alone, and a notice that the file publishes waits no more', () => {
  const db = openListings([]);
  writeNotice(db, EDITOR, { version: 0, notice: { ...NOTICE, id: RECALL } }, CLOCK);
  seedNotices(db, FILE, CLOCK);
  expect(listQueue(db, CLOCK).items).toMatchObject([{ says: NOTICE.en.title }]);
  const other = openListings([]);
  seedNotices(other, FILE, CLOCK);
  seedNotices(
    other,
    FILE.map((one) => ({ ...one, status: 'published' as const })),
    CLOCK,
  );
  expect(listQueue(other, CLOCK).items).toEqual([]);
});
