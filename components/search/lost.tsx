import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Locale } from '@/domain/locale';
import type { Place, PlaceAnswer } from '@/domain/place/place';
import type { SearchRequest } from '@/domain/search/criteria-params';
import counted from './answer.module.css';
import s from './choices.module.css';
import { centerHref, finderHref } from './links';
import { Note } from './nothing';
import { SoftLink } from './soft-link';

type LostAnswer = Exclude<PlaceAnswer, { outcome: 'found' }>;
type LostProps = { locale: Locale; request: SearchRequest; answer: LostAnswer };

/** The place could not be settled: asks which one was meant, or says what is wrong and what to type. */
export function Lost({ locale, request, answer }: LostProps) {
  const t = useTranslations('finder.lost');
  const places = answer.outcome === 'ambiguous' ? answer.candidates : answer.suggestions;
  return (
    <>
      <div className={counted.count}>
        <h2 id="count" tabIndex={-1}>
          {useLostWords(request, answer)}
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

/** "Which Springfield?" or what is wrong: shown and spoken. */
export function useLostWords({ near }: SearchRequest, answer: LostAnswer): string {
  const t = useTranslations('finder.lost');
  if (answer.outcome === 'ambiguous') return t('which', { typed: near ?? '' });
  if (answer.outcome === 'refused') return t(`refused.${answer.reason}`);
  return t('unknown', { typed: near ?? '' });
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

/** What to put into the address so that the same place is found again. */
function nearText(place: Place): string {
  return place.kind === 'point' ? `${place.point.lat},${place.point.lng}` : place.label;
}
