import { describe, expect, test } from 'vitest';
import type { QueueItem, QueueKind } from './item';
import { queueOf } from './rights';

const item = (kind: QueueKind, about: string | null = null): QueueItem => ({
  kind,
  key: `${kind}:1`,
  claimKey: 'center:1',
  center: null,
  says: '',
  about,
  field: null,
  since: '2026-11-23',
  dueOn: null,
  claim: null,
  isDoable: false,
});
const ann = { id: 'ann', capacity: 'editor' } as const;
const owner = { id: 'olga', capacity: 'owner' } as const;
const seen = (items: QueueItem[], viewer: Parameters<typeof queueOf>[1]) =>
  queueOf(items, viewer).map(({ kind, isDoable }) => `${kind}${isDoable ? '' : ' (to look at)'}`);

describe('the queue of one person', () => {
  const all = [
    item('report'),
    item('mail', 'invitation'),
    item('due'),
    item('notice'),
    item('returned', 'ann'),
  ];

  test('keeps its order, leaves out what is not theirs, and says what they may do', () => {
    expect(seen(all, ann)).toEqual(['report (to look at)', 'due', 'returned']);
    expect(seen(all, owner)).toEqual(['report', 'mail', 'due', 'notice']);
  });

  test('does not believe what an item said of somebody else', () => {
    expect(queueOf([{ ...item('report'), isDoable: true }], ann)[0]?.isDoable).toBe(false);
  });

  test('leaves the items as they were', () => {
    const items = [item('due')];
    queueOf(items, ann);
    expect(items).toEqual([item('due')]);
  });
});
