import { OVERDUE_AFTER_DAYS } from '@/domain/listing/center';
import { DUE_AFTER_DAYS } from '@/domain/listing/clocks';
import type { MailText } from '@/domain/report/report';
import { writeMail } from './write-mail';

/** `days`: which bound was passed. `since`: the day on which somebody last looked. */
export type Reminded = { name: string; days: number; since: string };

const LISTED_MAX = 100;

/** Tells editors which listings have become due, and which overdue. */
export function reminderMail(listings: readonly Reminded[], desk: string): MailText {
  const overdue = listings.filter(({ days }) => days === OVERDUE_AFTER_DAYS);
  const due = listings.filter(({ days }) => days === DUE_AFTER_DAYS);
  const count = (some: readonly Reminded[]) => `${some.length} ${some.length === 1 ? 'listing' : 'listings'}`;
  const part = (title: string, some: readonly Reminded[]) =>
    some.length === 0 ? [] : [`${title}: ${count(some)}.`, { list: entries(some) }];
  return writeMail({
    language: 'en',
    subject:
      overdue.length > 0 ? `${count(overdue)} overdue, ${due.length} due` : `${count(due)} due to be checked`,
    parts: [
      ...part('Overdue, and readers are told so', overdue),
      ...part(`Due: nobody looked for ${DUE_AFTER_DAYS} days`, due),
      { link: desk, label: 'Open the queue' },
    ],
  });
}

function entries(some: readonly Reminded[]): string[] {
  const named = some.slice(0, LISTED_MAX).map(({ name, since }) => `${name}, last looked at on ${since}`);
  return some.length > LISTED_MAX ? [...named, `and ${some.length - LISTED_MAX} more`] : named;
}
