import { useLocale, useTranslations } from 'next-intl';
import { usePins } from '@/components/listing/pins';
import { pinsQuery } from '@/components/listing/pins-query';
import { MapPicture } from '@/components/map/map-frame';
import { picturedOf } from '@/components/map/map-section';
import { useMapWords } from '@/components/map/use-map-words';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { BaseMap } from '@/domain/map/base-map';
import { criteriaToParams } from '@/domain/search/criteria-params';
import type { FinderView } from '@/domain/search/finder-view';
import { LateMap } from './late-map';

type SideMapProps = {
  view: FinderView;
  shown: FoundCenter[];
  base: BaseMap;
  hrefOf: (slug: string) => string;
};

/** The map beside a text: the centers near the reader's place, or all. */
export function SideMap({ view: { request, origin, criteria, total }, shown, base, hrefOf }: SideMapProps) {
  const t = useTranslations('map');
  const lang = useLocale();
  // All hospitals are asked for once the map is in sight: few readers of a text scroll to it.
  const pins = usePins(origin ? shown : [], origin, request, hrefOf);
  const list =
    total > pins.length ? { total, query: pinsQuery(lang, request, origin), href: hrefOf('{slug}') } : null;
  const you = origin && { label: origin.label, point: origin.point, radiusKm: criteria.radiusKm };
  const query = criteriaToParams(request);
  query.set('lang', lang);
  const pictureHref = `/map.svg?${query}`;
  return (
    <section aria-label={t('label')}>
      <a className="vh skip" href="#after-map">
        {t('skip')}
      </a>
      <LateMap
        pins={pins}
        list={list}
        you={you}
        unit={request.unit}
        base={base}
        area={null}
        searchable={false}
        lang={lang}
        words={useMapWords()}
        pictureHref={pictureHref}
      >
        <noscript>
          <MapPicture href={pictureHref} alt={t('picture', { count: picturedOf(list, pins, you) })} />
        </noscript>
      </LateMap>
      <span id="after-map" tabIndex={-1} />
    </section>
  );
}
