import { OVERDUE_AFTER_DAYS } from '@/domain/listing/center';
import { DUE_AFTER_DAYS } from '@/domain/listing/freshness';
import { DEFAULT_LOCALE } from '@/domain/locale';
import type { QueueItem, QueueKind } from '@/domain/queue/item';
import type { MailText } from '@/domain/report/report';
import { writeMail } from './write-mail';

/** Of one, and of several. */
const WORDS: Partial<Record<QueueKind, readonly [one: string, more: string]>> = {
  wrong: ['fault on the public list', 'faults on the public list'],
  report: ['report to answer', 'reports to answer'],
  answer: ['answer of a hospital to look at', 'answers of hospitals to look at'],
  notice: ['safety notice to publish', 'safety notices to publish'],
  draft: ['draft to review', 'drafts to review'],
  returned: ['draft with changes requested', 'drafts with changes requested'],
  mail: ['mail that did not go its way', 'mails that did not go their way'],
  review: ['page review to publish', 'page reviews to publish'],
  overdue: ['listing overdue', 'listings overdue'],
  call: ['hospital to call', 'hospitals to call'],
  due: ['listing due', 'listings due'],
  import: ['import waiting', 'imports waiting'],
};

/** `items`: what one person may do. */
type Day = { day: string; items: readonly QueueItem[]; queueUrl: string };

/** The morning's summary of open work; null: nothing is open. Texts that readers wrote are never mailed. */
export function digestMail({ day, items, queueUrl }: Day): MailText | null {
  const waiting = Object.entries(WORDS).flatMap(([kind, [one, more]]) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count > 0 ? [`${count} ${count === 1 ? one : more}`] : [];
  });
  if (waiting.length === 0) return null;
  const reports = items.filter(({ kind }) => kind === 'report');
  const late = reports.filter(({ dueOn }) => dueOn !== null && dueOn < day);
  const today = reports.filter(({ dueOn }) => dueOn === day);
  return writeMail({
    language: DEFAULT_LOCALE,
    subject: `Queue for ${day}: ${waiting[0]}`,
    parts: [
      { list: waiting },
      ...promised('Promised for today', today),
      ...promised('Late', late),
      { link: queueUrl, label: 'Open the queue' },
    ],
  });
}

const promised = (title: string, items: readonly QueueItem[]) =>
  items.length === 0
    ? []
    : [`${title}:`, { list: items.map(({ center }) => center?.name ?? 'A hospital without a listing') }];

/** `days`: which bound was passed. `since`: the day on which somebody last looked. */
export type Reminded = { name: string; days: number; since: string };

const LISTED_MAX = 100;

/** Tells editors which listings have become due, and which overdue. */
export function reminderMail(listings: readonly Reminded[], queueUrl: string): MailText {
  const overdue = listings.filter(({ days }) => days === OVERDUE_AFTER_DAYS);
  const due = listings.filter(({ days }) => days === DUE_AFTER_DAYS);
  const count = (some: readonly Reminded[]) => `${some.length} ${some.length === 1 ? 'listing' : 'listings'}`;
  const part = (title: string, some: readonly Reminded[]) =>
    some.length === 0 ? [] : [`${title}: ${count(some)}.`, { list: entries(some) }];
  return writeMail({
    language: DEFAULT_LOCALE,
    subject:
      overdue.length > 0 ? `${count(overdue)} overdue, ${due.length} due` : `${count(due)} due to be checked`,
    parts: [
      ...part('Overdue, and readers are told so', overdue),
      ...part(`Due: nobody looked for ${DUE_AFTER_DAYS} days`, due),
      { link: queueUrl, label: 'Open the queue' },
    ],
  });
}

function entries(some: readonly Reminded[]): string[] {
  const named = some.slice(0, LISTED_MAX).map(({ name, since }) => `${name}, last looked at on ${since}`);
  return some.length > LISTED_MAX ? [...named, `and ${some.length - LISTED_MAX} more`] : named;
}
