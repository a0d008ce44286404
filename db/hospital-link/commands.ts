import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { command, personOf } from '@/db/command';
import { type CenterRow, findCenterRow, lastToChange, recordInVersion, recordOf } from '@/db/listing/record';
import { checkRecord, checkVersion, writeCenter } from '@/db/listing/write';
import { addMail } from '@/db/mail/commands';
import { whoOf } from '@/domain/account/actor';
import { acceptAnswer } from '@/domain/hospital-link/answer';
import {
  acceptConfirmAnswerSchema,
  answerConfirmLinkSchema,
  type Delivery,
  declineConfirmAnswerSchema,
  type HospitalEdit,
  LINK_VALID_DAYS,
  makeConfirmLinkSchema,
  NEEDS_ANOTHER,
  needsAnother,
  revokeConfirmLinkSchema,
} from '@/domain/hospital-link/link';
import { isPublic } from '@/domain/listing/center-view';
import type { ListingRecord } from '@/domain/listing/edit';
import { declined, type Invalid, invalid } from '@/domain/outcome';
import { dayAtOffice } from '@/domain/queue/business-days';
import { findShownFacts } from './reads';
import { confirmLinks } from './schema';

/**
 * Makes the link with which a hospital answers, and its mail. The caller makes the token (`newToken`) and writes it
 * into the mail; here only its hash arrives.
 */
