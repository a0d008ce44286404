import 'server-only';
import type { Center } from '@/domain/listing/center';
import { type Locale, localPath } from '@/domain/locale';
import { env } from '@/server/env';

/** schema.org Hospital with the therapy it offers: only what the page itself shows. */
export function hospitalJsonLd(center: Center, locale: Locale): object {
  const { address, location } = center;
  const url = new URL(localPath(locale, `/centers/${center.slug}`), env().PUBLIC_URL).href;
  const offersPump = center.services.pump_placement === 'yes';
  return {
    '@context': 'https://schema.org',
    '@type': 'Hospital',
    '@id': url,
    url,
    name: center.name,
    sameAs: [center.website, center.programUrl].filter((link) => link !== null),
    parentOrganization: center.healthSystem
      ? { '@type': 'Organization', name: center.healthSystem }
      : undefined,
    address: {
      '@type': 'PostalAddress',
      streetAddress: address.street ?? undefined,
      addressLocality: address.city,
      addressRegion: address.region,
      postalCode: address.postalCode ?? undefined,
      addressCountry: address.country,
    },
    geo:
      location.precision === 'city'
        ? undefined
        : { '@type': 'GeoCoordinates', latitude: location.lat, longitude: location.lng },
    contactPoint: center.phones.map(({ number, label }) => ({
      '@type': 'ContactPoint',
      telephone: number,
      contactType: label,
    })),
    availableService: offersPump
      ? {
          '@type': 'MedicalTherapy',
          name: 'Hepatic artery infusion (HAI) pump therapy',
          alternateName: 'Hepatic artery infusion chemotherapy',
        }
      : undefined,
  };
}
