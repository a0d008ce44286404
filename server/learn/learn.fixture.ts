import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const HEAD = {
  title: 'A title',
  short: 'Short',
  summary: 'A summary.',
  audience: 'patients',
  reviewedBy: null,
  reviewedOn: null,
  sourcesReadOn: '2026-11-23',
  updatedOn: '2026-11-23',
};
const TRANSLATED = {
  sourceUpdatedOn: '2026-11-23',
  translationReviewedBy: null,
  translationReviewedOn: null,
};

const source = (title: string) => ({
  title,
  publisher: 'A publisher',
  url: 'https://example.org/',
  date: '2024',
  readOn: '2026-11-23',
  kind: 'trial',
  note: null,
});

/** A new folder like `data/learn` with three sources: `alpha`, `beta`, `gamma`. */
export function learnFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'learn-'));
  for (const language of ['en', 'es', 'glossary']) mkdirSync(path.join(folder, language));
  const sources = { alpha: source('Alpha'), beta: source('Beta'), gamma: source('Gamma') };
  writeFileSync(path.join(folder, 'sources.json'), JSON.stringify(sources));
  return folder;
}

/** Writes a page; `head` replaces what the front matter says by default. */
export function writePage(folder: string, file: string, body: string, head: Record<string, unknown> = {}) {
  const said = { ...HEAD, ...(file.startsWith('es/') ? TRANSLATED : {}), ...head };
  const lines = Object.entries(said).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  writeFileSync(path.join(folder, file.concat('.mdx')), `---\n${lines.join('\n')}\n---\n\n${body}\n`);
}
