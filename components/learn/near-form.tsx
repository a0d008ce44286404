import { useTranslations } from 'next-intl';
import { type Locale, localPath } from '@/domain/locale';
import type { SearchRequest } from '@/domain/search/criteria-params';
import s from './centers-side.module.css';

type NearFormProps = { locale: Locale; request: SearchRequest; placeText: string };

/** Leads to the finder, opened at its map. A plain form: a learn page brings no code of its own for it. */
export function NearForm({ locale, request: { radius, unit }, placeText }: NearFormProps) {
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
