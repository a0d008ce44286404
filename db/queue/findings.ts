import { eq } from 'drizzle-orm';
import { authUsers } from '@/db/account/schema';
import type { Db } from '@/db/client';
import { type CenterRow, deadLinksIn, readRecord, rowFaults } from '@/db/listing/record';
import { centers } from '@/db/listing/schema';
import { postalCodesOf } from '@/db/place/rows';
import type { Finding } from '@/domain/listing/check-each';
import { deadLinkFindings } from '@/domain/listing/check-each';
import { listFindings } from '@/domain/listing/list-findings';
import { findingDismissals } from './schema';

export type OpenFinding = Finding & { centerId: number };
/** A finding that a person dismissed. `byNewEditor`: that person may not publish now. */
export type DismissedFinding = OpenFinding &
  Pick<typeof findingDismissals.$inferSelect, 'id' | 'why' | 'at' | 'whoName'> & { byNewEditor: boolean };

const keyOf = (centerId: number, { code, field, message }: Pick<Finding, 'code' | 'field' | 'message'>) =>
  [centerId, code, field, message].join('\n');

/** Findings in the listings that nobody has dismissed. Withdrawn listings are not checked. */
export const openFindings = (db: Db, today: string, rows?: CenterRow[]): OpenFinding[] =>
  allFindings(db, today, rows).open;

/** Open findings, and the dismissed ones. */
export function allFindings(
  db: Db,
  today: string,
  rows: CenterRow[] = allRows(db),
): { open: OpenFinding[]; dismissed: DismissedFinding[] } {
  const listed = rows.filter(({ status }) => status !== 'withdrawn');
  const records = listed.flatMap((row) => readRecord(row) ?? []);
  const idOf = new Map(listed.map(({ id, slug }) => [slug, id]));
  const dismissals = new Map(
    db
      .select({ row: findingDismissals, role: authUsers.role, trusted: authUsers.trusted })
      .from(findingDismissals)
      .leftJoin(authUsers, eq(authUsers.id, findingDismissals.whoId))
      .all()
      .map((found) => [keyOf(found.row.centerId, found.row), found]),
  );
  const findings = [
    ...listFindings(records, { today, findPostalCode: postalCodesOf(db) }),
    ...listed.flatMap(findingsIn),
  ];
  const open: OpenFinding[] = [];
  const dismissed: DismissedFinding[] = [];
  for (const finding of findings) {
    const centerId = idOf.get(finding.slug ?? '');
    if (centerId === undefined) continue;
    const found = dismissals.get(keyOf(centerId, finding));
    if (!found) {
      open.push({ ...finding, centerId });
      continue;
    }
    const { id, why, at, whoName } = found.row;
    const byNewEditor = found.role === 'editor' && found.trusted === false;
    dismissed.push({ ...finding, centerId, id, why, at, whoName, byNewEditor });
  }
  return { open, dismissed };
}

/** What is to be said of one row: that it cannot be read at all, or that links in it are dead. */
function findingsIn(row: CenterRow): Finding[] {
  const record = readRecord(row);
  if (record) return deadLinkFindings(record, deadLinksIn(row));
  return Object.entries(rowFaults(row)).map(([field, fault]) => ({
    level: 'error',
    slug: row.slug,
    field,
    code: 'unreadable',
    message: `cannot be read, so readers do not see the listing. ${fault}`,
  }));
}

const allRows = (db: Db) => db.select().from(centers).all();
