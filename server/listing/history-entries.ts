import 'server-only';
import type { Revision } from '@/db/listing/history';
import type { HistoryEntry } from '@/domain/listing/history-entry';

/** The changes of a listing as its page shows them. */
export const historyEntries = (revisions: Revision[]): HistoryEntry[] =>
  revisions.map(({ id, version, action, at, whoName, why, detail, changes, hasBefore }) => ({
    id,
    version,
    action,
    at,
    whoName,
    why,
    note: noteOf(detail ?? {}),
    changes,
    hasBefore,
  }));

const WAYS: Record<string, string> = {
  phoned: 'phoned',
  'e-mail': 'by e-mail',
  'their-page': 'read their page',
};

function noteOf({ how, withRole, language, editor, role }: Record<string, unknown>): string | null {
  const parts = [
    typeof how === 'string' && WAYS[how],
    typeof withRole === 'string' && `with: ${withRole}`,
    typeof role === 'string' && `by: ${role}`,
    typeof language === 'string' && `in ${new Intl.DisplayNames('en', { type: 'language' }).of(language)}`,
    typeof editor === 'string' && `written by ${editor}`,
  ];
  return parts.filter(Boolean).join(', ') || null;
}
