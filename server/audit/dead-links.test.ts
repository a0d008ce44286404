import { describe, expect, it } from 'vitest';
import { auditLog } from '@/db/audit/schema';
import { revokeConfirmLink } from '@/db/hospital-link/commands';
import { addRecords } from '@/db/listing/centers.fixture';
import { hashToken } from '@/db/secret';
import { makeRecord } from '@/domain/listing/center.fixture';
import { EDITOR } from '@/domain/listing/listing.fixture';
import { db } from '@/server/db';
import {
  answerOf,
  change,
  DAY,
  linkIdOf,
  NOW,
  newLink,
  open,
  send,
} from '@/server/hospital-link/hospital-answer.fixture';
import { isKnownLink, openConfirmLink } from '@/server/hospital-link/link';
import { setUpTestSite } from '@/server/test-site.fixture';

setUpTestSite((db) => addRecords(db, [makeRecord()]));

describe('a link that opens nothing', () => {
  it('has been used', () => {
    const token = newLink();
    send(token, { verdict: 'correct', role: 'nurse' });
    expect(open(token)).toBe('used');
    expect(change(token, { name: 'Another' })).toEqual({ outcome: 'closed' });
    expect(answerOf(token)?.edit).toEqual({});
  });

  it('is too old', () => {
    const token = newLink();
    const late = new Date(NOW.getTime() + 14 * DAY);
    expect(open(token, late)).toBe('expired');
    expect(send(token, { verdict: 'correct', role: 'nurse' }, late)).toEqual({ outcome: 'closed' });
    expect(answerOf(token)).toBeNull();
  });

  it.each(['', 'x', '1', 'A'.repeat(43), "' or 1=1 --", '../admin', '\u0000', 'x'.repeat(100_000)])(
    'was guessed: %s',
    (token) => {
      newLink();
      expect(open(token)).toBe('unknown');
      expect(send(token, { verdict: 'correct', role: 'nurse' })).toEqual({ outcome: 'closed' });
    },
  );

  it('is its hash, which the database knows', () => {
    const token = newLink();
    expect(open(hashToken(token))).toBe('unknown');
  });
});

describe('the log', () => {
  const failed = () =>
    db()
      .select()
      .from(auditLog)
      .all()
      .filter(({ outcome }) => outcome !== 'done')
      .map(({ action, outcome, subject, detail }) => [action, outcome, subject, detail?.why].join(' '));
  const visit = (address: string) => ({ address, now: NOW });

  it('keeps that somebody came with a link that opens nothing, without the link', () => {
    const [used, taken] = [newLink(), newLink()];
    send(used, { verdict: 'correct', role: 'nurse' });
    revokeConfirmLink(db(), EDITOR, { linkId: linkIdOf(taken) }, { now: NOW });
    const before = failed().length;
    openConfirmLink(used, visit('198.51.100.1'), 'open-confirm-link');
    expect(isKnownLink(taken, visit('198.51.100.1'))).toBe(false);
    expect(isKnownLink('guess', visit('198.51.100.1'))).toBe(false);
    openConfirmLink(used, visit('198.51.100.1'), null);
    expect(failed().slice(before)).toEqual([
      'open-confirm-link failed center:1 used',
      'open-confirm-link failed center:1 revoked',
      'open-confirm-link failed  unknown',
    ]);
    const log = JSON.stringify(db().select().from(auditLog).all());
    for (const secret of [used, taken, 'guess', '198.51.100.1']) expect(log).not.toContain(secret);
  });

  it('says once that somebody guesses, and is not flooded by many', () => {
    const before = failed().length;
    for (let i = 0; i < 30; i++) isKnownLink(`guess-${i}`, visit('198.51.100.2'));
    expect(failed().slice(before)).toHaveLength(11);
    expect(failed().at(-1)).toBe('open-confirm-link refused  too-many-tries');
    for (let i = 0; i < 600; i++) isKnownLink('guess', visit(`2001:db8:0:${i.toString(16)}::1`));
    expect(failed().length - before).toBeLessThanOrEqual(500);
  });
});

it('leaves in the log who answered, and no words', () => {
  const token = newLink();
  change(token, { note: 'my private words', name: '<script>alert(1)</script>' });
  const [last] = db().select().from(auditLog).all().toReversed();
  expect(last).toMatchObject({ whoKind: 'hospital', action: 'answer-confirm-link', outcome: 'done' });
  expect(JSON.stringify(last)).not.toMatch(/private|script|nurse/);
  expect(JSON.stringify(last)).not.toContain(token);
});
