import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { useNumber } from '@/components/ui/use-number';
import { type Locale, localPath } from '@/domain/locale';
import type { FinderView } from '@/domain/search/finder-view';
import s from './search-board.module.css';
import { SearchForm } from './search-form';

/** The dark sign on top: what this is, and the search. On a phone with results it folds to one line. */
export function SearchBoard({ locale, view }: { locale: Locale; view: FinderView }) {
  const t = useTranslations('finder');
  const { request, origin } = view;
  const asked = request.near !== null;
  return (
    <section className={s.board} data-answered={asked || undefined} aria-label={t('search')}>
      <div className="wrap">
        {asked && <Asked view={view} />}
        <h1>{t('title')}</h1>
        <p>
          {t('intro')}{' '}
          <Link href={localPath(locale, '/learn/what-is-hai')} prefetch={false}>
            {t('whatIsIt')}
          </Link>
        </p>
        <SearchForm
          locale={locale}
          request={request}
          placeText={(origin?.kind === 'point' ? null : origin?.label) ?? request.near ?? ''}
        />
      </div>
    </section>
  );
}

function Asked({ view: { request, origin } }: { view: FinderView }) {
  const t = useTranslations('finder');
  const format = useFormatter();
  const number = useNumber();
  const facts = useTranslations('facts');
  const within =
    request.radius === null
      ? t('anyDistance')
      : t(`form.radius.${request.unit}`, { value: number(request.radius) });
  const reasons = request.conditions.map((code) => facts(`condition.${code}`));
  return (
    // A new search closes what was opened to ask it.
    <details className={s.asked} key={JSON.stringify(request)}>
      <summary>
        <Icon name="search" />
        <span>
          <b>{origin?.label ?? request.near}</b>
          <small>
            {t('asked', {
              within,
              reason: reasons.length > 0 ? format.list(reasons) : t('form.reasons.any'),
            })}
          </small>
        </span>
        <span className="btn">{t('change')}</span>
      </summary>
    </details>
  );
}
