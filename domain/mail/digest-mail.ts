import type { QueueItem, QueueKind } from '@/domain/queue/queue-item';
import type { MailText } from '@/domain/report/report';
import { writeMail } from './write-mail';

/** Of one, and of several. */
const WORDS: Partial<Record<QueueKind, readonly [one: string, more: string]>> = {
  report: ['report to answer', 'reports to answer'],
  answer: ['answer of a hospital to look at', 'answers of hospitals to look at'],
  notice: ['safety notice to publish', 'safety notices to publish'],
  draft: ['draft to review', 'drafts to review'],
  returned: ['draft given back to you', 'drafts given back to you'],
  mail: ['mail that did not go its way', 'mails that did not go their way'],
  review: ['page review to publish', 'page reviews to publish'],
  overdue: ['listing overdue', 'listings overdue'],
  due: ['listing due', 'listings due'],
  import: ['import waiting', 'imports waiting'],
};

/** `items`: what one person may do. */
type Day = { day: string; items: readonly QueueItem[]; desk: string };

/** What waits at the desk this morning; null: nothing that cannot wait. The words of readers stay at the desk. */
export function digestMail({ day, items, desk }: Day): MailText | null {
  const waiting = Object.entries(WORDS).flatMap(([kind, [one, more]]) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count > 0 ? [`${count} ${count === 1 ? one : more}`] : [];
  });
  if (waiting.length === 0) return null;
  const reports = items.filter(({ kind }) => kind === 'report');
  const late = reports.filter(({ dueOn }) => dueOn !== null && dueOn < day);
  const today = reports.filter(({ dueOn }) => dueOn === day);
  return writeMail({
    language: 'en',
    subject: `The desk on ${day}: ${waiting[0]}`,
    parts: [
      { list: waiting },
      ...promised('Promised for today', today),
      ...promised('Late', late),
      { link: desk, label: 'Open the queue' },
    ],
  });
}

const promised = (title: string, items: readonly QueueItem[]) =>
  items.length === 0
    ? []
    : [`${title}:`, { list: items.map(({ center }) => center?.name ?? 'A listing that is gone') }];
