import type { QueueItem, QueueKind } from '../queue-item';
import type { MailText } from '../report';
import { writeMail } from './write-mail';

/** Of one, and of several. */
const WORDS: Partial<Record<QueueKind, readonly [one: string, more: string]>> = {
  report: ['report to answer', 'reports to answer'],
  answer: ['answer of a hospital to look at', 'answers of hospitals to look at'],
  draft: ['draft to review', 'drafts to review'],
  overdue: ['listing overdue', 'listings overdue'],
  due: ['listing due', 'listings due'],
  import: ['import waiting', 'imports waiting'],
};

type Day = { day: string; counts: Record<QueueKind, number>; reports: readonly QueueItem[]; desk: string };

/** What waits at the desk this morning; null: nothing that cannot wait. The words of readers stay at the desk. */
export function digestMail({ day, counts, reports, desk }: Day): MailText | null {
  const waiting = Object.entries(WORDS).flatMap(([kind, [one, more]]) => {
    const count = counts[kind as QueueKind];
    return count > 0 ? [`${count} ${count === 1 ? one : more}`] : [];
  });
  if (waiting.length === 0) return null;
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
