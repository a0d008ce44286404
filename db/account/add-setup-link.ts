import { and, eq, isNull } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import type { Db } from '@/db/client';
import { addInvite } from './add-invite';
import { hasOwner } from './has-owner';
import { authInvites } from './schema';

const SYSTEM = { kind: 'system', job: 'set-up' } as const;
const OWNER = { email: null, role: 'owner', trusted: false, invitedBy: null } as const;

/** A link with which its holder becomes an owner, as whoever runs the machine asked for. */
export function addSetupLink(db: Db, now: Date): string {
  const make = db.$client.transaction(() => {
    const { id, token } = addInvite(db, { ...OWNER, origin: 'command' }, now);
    audit(db, id, now);
    return token;
  });
  return make.immediate();
}

/** The link of the first start; null: there is an owner. An earlier one that nobody used no longer works. */
export function addFirstSetupLink(db: Db, now: Date): string | null {
  const make = db.$client.transaction(() => {
    if (hasOwner(db)) return null;
    db.update(authInvites)
      .set({ revokedAt: now.toISOString() })
      .where(and(eq(authInvites.origin, 'start'), isNull(authInvites.usedAt), isNull(authInvites.revokedAt)))
      .run();
    const { id, token } = addInvite(db, { ...OWNER, origin: 'start' }, now);
    audit(db, id, now);
    return token;
  });
  return make.immediate();
}

function audit(db: Db, id: number, now: Date): void {
  appendAudit(db, { who: SYSTEM, action: 'make-setup-link', outcome: 'done', subject: `invite:${id}` }, now);
}
