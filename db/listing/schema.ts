import { customType, index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AuditDetail } from '@/db/audit/schema';
import { jsonIn, uncheckedJson, whoColumns } from '@/db/columns';
import { LISTINGS, NCI_DESIGNATIONS, PRECISIONS, STATUSES } from '@/domain/listing/center';
import type { ListingRecord } from '@/domain/listing/edit';
import { REVISION_ACTIONS } from '@/domain/listing/history';
import { upgradeRecord } from '@/domain/listing/upgrade';

/** A record as it was written, however long ago, in the shape of today; null: it cannot be read. */
export const storedRecord = customType<{ data: ListingRecord | null; driverData: string }>({
  dataType: () => 'text',
  toDriver: (record) => JSON.stringify(record),
  fromDriver: (text) => upgradeRecord(jsonIn(text)),
});

/**
 * One hospital's listing. Nothing in it is trusted: `readRecord` says what it holds. `center_rtree` and `center_fts`
 * follow it by triggers (migration 0001).
 */
export const centers = sqliteTable(
  'center',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    slug: text().notNull(),
    name: text().notNull(),
    healthSystem: text('health_system'),
    program: text(),
    aliases: uncheckedJson().notNull(),
    street: text(),
    city: text().notNull(),
    region: text().notNull(),
    postalCode: text('postal_code'),
    country: text().notNull(),
    lat: real().notNull(),
    lng: real().notNull(),
    precision: text({ enum: PRECISIONS }).notNull(),
    locationSource: text('location_source').notNull(),
    farFromPostalCode: text('far_from_postal_code'),
    phones: uncheckedJson().notNull(),
    fax: uncheckedJson(),
    email: text(),
    website: text(),
    programUrl: text('program_url'),
    conditions: uncheckedJson().notNull(),
    mayTreat: uncheckedJson('may_treat').notNull().default([]),
    services: uncheckedJson().notNull(),
    clinicians: uncheckedJson().notNull(),
    programSince: integer('program_since'),
    lodging: text(),
    spanishInterpreter: text('spanish_interpreter'),
    nciDesignation: text('nci_designation', { enum: NCI_DESIGNATIONS }),
    listing: text({ enum: LISTINGS }).notNull(),
    status: text({ enum: STATUSES }).notNull(),
    sources: uncheckedJson().notNull(),
    checkedOn: text('checked_on').notNull(),
    confirmedOn: text('confirmed_on'),
    confirmedBy: text('confirmed_by'),
    editorNotes: text('editor_notes'),
    npi: text(),
    fieldSources: uncheckedJson('field_sources').notNull().default({}),
    statusReason: text('status_reason'),
    /** Links that an editor found dead, until they are replaced. */
    deadLinks: uncheckedJson('dead_links').notNull().default([]),
    /** SHA-256 of the seed record this row was last written from; null: not from the seed. */
    seedHash: text('seed_hash'),
    /** When an editor last changed the row; null: it is still as seeded, so a new seed may update it. */
    editedAt: text('edited_at'),
    version: integer().notNull().default(1),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('center_slug').on(table.slug),
    index('center_listing').on(table.listing, table.status),
    index('center_region').on(table.country, table.region),
  ],
);

export const centerId = () =>
  integer('center_id')
    .notNull()
    .references(() => centers.id);

/** One change of one listing. Only ever inserted: triggers refuse the rest (migration 0003). */
export const revisions = sqliteTable(
  'center_revision',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    centerId: centerId(),
    /** The version that this change made. */
    version: integer().notNull(),
    action: text({ enum: REVISION_ACTIONS }).notNull(),
    at: text().notNull(),
    ...whoColumns(),
    why: text(),
    /** null: the listing began here. */
    before: storedRecord(),
    after: storedRecord().notNull(),
    /** Dotted names, as `diffRecords` gives them. */
    changed: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** How it was confirmed, which answer was accepted. */
    detail: text({ mode: 'json' }).$type<AuditDetail>(),
  },
  (table) => [
    uniqueIndex('center_revision_version').on(table.centerId, table.version),
    index('center_revision_at').on(table.at),
  ],
);

/** Slugs that listings had before: old links keep working, and the seed finds its own record under the new slug. */
export const slugRedirects = sqliteTable('slug_redirect', {
  slug: text().primaryKey(),
  centerId: centerId(),
  at: text().notNull(),
});
