import type { Speaks } from '@/components/ui/translate';
import { CONDITIONS } from '@/domain/listing/center';
import { type Locale, localPath } from '@/domain/locale';
import s from './clinician-search.module.css';

const SERVICES = [
  'pump_placement',
  'pump_refill',
  'clinical_trials',
  'second_opinion',
  'virtual_visit',
] as const;

interface ClinicianSearchProps extends Speaks {
  locale: Locale;
  near: string;
}

/** The finder with a clinician's filters on: placement is asked for unless they say otherwise. */
export function ClinicianSearch({ locale, near, t }: ClinicianSearchProps) {
  return (
    <section className={s.search} lang={locale} aria-labelledby="refer-search">
      <h2 id="refer-search">{t('learnPages.refer.title')}</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: <search> cannot be submitted; a form with this role is the same landmark */}
      <form role="search" action={localPath(locale, '/')} aria-labelledby="refer-search">
        <p>
          <label className="label" htmlFor="near">
            {t('learnPages.refer.near')}
          </label>
          <input id="near" name="near" type="text" defaultValue={near} autoComplete="off" maxLength={120} />
        </p>
        <p>
          <label className="label" htmlFor="condition">
            {t('learnPages.refer.condition')}
          </label>
          <select id="condition" name="condition">
            <option value="">{t('finder.form.reasons.any')}</option>
            {CONDITIONS.map((code) => (
              <option key={code} value={code}>
                {t(`learnPages.refer.conditions.${code}`)}
              </option>
            ))}
          </select>
        </p>
        <fieldset>
          <legend className="label">{t('finder.form.services')}</legend>
          {SERVICES.map((code) => (
            <label key={code}>
              <input type="checkbox" name="service" value={code} defaultChecked={code === 'pump_placement'} />
              {t(`facts.service.${code}`)}
            </label>
          ))}
        </fieldset>
        <button className="btn main" type="submit">
          {t('learnPages.refer.find')}
        </button>
      </form>
    </section>
  );
}
