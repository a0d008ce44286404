import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { Center } from '@/domain/listing/center';
import { type Locale, localPath } from '@/domain/locale';
import { REGIONS } from '@/domain/place/regions';
import s from './country-regions.module.css';

/** Listings under their country, and there under their state, province or region. */
export function CountryRegions({ locale, centers }: { locale: Locale; centers: Center[] }) {
  const countryName = new Intl.DisplayNames(useLocale(), { type: 'region' });
  const byCountry = grouped(centers, ({ address }) => address.country);
  // The United States first, where nearly all of them are; then by name.
  const countries = byCountry.toSorted(
    ([a], [b]) => Number(b === 'US') - Number(a === 'US') || a.localeCompare(b, locale),
  );
  return countries.map(([country, inCountry]) => (
    <section key={country} className={s.country} aria-labelledby={`country-${country}`}>
      <h2 id={`country-${country}`}>{countryName.of(country)}</h2>
      <div className={s.regions}>
        {regionsOf(locale, country, inCountry).map(({ name, inRegion }) => (
          <Region key={name} locale={locale} name={name} centers={inRegion} />
        ))}
      </div>
    </section>
  ));
}

function regionsOf(locale: Locale, country: string, centers: Center[]) {
  return grouped(centers, ({ address }) => address.region)
    .map(([region, inRegion]) => ({ name: nameOf(country, region), inRegion }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
}

function nameOf(country: string, code: string): string {
  return REGIONS.find((region) => region.country === country && region.code === code)?.name ?? code;
}

function grouped<T>(items: T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

function Region({ locale, name, centers }: { locale: Locale; name: string; centers: Center[] }) {
  const t = useTranslations('proof');
  return (
    <section>
      <h3>{name}</h3>
      <ul>
        {centers.map((center) => (
          <li key={center.slug}>
            <Link href={localPath(locale, `/centers/${center.slug}`)} prefetch={false}>
              {center.name}
            </Link>
            <small>{center.address.city}</small>
            {center.listing === 'reported' && <small>{t('reported')}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}