export const makeConfirmLink = command(
  'make-confirm-link',
  makeConfirmLinkSchema,
  (db, { actor, input: { id, tokenHash, language, mail, isShown }, now, audit }) => {
    const row = findCenterRow(db, id);
    if (!row) return declined('not-found');
    const expiresAt = new Date(now.getTime() + LINK_VALID_DAYS * 86_400_000).toISOString();
    const delivery = isShown || !mail ? 'hand' : deliveryOf(db, row, mail.to, personOf(actor).id);
    const { linkId } = db
      .insert(confirmLinks)
      .values({
        tokenHash,
        centerId: id,
        version: row.version,
        language,
        sentTo: mail?.to ?? null,
        delivery,
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
    audit(`center:${id}`, { linkId, language, delivery });
    return { ok: true as const, linkId, expiresAt };
  },
);

/**
 * Whether a mail goes to the address that readers see. One that the maker of the link put there proves nothing: it may be
 * their own.
 */
function deliveryOf(db: Db, row: CenterRow, to: string, makerId: string): Delivery {
  const record = recordOf(db, row);
  const isPublished = isPublic(record) && record.email?.toLowerCase() === to.toLowerCase();
  return isPublished && lastToChange(db, row.id, 'email')?.whoId !== makerId
    ? 'published-mail'
    : 'other-mail';
}

/** Records when a hospital's link was first opened. Opening does not use it up: mail scanners open links, too. */
export function noteLinkOpened(db: Db, linkId: number, now: Date): void {
  db.update(confirmLinks)
    .set({ openedAt: now.toISOString() })
    .where(and(eq(confirmLinks.id, linkId), isNull(confirmLinks.openedAt)))
    .run();
}

/** The hospital's answer, once. Nothing of it is published: it waits for an editor. */
export const answerConfirmLink = command(
  'answer-confirm-link',
  answerConfirmLinkSchema,
  (db, { actor, input: { version, ...answer }, now, audit }) => {
    const linkId = actor.kind === 'hospital' ? actor.linkId : 0;
    const link = db.select().from(confirmLinks).where(eq(confirmLinks.id, linkId)).get();
    const row = link && findCenterRow(db, link.centerId);
    if (!row) return declined('not-found');
    if (link.status === 'revoked') return declined('revoked');
    if (link.status !== 'open') return declined('used');
    if (link.expiresAt <= now.toISOString()) return declined('expired');
    if (!findShownFacts(db, linkId, version))
      return invalid('version', 'The link never showed this version.');
    const faults = checkEdit(db, recordOf(db, row), answer.edit, now);
    if (faults) return faults;
    const usedAt = now.toISOString();
    db.update(confirmLinks)
      .set({ status: 'answered', usedAt, answer, seenVersion: version, sentTo: null })
      .where(eq(confirmLinks.id, linkId))
      .run();
    const detail = { linkId, changes: Object.keys(answer.edit) };
    audit(`center:${link.centerId}`, detail);
    return { ok: true as const };
  },
);

/**
 * Only what the hospital changed can be wrong here: a pin that no longer fits a new address is for the editor to move.
 */
function checkEdit(db: Db, before: ListingRecord, edit: HospitalEdit, now: Date): Invalid | null {
  const faults = checkRecord(db, { before, after: { ...before, ...edit } }, now);
  const own = Object.entries(faults?.fieldErrors ?? {}).filter(
    ([field]) => (field.split('.')[0] ?? '') in edit,
  );
  return own.length > 0 ? { ok: false, fieldErrors: Object.fromEntries(own) } : null;
}

/**
 * Publishes what a hospital answered, or the part of it that the editor takes. See `acceptAnswer`. An answer through a
 * link that its maker could have opened needs a second person.
 */
export const acceptConfirmAnswer = command(
  'accept-confirm-answer',
  acceptConfirmAnswerSchema,
  (db, { actor, input: { linkId, version, take, location }, now, audit }) => {
    const link = db.select().from(confirmLinks).where(eq(confirmLinks.id, linkId)).get();
    if (!link) return declined('not-found');
    if (link.status !== 'answered' || !link.answer || !link.usedAt) return declined('answered-already');
    if (needsAnother(link.delivery, { makerId: link.whoId, personId: personOf(actor).id }))
      return invalid('form', NEEDS_ANOTHER);
    const seen = checkVersion(db, { id: link.centerId, version });
    if (!seen.ok) return seen;
    const before = recordOf(db, seen.row);
    const { record: after, confirms } = acceptAnswer(before, {
      answer: link.answer,
      take,
      day: dayAtOffice(link.usedAt),
      seen: recordInVersion(db, seen.row, link.seenVersion ?? link.version),
      location,
    });
    const faults = checkRecord(db, { before, after }, now);
    if (faults) return faults;
    db.update(confirmLinks)
      .set({ status: 'accepted', decidedAt: now.toISOString() })
      .where(eq(confirmLinks.id, linkId))
      .run();
    const { delivery } = link;
    const detail = { linkId, role: link.answer.role, language: link.language, taken: take, delivery };
    const change = {
      who: actor,
      action: 'accept-answer',
      why: 'The hospital answered through its link.',
      detail,
      audit,
    } as const;
    return { ...writeCenter(db, seen.row, after, change, now), confirms };
  },
);

/** Leaves the listing as it is, whatever the answer said; the answer is kept. */
export const declineConfirmAnswer = command(
  'decline-confirm-answer',
  declineConfirmAnswerSchema,
  (db, { input: { linkId, why }, now, audit }) => {
    const link = db.select().from(confirmLinks).where(eq(confirmLinks.id, linkId)).get();
    if (!link) return declined('not-found');
    if (link.status !== 'answered') return declined('answered-already');
    const decidedAt = now.toISOString();
    db.update(confirmLinks).set({ status: 'declined', decidedAt }).where(eq(confirmLinks.id, linkId)).run();
    audit(`center:${link.centerId}`, { linkId, why });
    return { ok: true as const };
  },
);

/** Makes a link that nobody has used yet useless. */
export const revokeConfirmLink = command(
  'revoke-confirm-link',
  revokeConfirmLinkSchema,
  (db, { input: { linkId }, now, audit }) => {
    const link = db.select().from(confirmLinks).where(eq(confirmLinks.id, linkId)).get();
    if (!link) return declined('not-found');
    if (link.status !== 'open') return declined('used');
    const decidedAt = now.toISOString();
    db.update(confirmLinks)
      .set({ status: 'revoked', decidedAt, sentTo: null })
      .where(eq(confirmLinks.id, linkId))
      .run();
    audit(`center:${link.centerId}`, { linkId });
    return { ok: true as const };
  },
);
