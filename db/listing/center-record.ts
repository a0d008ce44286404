import type { centers } from '@/db/meta';
import type { CenterRecord } from '@/domain/listing/center';

export type CenterRow = typeof centers.$inferSelect;

/** A stored row in the shape of the domain, editors' parts and all. */
export function toCenterRecord(row: CenterRow): CenterRecord {
  const { street, city, region, postalCode, country, lat, lng, precision, locationSource } = row;
  return {
    slug: row.slug,
    name: row.name,
    healthSystem: row.healthSystem,
    program: row.program,
    aliases: row.aliases,
    address: { street, city, region, postalCode, country },
    location: { lat, lng, precision, source: locationSource, farFromPostalCode: row.farFromPostalCode },
    phones: row.phones,
    fax: row.fax,
    email: row.email,
    website: row.website,
    programUrl: row.programUrl,
    conditions: row.conditions,
    services: row.services,
    clinicians: row.clinicians,
    programSince: row.programSince,
    nciDesignation: row.nciDesignation,
    listing: row.listing,
    status: row.status,
    sources: row.sources,
    checkedOn: row.checkedOn,
    confirmedOn: row.confirmedOn,
    confirmedBy: row.confirmedBy,
    editorNotes: row.editorNotes,
  };
}
