import 'server-only';
import { type AuditEntry, appendAudit } from '@/db/audit/append-audit';
import { takeFromBucket } from '@/db/rate-limit/bucket';
import { visitorKey } from '@/db/rate-limit/visitor-key';
import type { Who } from '@/domain/account/actor';
import { db } from '@/server/db';

const HOUR_S = 3600;
/** More than the account lock allows in an hour. */
const PERSON = { max: 100, windowS: HOUR_S };
const ADDRESS = { max: 20, windowS: HOUR_S };
const SITE = { max: 200, windowS: HOUR_S };

type AnonymousEntry = Omit<AuditEntry, 'who'> & { who: Who };

/**
 * Audit of anonymous attempts: logs what somebody tried without being signed in. Log rows are never deleted, so their
 * number is limited: rows that name no person are counted by address and for the whole site, rows that name a person by
 * that person. The last row of an hour says that more were not written.
 */
export function auditAnonymous(address: string, entry: AnonymousEntry): void {
  const now = new Date();
  const { who } = entry;
  const counted = who.whoId
    ? ([[`noted|person|${who.whoId}`, PERSON]] as const)
    : ([
        [`noted|address|${visitorKey(db(), address, now)}`, ADDRESS],
        ['noted|site', SITE],
      ] as const);
  let isLast = false;
  for (const [key, rule] of counted) {
    const { allowed, isFirstRefusal } = takeFromBucket(db(), key, rule, now);
    if (!allowed && !isFirstRefusal) return;
    isLast ||= !allowed;
  }
  appendAudit(db(), isLast ? { ...entry, detail: { why: 'more-not-written' } } : entry, now);
}
