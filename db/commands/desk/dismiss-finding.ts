import { whoOf } from '@/domain/desk/actor';
import { declined } from '@/domain/desk/outcome';
import { dismissFindingSchema } from '@/domain/desk/queue-item';
import { findCenterRow } from '../../queries/desk/desk-record';
import { findingDismissals } from '../../schema/queue';
import { appendAudit } from './append-audit';
import { command } from './command';

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
