import { useFormatter, useTranslations } from 'next-intl';
import { type Locale, localPath } from '@/domain/locale';
import type { BaseMap } from '@/domain/map/base-map';
import { criteriaToParams } from '@/domain/search/criteria-params';
import type { FinderView } from '@/domain/search/finder-view';
import { Icon } from '../ui/icon';
import { Side } from '../ui/two-columns';
import s from './centers-side.module.css';
import { NearForm } from './near-form';
import { NearRows } from './near-rows';
import { SideMap } from './side-map';

type CentersSideProps = { locale: Locale; view: FinderView; base: BaseMap };

const ROWS = 3;

/** Beside the text: the map with the nearest centers. On a phone, where a map needs room, a card that leads to it. */
export function CentersSide({ locale, view, base }: CentersSideProps) {
  const t = useTranslations();
  const format = useFormatter();
  const { request, origin, total, found, nearestAnyway } = view;
  const shown = found.length > 0 ? found : nearestAnyway;
  const within = t(`finder.form.radius.${request.unit}`, { value: format.number(request.radius ?? 0) });
  const sideMore =
    total === 0
      ? t('learnPages.side.more')
      : request.radius === null
        ? t('learnPages.side.allNear', { count: total })
        : t('learnPages.side.all', { count: total, within });
  const search = criteriaToParams(request).toString();
  const hrefOf = (slug: string) => localPath(locale, `/centers/${slug}${origin ? `?${search}` : ''}`);
  return (
    <Side className={s.side} labelledBy="centers-side">
      <h2 id="centers-side">
        {origin ? t('learnPages.side.near', { place: origin.label }) : t('learnPages.side.find')}
      </h2>
      <SideMap view={view} shown={shown} base={base} hrefOf={hrefOf} />
      {origin ? (
        <>
          {total === 0 && <p className="small">{t('learnPages.side.noneWithin', { within })}</p>}
          <NearRows shown={shown.slice(0, ROWS)} unit={request.unit} hrefOf={hrefOf} />
          <a className="textbtn" href={localPath(locale, `/?${search}`)}>
            {sideMore}
            <Icon name="next" className="icon-s" />
          </a>
        </>
      ) : (
        <p className="small">
          {request.near === null
            ? t('learnPages.side.allShown', { count: total })
            : t('learnPages.side.lost', { typed: request.near })}
        </p>
      )}
      <NearForm locale={locale} request={request} placeText={origin?.label ?? request.near ?? ''} />
      {!origin && (
        <a className="textbtn" href={localPath(locale, '/centers')}>
          {t('learnPages.side.byState')}
          <Icon name="next" className="icon-s" />
        </a>
      )}
    </Side>
  );
}
