import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Locale } from '@/domain/locale';
import { nearText, type Place } from '@/domain/place/place';
import type { SearchRequest } from '@/domain/search/criteria-params';
import counted from './answer.module.css';
import s from './choices.module.css';
import { centerHref, finderHref } from './links';
import { Note } from './nothing';
import type { LostAnswer } from './outcome-words';
import { SoftLink } from './soft-link';

type LostProps = { locale: Locale; request: SearchRequest; answer: LostAnswer; title: string };

/** The place could not be settled: asks which one was meant, or says what is wrong and what to type. */
export function Lost({ locale, request, answer, title }: LostProps) {
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
          <PlaceChoices locale={locale} request={request} places={places} />
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

function PlaceChoices({
  locale,
  request,
  places,
}: {
  locale: Locale;
  request: SearchRequest;
  places: Place[];
}) {
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
