import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { type CenterRecord, LISTINGS, NCI_DESIGNATIONS, PRECISIONS, STATUSES } from '@/domain/listing/center';
import type { DeskRecord } from '@/domain/listing/center-edit';
import type { DeadLink } from '@/domain/queue/queue-item';

/** One hospital's listing. `center_rtree` and `center_fts` follow it by triggers (migration 0001). */
export const centers = sqliteTable(
  'center',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    slug: text().notNull(),
    name: text().notNull(),
    healthSystem: text('health_system'),
    program: text(),
    aliases: text({ mode: 'json' }).$type<string[]>().notNull(),
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
    phones: text({ mode: 'json' }).$type<CenterRecord['phones']>().notNull(),
    fax: text({ mode: 'json' }).$type<CenterRecord['fax']>(),
    email: text(),
    website: text(),
    programUrl: text('program_url'),
    conditions: text({ mode: 'json' }).$type<CenterRecord['conditions']>().notNull(),
    services: text({ mode: 'json' }).$type<CenterRecord['services']>().notNull(),
    clinicians: text({ mode: 'json' }).$type<CenterRecord['clinicians']>().notNull(),
    programSince: integer('program_since'),
    nciDesignation: text('nci_designation', { enum: NCI_DESIGNATIONS }),
    listing: text({ enum: LISTINGS }).notNull(),
    status: text({ enum: STATUSES }).notNull(),
    sources: text({ mode: 'json' }).$type<CenterRecord['sources']>().notNull(),
    checkedOn: text('checked_on').notNull(),
    confirmedOn: text('confirmed_on'),
    confirmedBy: text('confirmed_by'),
    editorNotes: text('editor_notes'),
    npi: text(),
    fieldSources: text('field_sources', { mode: 'json' })
      .$type<DeskRecord['fieldSources']>()
      .notNull()
      .default({}),
    statusReason: text('status_reason'),
    /** Links that an editor found dead, until they are replaced. */
    deadLinks: text('dead_links', { mode: 'json' }).$type<DeadLink[]>().notNull().default([]),
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

/** The gazetteer. Rebuilt as a whole when its data file changes; holds no user data. `place_fts` follows it. */
export const places = sqliteTable(
  'place',
  {
    rowid: integer().primaryKey(),
    id: text().notNull(),
    kind: text({ enum: ['zip', 'city', 'state'] }).notNull(),
    name: text().notNull(),
    label: text().notNull(),
    /** Lower-case, unaccented, punctuation-free form of the name: what is compared with what was typed. */
    key: text().notNull(),
    region: text(),
    country: text().notNull(),
    lat: real().notNull(),
    lng: real().notNull(),
    population: integer(),
  },
  (table) => [uniqueIndex('place_id').on(table.id), index('place_key').on(table.key)],
);

/** Small facts about the database itself: which gazetteer and seed it was filled from. */
export const metas = sqliteTable('meta', {
  key: text().primaryKey(),
  value: text().notNull(),
});
