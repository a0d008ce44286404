import 'server-only';
import { takeFromBucket } from '@/db/rate-limit/bucket';
import { visitorKey } from '@/db/rate-limit/visitor-key';
import { findReceipt } from '@/db/report/report-receipt';
import { parseReportNumber } from '@/domain/report/report';
import { db } from '@/server/db';

const VISITOR = { max: 20, windowS: 3600 };

export type LookUpFault = 'form' | 'unknown' | 'tooMany';
type LookUp = { number: string } | { fault: LookUpFault };

/** The number of a receipt that there is, from what a reader typed. Right ones are counted too: the limit tells nothing. */
export function lookUpReceipt(typed: string, { address, now }: { address: string; now: Date }): LookUp {
  const number = parseReportNumber(typed);
  if (number === null) return { fault: 'form' };
  const key = `receipt:visitor:${visitorKey(db(), address, now)}`;
  if (!takeFromBucket(db(), key, VISITOR, now).allowed) return { fault: 'tooMany' };
  return findReceipt(db(), number) ? { number } : { fault: 'unknown' };
}
