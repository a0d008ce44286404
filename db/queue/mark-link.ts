import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { findCenterRow } from '@/db/listing/desk-record';
import { centers } from '@/db/meta';
import { declined } from '@/domain/outcome';
import { markLinkSchema } from '@/domain/queue/queue-item';

/** Notes that a link of a listing does not open, or does again. What readers see stays as it is. */
export const markLink = command(
  'mark-link',
  markLinkSchema,
  (db, { actor, input: { id, url, dead }, now }) => {
    const row = findCenterRow(db, id);
    if (!row) return declined('not-found');
    const others = row.deadLinks.filter((link) => link.url !== url);
    const foundOn = now.toISOString().slice(0, 10);
    const deadLinks = dead ? [...others, { url, foundOn }] : others;
    db.update(centers).set({ deadLinks }).where(eq(centers.id, id)).run();
    const entry = { who: actor, action: 'mark-link', outcome: 'done', subject: `center:${id}` } as const;
    appendAudit(db, { ...entry, detail: { url, dead } }, now);
    return { ok: true as const };
  },
);
