import { useTranslations } from 'next-intl';
import { useWayWords } from '@/components/listing/way-words';
import { Icon } from '@/components/ui/icon';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { Locale } from '@/domain/locale';
import { nearText, type Place } from '@/domain/place/place';
import type { Unit } from '@/domain/search/criteria';
import type { SearchRequest } from '@/domain/search/criteria-params';
import type { FinderView } from '@/domain/search/finder-view';
import counted from './answer.module.css';
import s from './choices.module.css';
import { centerHref, finderHref } from './links';
import { Note } from './note';
import type { LostAnswer } from './outcome-words';
import { SoftLink } from './soft-link';

type LostProps = {
  locale: Locale;
  request: SearchRequest;
  answer: LostAnswer;
  nearestTo: FinderView['nearestTo'];
  title: string;
};

/** The place could not be settled: asks which one was meant, or says what is wrong and what to type. */
export function Lost({ locale, request, answer, nearestTo, title }: LostProps) {
  const t = useTranslations('finder.lost');
  const places = answer.outcome === 'ambiguous' ? answer.candidates : answer.suggestions;
  return (
    <>
      <div className={counted.count}>
        <h2 id="count" tabIndex={-1}>
          {title}
        </h2>
      </div>
      {answer.outcome === 'unknown' && <Note icon="search">{t('tryThis')}</Note>}
      {places.length > 0 && (
        <>
          {answer.outcome !== 'ambiguous' && <p className="small">{t('didYouMean')}</p>}
          <PlaceChoices locale={locale} request={request} places={places} nearestTo={nearestTo} />
        </>
      )}
      <p className={s.choices}>
        <SoftLink
          className={s.go}
          href={finderHref(locale, { ...request, near: null, radius: null, sort: 'name' })}
        >
          {t('showAll')}
          <Icon name="next" className="icon-s" />
        </SoftLink>
      </p>
    </>
  );
}

/** So that a choice of places is a first answer, too. */
function Nearest({ found, unit }: { found: FoundCenter | undefined; unit: Unit }) {
  const t = useTranslations('finder.lost');
  const { number } = useWayWords();
  if (!found || found.distanceKm === null) return null;
  const { name, location } = found.center;
  const distance = number(found.distanceKm, unit, location.precision === 'city');
  return <small className={s.nearest}>{t('nearest', { name, distance, unit })}</small>;
}

function PlaceChoices({
  locale,
  request,
  places,
  nearestTo,
}: Pick<LostProps, 'locale' | 'request' | 'nearestTo'> & { places: Place[] }) {
  const t = useTranslations('finder.lost');
  return (
    <ul className={s.choices}>
      {places.map((place) => (
        <li key={place.id}>
          <SoftLink className={s.go} href={finderHref(locale, { ...request, near: nearText(place) })}>
            <span>
              {place.label}
              {place.kind === 'center' && <small> {t('hospital')}</small>}
              {place.kind === 'hospital' && <small> {t('unlisted')}</small>}
              {place.kind !== 'center' && <Nearest found={nearestTo.get(place.id)} unit={request.unit} />}
            </span>
            <Icon name="next" className="icon-s" />
          </SoftLink>
          {place.kind === 'center' && (
            <SoftLink
              className="textbtn"
              href={centerHref(locale, place.id.replace(/^center:/, ''), request, false)}
            >
              {t('aboutHospital', { name: place.name })}
            </SoftLink>
          )}
        </li>
      ))}
    </ul>
  );
}
