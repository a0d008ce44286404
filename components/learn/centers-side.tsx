import { useFormatter, useTranslations } from 'next-intl';
import { useWayWords } from '@/components/listing/way-words';
import { useWhere } from '@/components/listing/where';
import type { FoundCenter } from '@/domain/listing/center-view';
import { type Locale, localPath } from '@/domain/locale';
import type { BaseMap } from '@/domain/map/base-map';
import type { Unit } from '@/domain/search/criteria';
import { criteriaToParams, type SearchRequest } from '@/domain/search/criteria-params';
import type { FinderView } from '@/domain/search/finder-view';
import { Icon } from '../ui/icon';
import { NearList } from '../ui/near-list';
import { Side } from '../ui/two-columns';
import s from './centers-side.module.css';
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

type NearRowsProps = { shown: FoundCenter[]; unit: Unit; hrefOf: (slug: string) => string };

/** The nearest hospitals in short: number as on the map, name, town, how far and which way. */
function NearRows({ shown, unit, hrefOf }: NearRowsProps) {
  const t = useTranslations();
  const words = useWayWords();
  const where = useWhere();
  return (
    <NearList>
      {shown.map(({ center, distanceKm, bearing }, index) => (
        <li key={center.slug}>
          <span className={center.listing === 'reported' ? 'plate open' : 'plate'}>
            <span className="vh">{t('row.number')} </span>
            {index + 1}
          </span>
          <div>
            <a href={hrefOf(center.slug)}>{center.name}</a>
            <small>{where(center)}</small>
            {center.listing === 'reported' && <small>{t('proof.reported')}</small>}
          </div>
          {distanceKm !== null && (
            <p>
              {center.location.precision === 'city' && `${t('way.about')} `}
              {words.number(distanceKm, unit, center.location.precision === 'city')} {unit}
              <small>{words.toward(bearing)}</small>
            </p>
          )}
        </li>
      ))}
    </NearList>
  );
}

type NearFormProps = { locale: Locale; request: SearchRequest; placeText: string };

/** Leads to the finder, opened at its map. A plain form: a learn page brings no code of its own for it. */
function NearForm({ locale, request: { radius, unit }, placeText }: NearFormProps) {
  const t = useTranslations();
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> cannot be submitted; a form with this role is the same landmark
    <form role="search" action={localPath(locale, '/')} aria-labelledby="centers-side">
      <label className="label" htmlFor="near">
        {t('finder.form.near')}
      </label>
      <div className={s.field}>
        <input
          id="near"
          name="near"
          type="text"
          defaultValue={placeText}
          autoComplete="postal-code"
          enterKeyHint="search"
          maxLength={120}
          required
        />
        <button className="btn main" type="submit">
          {t('finder.form.find')}
        </button>
      </div>
      {radius !== null && <input type="hidden" name="radius" value={radius} />}
      {unit !== 'mi' && <input type="hidden" name="unit" value={unit} />}
      <input type="hidden" name="view" value="map" />
    </form>
  );
}
