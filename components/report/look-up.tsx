import { useTranslations } from 'next-intl';
import { type Locale, localPath } from '@/domain/locale';
import { Icon } from '../ui/icon';

const FIELD = 'number';
const LENGTH_MAX = 40;

type LookUpProps = { locale: Locale; typed: string; fault: 'form' | 'unknown' | 'tooMany' | null };

/** Leads to a receipt by its number. A plain form that asks with GET, so that it works without scripts. */
export function LookUp({ locale, typed, fault }: LookUpProps) {
  const t = useTranslations('report.lookUp');
  return (
    <main id="main" className="wrap ask" tabIndex={-1}>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <form className="ask-form" action={localPath(locale, '/report')} noValidate>
        {fault && (
          <div className="note caution" role="alert">
            <Icon name="warn" />
            <p>
              <a href={`#${FIELD}`}>{t(`faults.${fault}`)}</a>
            </p>
          </div>
        )}
        <div className="field">
          <label htmlFor={FIELD}>{t('number')}</label>
          <p id={`${FIELD}-help`} className="small">
            {t('numberHelp')}
          </p>
          <input
            id={FIELD}
            name={FIELD}
            defaultValue={typed}
            required
            maxLength={LENGTH_MAX}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby={`${FIELD}-help`}
            aria-invalid={fault === 'form' || fault === 'unknown'}
          />
        </div>
        <button className="btn main big" type="submit">
          {t('find')}
        </button>
      </form>
      <p>
        <a href={localPath(locale, '/centers')}>{t('all')}</a>
      </p>
    </main>
  );
}
