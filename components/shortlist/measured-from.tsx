import { useTranslations } from 'next-intl';
import { type Locale, localPath } from '@/domain/locale';
import { PLACE_TEXT_MAX } from '@/domain/place/place';
import type { Shortlist } from '@/domain/shortlist/shortlist';
import { listHref } from './links';
import s from './measured-from.module.css';

/** So many places of one name are offered. */
const OFFERED_MAX = 6;

/** Where distances are measured from, and a form to say it. */
export function MeasuredFrom({ locale, list }: { locale: Locale; list: Shortlist }) {
  const t = useTranslations('shortlist.place');
  const { request, answer, origin } = list;
  const offered = answer === null || answer.outcome === 'found' ? [] : offersOf(answer);
  return (
    <div className={s.from}>
      <form action={localPath(locale, '/shortlist')} method="get">
        <input type="hidden" name="c" value={request.slugs.join(',')} />
        {request.unit !== 'mi' && <input type="hidden" name="unit" value={request.unit} />}
        <label className="label" htmlFor="near">
          {t('label')}
        </label>
        <div>
          <input
            id="near"
            name="near"
            type="text"
            defaultValue={origin?.label ?? request.near ?? ''}
            key={request.near}
            maxLength={PLACE_TEXT_MAX}
            placeholder={t('help')}
            autoComplete="off"
            spellCheck={false}
          />
          <button type="submit" className="btn">
            {t('measure')}
          </button>
        </div>
      </form>
      <p className="small">{useSentence(list)}</p>
      {offered.length > 0 && (
        <ul>
          {offered.map((place) => (
            <li key={place.id}>
              <a href={listHref(locale, request, { near: place.label })} rel="nofollow">
                {place.label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function offersOf(answer: Exclude<NonNullable<Shortlist['answer']>, { outcome: 'found' }>) {
  const places = answer.outcome === 'ambiguous' ? answer.candidates : answer.suggestions;
  return places.slice(0, OFFERED_MAX);
}

function useSentence({ request, answer, origin }: Shortlist): string {
  const t = useTranslations('shortlist.place');
  const typed = request.near ?? '';
  if (answer === null) return t('none');
  if (answer.outcome === 'ambiguous') return t('which', { typed });
  if (answer.outcome !== 'found' || origin === null) return t('unknown', { typed });
  const from = t('from', { place: origin.label });
  return answer.corrected ? `${t('corrected', { typed, place: origin.label })} ${from}` : from;
}
