import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Arrow } from '@/components/listing/arrow';
import { usePins } from '@/components/listing/pins';
import { useWayWords } from '@/components/listing/way-words';
import { useWhere } from '@/components/listing/where';
import { MapSection } from '@/components/map/map-section';
import { Bullets } from '@/components/ui/bullets';
import { Icon } from '@/components/ui/icon';
import { NearList } from '@/components/ui/near-list';
import { PlacedLink } from '@/components/ui/placed-link';
import type { CenterPageView } from '@/domain/listing/center-view';
import { type Locale, localPath } from '@/domain/locale';
import type { BaseMap } from '@/domain/map/base-map';

/** What people ask first and hospitals seldom publish; an interpreter only where none is on file. */
const ASKS = ['insurance', 'wait', 'many', 'refill', 'only', 'age', 'interpreter'] as const;

type BesideProps = { locale: Locale; page: CenterPageView };

const hrefIn =
  (locale: Locale, { role }: CenterPageView) =>
  (slug: string) =>
    localPath(locale, `/centers/${slug}${role ? `?role=${role}` : ''}`);

/** Where the hospital lies. */
export function CenterMap({ locale, page, base }: BesideProps & { base: BaseMap }) {
  const t = useTranslations();
  const { found, cameFrom, role } = page;
  const unit = cameFrom?.request.unit ?? 'mi';
  const you = cameFrom && { label: cameFrom.origin.label, point: cameFrom.origin.point, radiusKm: null };
  const query = new URLSearchParams({ center: found.center.slug, lang: locale });
  if (cameFrom?.request.near) query.set('near', cameFrom.request.near);
  return (
    <MapSection
      pins={usePins([found], cameFrom?.origin ?? null, { unit, role }, hrefIn(locale, page))}
      you={you}
      unit={unit}
      base={base}
      pictureHref={`/map.svg?${query}`}
      searchable={false}
      label={t('map.labelOne', { name: found.center.name })}
      afterId="after-map"
    />
  );
}

/** The next nearest hospitals, and what to ask. */
export function NextTo({ locale, page, className }: BesideProps & { className: string | undefined }) {
  const t = useTranslations();
  const { found, cameFrom, nearest } = page;
  const asks = ASKS.filter((ask) => ask !== 'interpreter' || found.center.spanishInterpreter !== 'yes');
  const unit = cameFrom?.request.unit ?? 'mi';
  const words = useWayWords();
  const where = useWhere();
  const hrefOf = hrefIn(locale, page);
  return (
    <aside className={className}>
      <h2>{t('center.nearest')}</h2>
      <NearList>
        {nearest.map(({ center, distanceKm, bearing }) => (
          <li key={center.slug}>
            {bearing ? <Arrow bearing={bearing} /> : <span />}
            <div>
              <Link href={hrefOf(center.slug)} prefetch={false}>
                {center.name}
              </Link>
              <small>{where(center)}</small>
            </div>
            <p>
              {words.number(distanceKm ?? 0, unit, center.location.precision === 'city')}{' '}
              <span aria-hidden="true">{unit}</span>
              <span className="vh">{words.unit(unit)}</span>
              <small>{words.toward(bearing)}</small>
            </p>
          </li>
        ))}
      </NearList>
      <h2>{t('center.before')}</h2>
      <p className="small">{t('center.beforeHelp')}</p>
      <Bullets>
        {asks.map((ask) => (
          <li key={ask}>{t(`center.ask.${ask}`)}</li>
        ))}
      </Bullets>
      <PlacedLink className="textbtn" href={localPath(locale, '/learn/questions-to-ask')}>
        {t('center.allQuestions')}
        <Icon name="next" className="icon-s" />
      </PlacedLink>
    </aside>
  );
}
