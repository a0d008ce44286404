import 'server-only';
import { appendAudit } from '@/db/audit/append-audit';
import { takeFromBucket } from '@/db/rate-limit/bucket';
import { visitorKey } from '@/db/rate-limit/visitor-key';
import { NOBODY } from '@/domain/account/actor';
import { db } from '@/server/db';

const VISITOR = { max: 10, windowS: 3600 };
/** Whoever makes up addresses cannot fill the log either. */
const SITE = { max: 500, windowS: 86_400 };

type DeadLinkAttempt = {
  action: 'open-confirm-link' | 'answer-confirm-link' | 'accept-invite' | 'reset-password';
  why: 'used' | 'expired' | 'revoked' | 'unknown';
  /** What the link was for, if it was ever one of ours. */
  subject?: string;
  address: string;
  now: Date;
};

/**
 * Logs the use of an expired, used or made-up link, never the link itself. After too many attempts only that fact is
 * logged.
 */
export function auditDeadLink({ action, why, subject, address, now }: DeadLinkAttempt): void {
  const visitor = takeFromBucket(db(), `dead-link:visitor:${visitorKey(db(), address, now)}`, VISITOR, now);
  if (!visitor.allowed && !visitor.isFirstRefusal) return;
  if (!takeFromBucket(db(), 'dead-link:site', SITE, now).allowed) return;
  const said = visitor.allowed
    ? { outcome: 'failed' as const, subject, detail: { why } }
    : { outcome: 'refused' as const, detail: { why: 'too-many-tries' } };
  appendAudit(db(), { who: NOBODY, action, ...said }, now);
}
