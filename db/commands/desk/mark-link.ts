import { eq } from 'drizzle-orm';
import { declined } from '@/domain/desk/outcome';
import { markLinkSchema } from '@/domain/desk/queue-item';
import { findCenterRow } from '../../queries/desk/desk-record';
import { centers } from '../../schema';
import { appendAudit } from './append-audit';
import { command } from './command';

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
