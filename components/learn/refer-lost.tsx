import { useTranslations } from 'next-intl';
import { type Locale, localPath } from '@/domain/locale';
import type { Place } from '@/domain/place/place';
import type { FinderView } from '@/domain/search/finder-view';
import { Icon } from '../ui/icon';
import s from './refer-answer.module.css';

type ReferLostProps = { locale: Locale; view: Pick<FinderView, 'answer' | 'request'> };

/** The place could not be settled: says so, and offers what may have been meant. */
export function ReferLost({ locale, view: { answer, request } }: ReferLostProps) {
  const t = useTranslations('referral.answer.lost');
  if (!answer || answer.outcome === 'found') return null;
  const typed = request.near ?? '';
  const places = answer.outcome === 'ambiguous' ? answer.candidates : answer.suggestions;
  const hrefOf = (place: Place) => {
    const near = place.kind === 'point' ? `${place.point.lat},${place.point.lng}` : place.label;
    const asked = { near, condition: request.conditions[0] ?? '', unit: request.unit };
    const kept = Object.entries(asked).filter(([, value]) => value !== '' && value !== 'mi');
    return localPath(locale, `/refer?${new URLSearchParams(kept)}`);
  };
  return (
    <section className={`${s.answer} ${s.lost}`} aria-labelledby="answer">
      <h2 id="answer">
        {answer.outcome === 'ambiguous' && t('which', { typed })}
        {answer.outcome === 'unknown' && t('unknown', { typed })}
        {answer.outcome === 'refused' && t('refused')}
      </h2>
      {answer.outcome === 'unknown' && <p>{t('help')}</p>}
      <ul>
        {places.map((place) => (
          <li key={place.id}>
            <a className="textbtn" href={hrefOf(place)}>
              {place.label}
              <Icon name="next" className="icon-s" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
