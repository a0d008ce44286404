import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { findCenterRow } from '@/db/listing/desk-record';
import { addMail } from '@/db/mail/add-mail';
import { confirmLinks } from '@/db/report/schema';
import { whoOf } from '@/domain/account/actor';
import { LINK_VALID_DAYS, makeConfirmLinkSchema } from '@/domain/hospital-link/confirm-link';
import { declined } from '@/domain/outcome';

/**
 * Makes the link with which a hospital answers, and its mail. The caller makes the token (`newToken`) and writes it
 * into the mail; here only its hash arrives.
 */
export const makeConfirmLink = command(
  'make-confirm-link',
  makeConfirmLinkSchema,
  (db, { actor, input: { id, tokenHash, language, mail }, now }) => {
    const row = findCenterRow(db, id);
    if (!row) return declined('not-found');
    const expiresAt = new Date(now.getTime() + LINK_VALID_DAYS * 86_400_000).toISOString();
    const { linkId } = db
      .insert(confirmLinks)
      .values({
        tokenHash,
        centerId: id,
        version: row.version,
        language,
        sentTo: mail?.to ?? null,
        ...whoOf(actor),
        createdAt: now.toISOString(),
        expiresAt,
        status: 'open',
      })
      .onConflictDoNothing({ target: confirmLinks.tokenHash })
      .returning({ linkId: confirmLinks.id })
      .all()[0] ?? { linkId: null };
    if (linkId === null) return declined('duplicate');
    if (mail) addMail(db, { ...mail, kind: 'confirm-link', dedupeKey: `confirm-link:${linkId}` }, now);
    const entry = { who: actor, action: 'make-confirm-link', outcome: 'done' } as const;
    appendAudit(db, { ...entry, subject: `center:${id}`, detail: { linkId, language } }, now);
    return { ok: true as const, linkId, expiresAt };
  },
);
