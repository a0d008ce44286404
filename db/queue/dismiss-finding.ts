import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { findCenterRow } from '@/db/listing/desk-record';
import { findingDismissals } from '@/db/report/schema';
import { whoOf } from '@/domain/account/actor';
import { declined } from '@/domain/outcome';
import { dismissFindingSchema } from '@/domain/queue/queue-item';

/** Somebody looked and the data is right: the finding stays away until its values change. */
export const dismissFinding = command(
  'dismiss-finding',
  dismissFindingSchema,
  (db, { actor, input: { id, ...finding }, now }) => {
    if (!findCenterRow(db, id)) return declined('not-found');
    db.insert(findingDismissals)
      .values({ centerId: id, ...finding, at: now.toISOString(), ...whoOf(actor) })
      .onConflictDoNothing()
      .run();
    const { code, field } = finding;
    const entry = { who: actor, action: 'dismiss-finding', outcome: 'done' } as const;
    appendAudit(db, { ...entry, subject: `center:${id}`, detail: { code, field } }, now);
    return { ok: true as const };
  },
);
