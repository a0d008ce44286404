import type { Notice } from '@/domain/notice/notice';
import { error, type Finding } from './finding';

/** What a draft notice would be recognized by. */
function marksOf({ identifiers, en, es }: Notice): string[] {
  return [...identifiers, ...[en, es].flatMap((words) => (words ? [words.title, words.what] : []))];
}

/** Drafts are for editors: none of their words may stand where readers look. */
export function leaks(notices: readonly Notice[], texts: ReadonlyMap<string, string>): Finding[] {
  const drafts = notices.filter(({ status }) => status === 'draft');
  return [...texts].flatMap(([file, text]) =>
    drafts.flatMap((draft) =>
      marksOf(draft)
        .filter((mark) => text.includes(mark))
        .map((mark) =>
          error(file, null, 'leaked-notice', `"${mark}" belongs to the draft notice ${draft.id}`),
        ),
    ),
  );
}
