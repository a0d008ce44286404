import { eq } from 'drizzle-orm';
import { command, personOf } from '@/db/command';
import { deadLinksIn, findCenterRow } from '@/db/listing/record';
import { centers } from '@/db/listing/schema';
import { whoOf } from '@/domain/account/actor';
import { addDays } from '@/domain/day';
import { declined, invalid } from '@/domain/outcome';
import { dayAtOffice } from '@/domain/queue/business-days';
import {
  ASSIGN_DAYS,
  assignItemsSchema,
  CLAIM_MINUTES,
  claimItemSchema,
  dismissFindingSchema,
  markLinkSchema,
  recallFindingSchema,
  SNOOZE_DAYS_MAX,
  snoozeItemSchema,
} from '@/domain/queue/item';
import { findingDismissals, queueClaims, queueSnoozes } from './schema';

/** Claims all items of one hospital for CLAIM_MINUTES; the person's own claim is renewed. */
export const claimItem = command(
  'claim-item',
  claimItemSchema,
  (db, { actor, input: { key }, now, audit }) => {
    const { id, name } = personOf(actor);
    const at = now.toISOString();
    const held = db.select().from(queueClaims).where(eq(queueClaims.key, key)).get();
    if (held && held.personId !== id && held.expiresAt > at) {
      return { ok: false as const, why: 'claimed' as const, by: held.personName, until: held.expiresAt };
    }
    const expiresAt = new Date(now.getTime() + CLAIM_MINUTES * 60_000).toISOString();
    // An assignment lasts longer than a claim: taking up one's own must not shorten it.
    const until = held?.personId === id && held.expiresAt > expiresAt ? held.expiresAt : expiresAt;
    const values = { personId: id, personName: name, claimedAt: at, expiresAt: until };
    db.insert(queueClaims)
      .values({ key, ...values })
      .onConflictDoUpdate({ target: queueClaims.key, set: values })
      .run();
    audit(key);
    return { ok: true as const, until };
  },
);

/** Gives one's own claim back before it expires. */
export const releaseItem = command(
  'release-item',
  claimItemSchema,
  (db, { actor, input: { key }, audit }) => {
    const held = db.select().from(queueClaims).where(eq(queueClaims.key, key)).get();
    if (!held) return declined('not-found');
    if (held.personId !== personOf(actor).id) return declined('not-yours');
    db.delete(queueClaims).where(eq(queueClaims.key, key)).run();
    audit(key);
    return { ok: true as const };
  },
);

/** Gives many things to one person for ASSIGN_DAYS, whoever had them before. */
export const assignItems = command(
  'assign-items',
  assignItemsSchema,
  (db, { input: { keys, person }, now, audit }) => {
    const expiresAt = new Date(now.getTime() + ASSIGN_DAYS * 86_400_000).toISOString();
    const values = {
      personId: person.id,
      personName: person.name,
      claimedAt: now.toISOString(),
      expiresAt,
    };
    for (const key of keys) {
      db.insert(queueClaims)
        .values({ key, ...values })
        .onConflictDoUpdate({ target: queueClaims.key, set: values })
        .run();
    }
    audit(`person:${person.id}`, { keys });
    return { ok: true as const, until: expiresAt };
  },
);

/** Dismisses a finding because the data is right; it comes back when its values change. */
export const dismissFinding = command(
  'dismiss-finding',
  dismissFindingSchema,
  (db, { actor, input: { id, ...finding }, now, audit }) => {
    if (!findCenterRow(db, id)) return declined('not-found');
    db.insert(findingDismissals)
      .values({ centerId: id, ...finding, at: now.toISOString(), ...whoOf(actor) })
      .onConflictDoNothing()
      .run();
    const { code, field } = finding;
    audit(`center:${id}`, { code, field });
    return { ok: true as const };
  },
);

/** Reopens a dismissed finding. The log records who had dismissed it, and why. */
export const recallFinding = command(
  'recall-finding',
  recallFindingSchema,
  (db, { input: { id, dismissalId }, audit }) => {
    const isIt = eq(findingDismissals.id, dismissalId);
    const row = db.select().from(findingDismissals).where(isIt).get();
    if (!row || row.centerId !== id) return declined('not-found');
    db.delete(findingDismissals).where(isIt).run();
    const { code, field, whoName, at, why } = row;
    const detail = { code, field, dismissedBy: whoName, dismissedAt: at, why };
    audit(`center:${id}`, detail);
    return { ok: true as const };
  },
);

/** Notes that a link of a listing does not open, or does again. What readers see stays as it is. */
export const markLink = command(
  'mark-link',
  markLinkSchema,
  (db, { input: { id, url, dead }, now, audit }) => {
    const row = findCenterRow(db, id);
    if (!row) return declined('not-found');
    const others = deadLinksIn(row).filter((link) => link.url !== url);
    const foundOn = dayAtOffice(now);
    const deadLinks = dead ? [...others, { url, foundOn }] : others;
    db.update(centers).set({ deadLinks }).where(eq(centers.id, id)).run();
    audit(`center:${id}`, { url, dead });
    return { ok: true as const };
  },
);

/** Leaves a thing alone until a day; `until` null: not any longer. What readers were promised is never left alone. */
export const snoozeItem = command(
  'snooze-item',
  snoozeItemSchema,
  (db, { actor, input: { key, until }, now, audit }) => {
    const at = now.toISOString();
    const today = dayAtOffice(at);
    if (until !== null && (until <= today || until > addDays(today, SNOOZE_DAYS_MAX)))
      return invalid('until', `Must be a day of the next ${SNOOZE_DAYS_MAX}.`);
    if (until === null) db.delete(queueSnoozes).where(eq(queueSnoozes.key, key)).run();
    else {
      const values = { until, at, ...whoOf(actor) };
      db.insert(queueSnoozes)
        .values({ key, ...values })
        .onConflictDoUpdate({ target: queueSnoozes.key, set: values })
        .run();
    }
    audit(null, { key, until });
    return { ok: true as const };
  },
);
