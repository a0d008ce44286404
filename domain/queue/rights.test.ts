import { describe, expect, test } from 'vitest';
import type { Capacity } from '@/domain/account/permissions';
import { QUEUE_KINDS, type QueueKind } from './item';
import { isShownTo, mayDo } from './rights';

const STAFF = ['editor', 'trusted-editor', 'reviewer', 'owner'] as const;
const item = (kind: QueueKind, about: string | null = null) => ({ kind, about });
const who = (test: (viewer: { id: string; capacity: Capacity }) => boolean) =>
  STAFF.filter((capacity) => test({ id: capacity, capacity })).join(' ');

const ALL = 'editor trusted-editor reviewer owner';
const PUBLISHERS = 'trusted-editor reviewer owner';
/** Who may do it, and who sees it. Written out, so that nobody gains a thing to do by one changed word. */
const EXPECTED: Record<Exclude<QueueKind, 'returned'>, [does: string, sees: string]> = {
  wrong: [ALL, ALL],
  report: ['reviewer owner', ALL],
  call: [ALL, ALL],
  answer: [PUBLISHERS, ALL],
  notice: ['reviewer owner', 'reviewer owner'],
  draft: [PUBLISHERS, ALL],
  mail: ['reviewer owner', 'reviewer owner'],
  review: ['reviewer owner', 'reviewer owner'],
  overdue: [ALL, ALL],
  due: [ALL, ALL],
  unproven: [ALL, ALL],
  hidden: [PUBLISHERS, ALL],
  import: ['owner', 'owner'],
  finding: [ALL, ALL],
};

describe('who does what in the queue', () => {
  test.each(QUEUE_KINDS.filter((kind) => kind !== 'returned'))('%s', (kind) => {
    const [does, sees] = EXPECTED[kind];
    expect(who((viewer) => mayDo(item(kind), viewer))).toBe(does);
    expect(who((viewer) => isShownTo(item(kind), viewer))).toBe(sees);
  });

  test('a draft of which changes were requested is its editor’s alone', () => {
    expect(who((viewer) => mayDo(item('returned', 'editor'), viewer))).toBe('editor');
    expect(who((viewer) => isShownTo(item('returned', 'editor'), viewer))).toBe('editor');
  });

  test('a mail with a key to an account is the owner’s', () => {
    expect(who((viewer) => isShownTo(item('mail', 'invitation'), viewer))).toBe('owner');
    expect(who((viewer) => mayDo(item('mail', 'report-answer'), viewer))).toBe('reviewer owner');
  });
});
