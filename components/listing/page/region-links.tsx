import { useTranslations } from 'next-intl';
import { regionAnchor, regionName } from '@/domain/listing/by-region';
import s from './region-links.module.css';

type RegionLinksProps = {
  /** In the order of the list. `page`: the page of the list on which the region begins. */
  regions: { country: string; region: string; total: number; page: number }[];
  hrefOf: (page: number) => string;
};

/** Every state, province and region that has hospitals, and how many: one press to where its part of the list begins. */
export function RegionLinks({ regions, hrefOf }: RegionLinksProps) {
  const t = useTranslations('all');
  return (
    <nav className={s.regions} aria-label={t('regions')}>
      <ul>
        {regions.map(({ country, region, total, page }) => (
          <li key={`${country} ${region}`}>
            <a href={`${hrefOf(page)}#${regionAnchor(country, region)}`}>{regionName(country, region)}</a>{' '}
            {total}
          </li>
        ))}
      </ul>
    </nav>
  );
}
