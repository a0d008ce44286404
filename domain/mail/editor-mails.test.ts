import { describe, expect, test } from 'vitest';
import { OVERDUE_AFTER_DAYS } from '@/domain/listing/center';
import { DUE_AFTER_DAYS } from '@/domain/listing/freshness';
import type { QueueItem, QueueKind } from '@/domain/queue/item';
import { mailTextSchema } from '@/domain/report/report';
import { digestMail, reminderMail } from './editor-mails';

const DAY = '2026-11-24';
const QUEUE = 'https://site.test/admin';

const item = (kind: QueueKind, change: Partial<QueueItem> = {}): QueueItem => ({
  kind,
  key: `${kind}:1`,
  claimKey: 'center:1',
  center: { id: 1, slug: 'a', name: 'Hospital A', city: 'Toledo', region: 'OH' },
  says: 'PRIVATE WORDS OF A READER',
  about: null,
  field: null,
  since: '2026-11-20',
  dueOn: null,
  claim: null,
  isDoable: true,
  ...change,
});
const digest = (...items: QueueItem[]) => digestMail({ day: DAY, items, queueUrl: QUEUE });

describe('the digest', () => {
  test.each<[string, QueueItem[]]>([
    ['nothing is open', []],
    [
      'only things stand there that the queue never mails',
      [item('finding'), item('unproven'), item('hidden')],
    ],
  ])('is not sent when %s', (_, items) => {
    expect(digest(...items)).toBeNull();
  });

  test('counts each kind, in one order whatever the order of the queue', () => {
    const mail = digest(item('due'), item('draft'), item('due'), item('report'));
    expect(mail?.subject).toBe(`Queue for ${DAY}: 1 report to answer`);
    expect(mail?.text).toContain('- 1 report to answer\n- 1 draft to review\n- 2 listings due\n');
    expect(mail?.text).toContain(`Open the queue:\n${QUEUE}`);
    expect(mailTextSchema.safeParse(mail).success).toBe(true);
  });

  test('names what was promised for today, and what is late', () => {
    const named = (name: string, dueOn: string | null) =>
      item('report', { dueOn, center: { id: 1, slug: 'a', name, city: 'Toledo', region: 'OH' } });
    const text = digest(
      named('Tomorrow', '2026-11-25'),
      named('Today', DAY),
      named('Yesterday', '2026-11-23'),
      named('Whenever', null),
    )?.text;
    expect(text).toContain('Promised for today:\n\n- Today\n\nLate:\n\n- Yesterday\n\n');
    expect(text).not.toMatch(/Tomorrow|Whenever/);
  });

  test('promises hold for reports alone', () => {
    expect(digest(item('draft', { dueOn: DAY }))?.text).not.toContain('Promised');
  });

  test('a report on a listing that is gone is still promised', () => {
    expect(digest(item('report', { dueOn: DAY, center: null }))?.text).toContain(
      '- A hospital without a listing',
    );
  });

  test('never holds what readers wrote', () => {
    const mail = digest(item('report', { dueOn: DAY }), item('answer'));
    expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toContain('PRIVATE');
  });
});

describe('the reminder', () => {
  const overdue = (name: string) => ({ name, days: OVERDUE_AFTER_DAYS, since: '2026-08-26' });
  const due = (name: string) => ({ name, days: DUE_AFTER_DAYS, since: '2026-09-25' });

  test.each([
    ['1 listing overdue, 0 due', [overdue('A')]],
    ['2 listings overdue, 1 due', [overdue('A'), due('B'), overdue('C')]],
    ['1 listing due to be checked', [due('A')]],
  ])('says in its subject: %s', (subject, listings) => {
    expect(reminderMail(listings, QUEUE).subject).toBe(subject);
  });

  test('lists each listing under its own bound, the overdue ones first', () => {
    const { text } = reminderMail([due('B'), overdue('A')], QUEUE);
    expect(text).toBe(
      [
        'Overdue, and readers are told so: 1 listing.',
        '- A, last looked at on 2026-08-26',
        `Due: nobody looked for ${DUE_AFTER_DAYS} days: 1 listing.`,
        '- B, last looked at on 2026-09-25',
        `Open the queue:\n${QUEUE}\n`,
      ].join('\n\n'),
    );
  });

  test('is a list in HTML too, of names that are only text', () => {
    expect(reminderMail([due('A & <b>'), due('C')], QUEUE).html).toContain(
      '<ul><li>A &amp; &lt;b&gt;, last looked at on 2026-09-25</li><li>C, last looked at on 2026-09-25</li></ul>',
    );
  });

  test('has no heading over nothing', () => {
    expect(reminderMail([due('B')], QUEUE).text).not.toContain('Overdue');
    expect(reminderMail([overdue('A')], QUEUE).text).not.toContain('Due:');
  });
});
