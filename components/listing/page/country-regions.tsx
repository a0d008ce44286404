import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { FollowRegion } from '@/components/listing/follow';
import { regionAnchor, regionName } from '@/domain/listing/by-region';
import type { Center } from '@/domain/listing/center';
import { type Locale, localPath } from '@/domain/locale';
import s from './country-regions.module.css';

/** Listings under their country, and there under their state, province or region, in the order given. */
export function CountryRegions({ locale, centers }: { locale: Locale; centers: Center[] }) {
  const countryName = new Intl.DisplayNames(useLocale(), { type: 'region' });
  return grouped(centers, ({ address }) => address.country).map(([country, inCountry]) => (
    <section key={country} className={s.country} aria-labelledby={`country-${country}`}>
      <h2 id={`country-${country}`}>{countryName.of(country)}</h2>
      <div className={s.regions}>
        {grouped(inCountry, ({ address }) => address.region).map(([region, inRegion]) => (
          <Region
            key={region}
            id={regionAnchor(country, region)}
            locale={locale}
            code={region}
            name={regionName(country, region)}
            centers={inRegion}
          />
        ))}
      </div>
    </section>
  ));
}

function grouped<T>(items: T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

type RegionProps = { id: string; locale: Locale; code: string; name: string; centers: Center[] };

function Region({ id, locale, code, name, centers }: RegionProps) {
  const t = useTranslations('proof');
  return (
    <section>
      <h3 id={id}>{name}</h3>
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
      <FollowRegion locale={locale} code={code} name={name} />
    </section>
  );
}
