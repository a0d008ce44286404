import type { Finding } from '@/domain/data-check/finding';
import { listFindings } from '@/domain/desk/list-findings';
import { deadLinkFindings } from '@/domain/desk/record-findings';
import type { Db } from '../../client';
import { centers } from '../../schema';
import { findingDismissals } from '../../schema/queue';
import { type CenterRow, toCenterRecord } from '../center-record';
import { postalCodesOf } from './postal-codes';

export type OpenFinding = Finding & { centerId: number };

const keyOf = (centerId: number, { code, field, message }: Pick<Finding, 'code' | 'field' | 'message'>) =>
  [centerId, code, field, message].join('\n');

/** What is worth a look in the listings, but for what somebody has looked at. Withdrawn listings are left in peace. */
export function openFindings(db: Db, today: string, rows: CenterRow[] = allRows(db)): OpenFinding[] {
  const listed = rows.filter(({ status }) => status !== 'withdrawn');
  const records = listed.map(toCenterRecord);
  const idOf = new Map(listed.map(({ id, slug }) => [slug, id]));
  const dismissed = new Set(
    db
      .select()
      .from(findingDismissals)
      .all()
      .map((row) => keyOf(row.centerId, row)),
  );
  const findings = [
    ...listFindings(records, { today, findPostalCode: postalCodesOf(db) }),
    ...listed.flatMap((row) => deadLinkFindings(toCenterRecord(row), row.deadLinks)),
  ];
  return findings.flatMap((finding) => {
    const centerId = idOf.get(finding.slug ?? '');
    const isOpen = centerId !== undefined && !dismissed.has(keyOf(centerId, finding));
    return isOpen ? [{ ...finding, centerId }] : [];
  });
}

const allRows = (db: Db) => db.select().from(centers).all();
