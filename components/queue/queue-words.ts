import { sayDay } from '@/components/admin/days';
import { plainWords } from '@/components/admin/plain-words';
import { TOPIC_WORDS } from '@/components/admin/topic-words';
import { fieldName } from '@/components/listing/edit/field-names';
import { daysBetween } from '@/domain/day';
import { ANSWER_WITHIN_BUSINESS_DAYS, dayAtOffice } from '@/domain/queue/business-days';
import type { QueueItem, QueueKind } from '@/domain/queue/item';
import { REPORT_TOPICS } from '@/domain/report/topics';

type KindWords = { title: string; note: string; button: string };

export const KIND_WORDS: Record<QueueKind, KindWords> = {
  wrong: { title: 'Wrong on the public list', note: 'found in the data', button: 'Check' },
  report: {
    title: 'Reports to answer',
    note: `promised within ${ANSWER_WITHIN_BUSINESS_DAYS} business days`,
    button: 'Answer',
  },
  call: { title: 'Hospitals to call', note: 'today', button: 'Call' },
  answer: { title: 'Hospitals answered', note: 'what they changed waits for you', button: 'Review' },
  notice: {
    title: 'Safety notices to publish',
    note: 'readers do not see these words yet',
    button: 'Review',
  },
  draft: { title: 'Drafts to review', note: 'readers do not see them yet', button: 'Review' },
  returned: { title: 'Changes requested from you', note: 'with what is still to do', button: 'Go on' },
  mail: {
    title: 'E-mails to look at',
    note: 'not sent, or nobody knows whether they were',
    button: 'Decide',
  },
  review: { title: 'Page reviews to publish', note: 'readers do not see them yet', button: 'Review' },
  overdue: { title: 'Overdue', note: 'readers are told so', button: 'Confirm' },
  due: { title: 'Due', note: 'not checked for 60 days', button: 'Confirm' },
  unproven: { title: 'Not yet confirmed', note: 'readers are told to call first', button: 'Confirm' },
  hidden: { title: 'For editors only', note: 'readers do not see them', button: 'Decide' },
  import: { title: 'Imports waiting', note: 'nothing is saved yet', button: 'Review' },
  finding: { title: 'Worth a look', note: 'found in the data', button: 'Check' },
};

const CALL_WORDS = new Map([
  ['to-call', 'Marked for a call.'],
  ['call-back', 'They asked to be called back.'],
  ['wrong-number', 'The number rang elsewhere. Find the right one.'],
]);

const firstSentence = (text: string) => /^.+?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;

/** What the item is about: its hospital, or the sort of a report that is about none. */
export const titleOf = ({ kind, says, about, center }: QueueItem): string =>
  center?.name ?? (kind === 'report' && about !== 'missing' ? topicOf(about) : says);

const topicOf = (about: string | null) =>
  TOPIC_WORDS[REPORT_TOPICS.find((topic) => topic === about) ?? 'other'];

/** The item in one sentence. */
export function questionOf({ kind, says, about, field }: QueueItem): string {
  switch (kind) {
    case 'report':
      // The name of a missing hospital is the title.
      return says && about !== 'missing' ? `Reader: “${says}”` : `Reader: ${topicOf(about)}.`;
    case 'answer':
      return about
        ? `The hospital changed: ${about.split(', ').map(fieldName).join(', ')}.`
        : 'The hospital says that all is correct.';
    case 'draft':
      return `${about}: ${says || 'no reason given'}`;
    case 'returned':
      return `The reviewer: “${says}”`;
    case 'notice':
    case 'review':
      return `Written by ${about}.`;
    case 'mail':
      return 'It may not have been sent. See what happened, and decide.';
    case 'hidden':
      return says ? firstSentence(says) : 'Show it to readers once it is proved, or withdraw it.';
    case 'import':
      return about === 'checking'
        ? 'The file is still being read.'
        : 'The file is checked. See what it would change.';
    case 'call':
      return [CALL_WORDS.get(about ?? ''), says].filter(Boolean).join(' ');
    case 'wrong':
    case 'finding':
      return `${field ? `${fieldName(field)}: ` : ''}${plainWords(says)}.`;
    default:
      return says ? firstSentence(says) : 'Read their page or call them, and confirm.';
  }
}

export type When = { text: string; note: string; late: boolean };

/** Who does what this person may not. */
export const OTHERS_DO: Partial<Record<QueueKind, string>> = {
  report: 'A reviewer answers this.',
  hidden: 'A reviewer decides this.',
};

/** Until when, or since when, in the office's time zone. */
export function whenOf({ kind, dueOn, since }: QueueItem, now: Date): When {
  const today = dayAtOffice(now);
  if (kind === 'report' && dueOn) {
    const left = daysBetween(today, dueOn);
    const text =
      left < 0 ? 'Late' : left === 0 ? 'Due today' : left === 1 ? 'Due tomorrow' : `Due ${sayDay(dueOn)}`;
    return { text, note: left < 0 ? `since ${sayDay(dueOn)}` : 'by midnight ET', late: left <= 0 };
  }
  if (kind === 'overdue') return { text: 'Overdue', note: `since ${sayDay(dueOn ?? since)}`, late: true };
  if (kind === 'due') return { text: 'Due', note: `overdue after ${sayDay(dueOn ?? since)}`, late: false };
  if (kind === 'finding' || kind === 'wrong') return { text: 'Data', note: '', late: kind === 'wrong' };
  const days = daysBetween(since, today);
  if (kind === 'call')
    return { text: 'Call', note: days <= 0 ? 'today' : `since ${sayDay(since)}`, late: days > 0 };
  const ago = days <= 0 ? 'since today' : days === 1 ? 'since yesterday' : `for ${days} days`;
  return { text: 'Waiting', note: ago, late: false };
}
