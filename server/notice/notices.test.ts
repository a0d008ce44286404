import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { learnFolder } from '@/server/learn/learn.fixture';
import { readNotices } from './notices';

const notice = (id: string, status: string, announcedOn: string) => ({
  id,
  status,
  level: 'FDA Class I',
  device: 'A pump',
  announcedOn,
  sources: ['alpha'],
  identifiers: [],
  en: { title: id, what: 'What.', howMany: null, whatToDo: 'Call.' },
  es: null,
});

test('only published notices, the newest first', () => {
  const folder = learnFolder();
  const all = [
    notice('old', 'published', '2022-07-10'),
    notice('secret', 'draft', '2026-06-25'),
    notice('new', 'published', '2024-01-02'),
  ];
  writeFileSync(path.join(folder, 'safety-notices.json'), JSON.stringify(all));
  expect(readNotices(folder).map(({ id }) => id)).toEqual(['new', 'old']);
});

test('the draft of June 2026 is not among the notices of the site', () => {
  const said = JSON.stringify(readNotices());
  expect(said).toContain('intera-3000-flow-2022');
  expect(said).not.toMatch(/leak|20175|00850014110147/);
});
