import type { QueueItem, QueueKind } from '../queue-item';
import type { MailText } from '../report';
import { writeMail } from './write-mail';

const WORDS: Partial<Record<QueueKind, string>> = {
  report: 'reports to answer',
  answer: 'answers of hospitals to look at',
  draft: 'drafts to review',
  overdue: 'listings overdue',
  due: 'listings due',
  import: 'imports waiting',
};

type Day = { day: string; counts: Record<QueueKind, number>; reports: readonly QueueItem[]; desk: string };

/** What waits at the desk this morning; null: nothing that cannot wait. The words of readers stay at the desk. */
export function digestMail({ day, counts, reports, desk }: Day): MailText | null {
  const waiting = Object.entries(WORDS).flatMap(([kind, words]) => {
    const count = counts[kind as QueueKind];
    return count > 0 ? [`${count} ${words}`] : [];
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
