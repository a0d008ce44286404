import { type AdminView, type Capacity, type Command, MAY, MAY_SEE } from '@/domain/account/permissions';
import { ACCOUNT_MAILS } from '@/domain/mail/mail';
import type { QueueItem, QueueKind } from './item';

/** Who looks at the queue. */
export type Viewer = { id: string; capacity: Capacity };

/** The permission that doing an item needs. */
const COMMAND: Record<QueueKind, Command> = {
  wrong: 'dismiss-finding',
  report: 'answer-report',
  call: 'record-call',
  answer: 'accept-confirm-answer',
  notice: 'publish-notice',
  draft: 'publish-draft',
  returned: 'save-draft',
  mail: 'settle-mail',
  review: 'publish-page-review',
  overdue: 'confirm-center',
  due: 'confirm-center',
  unproven: 'confirm-center',
  hidden: 'update-center',
  import: 'accept-import',
  finding: 'dismiss-finding',
};
/**
 * Kinds shown only to people who may see that page, or (below) who may do the item. Items about a hospital are shown to
 * every editor.
 */
const VIEW: Partial<Record<QueueKind, AdminView>> = { mail: 'outbox', import: 'imports' };
const ONLY_TO_DO: readonly QueueKind[] = ['notice', 'review'];

type Item = Pick<QueueItem, 'kind' | 'about'>;
const has = (list: readonly Capacity[], { capacity }: Viewer) => list.includes(capacity);

export function mayDo({ kind, about }: Item, viewer: Viewer): boolean {
  if (kind === 'returned') return about === viewer.id;
  if (kind === 'mail' && ACCOUNT_MAILS.some((account) => account === about))
    return viewer.capacity === 'owner';
  return has(MAY[COMMAND[kind]], viewer);
}

/** Whether the item stands in this person's queue at all. */
export function isShownTo(item: Item, viewer: Viewer): boolean {
  const view = VIEW[item.kind];
  if (view !== undefined && !has(MAY_SEE[view], viewer)) return false;
  const isOwn = item.kind === 'returned' || item.kind === 'mail' || ONLY_TO_DO.includes(item.kind);
  return !isOwn || mayDo(item, viewer);
}

/** The queue as one person has it. */
export const queueOf = (items: readonly QueueItem[], viewer: Viewer): QueueItem[] =>
  items.flatMap((item) => (isShownTo(item, viewer) ? [{ ...item, isDoable: mayDo(item, viewer) }] : []));
