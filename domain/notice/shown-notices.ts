import type { NoticeContent } from './notices';

type FromDesk<Content> = { notices: readonly Content[]; withdrawn: readonly string[] };

/**
 * What readers see: the desk's notice takes the place of the file's with the same id, and what the desk withdrew is
 * gone wherever it came from. The newest first.
 */
export function shownNotices<Content extends NoticeContent>(
  inFile: readonly NoticeContent[],
  { notices, withdrawn }: FromDesk<Content>,
): (NoticeContent | Content)[] {
  const decided = new Set([...withdrawn, ...notices.map(({ id }) => id)]);
  return [...inFile.filter(({ id }) => !decided.has(id)), ...notices].toSorted((a, b) =>
    b.announcedOn.localeCompare(a.announcedOn),
  );
}
