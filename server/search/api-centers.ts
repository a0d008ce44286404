import 'server-only';
import type { CenterItem } from '@/domain/formats/center-item';
import { kmToMi } from '@/domain/geo/distance';
import { type Center, CONDITIONS, SERVICES } from '@/domain/listing/center';
import type { FoundCenter } from '@/domain/search/found-center';

/** A center as other programs get it. */
export function centerItem(found: FoundCenter): CenterItem {
  const { center, distanceKm, bearing } = found;
  return {
    ...factsOf(center),
    ...(distanceKm === null ? {} : { distance: { km: distanceKm, mi: kmToMi(distanceKm) }, bearing }),
    url: `/centers/${center.slug}`,
  };
}

function factsOf({ address, location, ...center }: Center): Omit<CenterItem, 'distance' | 'bearing' | 'url'> {
  return {
    slug: center.slug,
    name: center.name,
    healthSystem: center.healthSystem,
    program: center.program,
    address: {
      street: address.street,
      city: address.city,
      region: address.region,
      postalCode: address.postalCode,
      country: address.country,
    },
    location: { lat: location.lat, lng: location.lng, precision: location.precision },
    phones: center.phones.map((phone) => ({ number: phone.number, label: phone.label, for: phone.for })),
    fax: center.fax && { number: center.fax.number, label: center.fax.label, for: center.fax.for },
    email: center.email,
    website: center.website,
    programUrl: center.programUrl,
    conditions: CONDITIONS.filter((code) => center.conditions[code] === 'yes'),
    services: SERVICES.filter((code) => center.services[code] === 'yes'),
    clinicians: center.clinicians.map(({ name, role }) => ({ name, role })),
    programSince: center.programSince,
    nciDesignation: center.nciDesignation,
    listing: center.listing,
    checkedOn: center.checkedOn,
    confirmedOn: center.confirmedOn,
    confirmedBy: center.confirmedBy,
    overdue: center.overdue,
    sources: center.sources.map(({ url, kind, says, pageDate }) => ({ url, kind, says, pageDate })),
  };
}
