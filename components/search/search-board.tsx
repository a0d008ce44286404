import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { PlacedLink } from '@/components/ui/placed-link';
import { useNumber } from '@/components/ui/use-number';
import { type Locale, localPath } from '@/domain/locale';
import type { FinderView } from '@/domain/search/finder-view';
import { Chips } from './chips';
import s from './search-board.module.css';
import { SearchForm } from './search-form';
import { ASKED } from './show-choices';

/** The dark sign on top: what this is, and the search. On a phone with results it folds to one line. */
export function SearchBoard({ locale, view }: { locale: Locale; view: FinderView }) {
  const t = useTranslations('finder');
  const { request, origin } = view;
  const asked = request.near !== null;
  return (
    <section
      className={s.board}
      data-answered={asked || undefined}
      data-lost={(asked && origin === null) || undefined}
      aria-label={t('search')}
    >
      <div className="wrap">
        <SkipLinks />
        {asked && <Asked locale={locale} view={view} />}
        <h1>{t('title')}</h1>
        <p>
          {t('intro')} <PlacedLink href={localPath(locale, '/learn/what-is-hai')}>{t('whatIsIt')}</PlacedLink>
        </p>
        <SearchForm
          locale={locale}
          request={request}
          choices={view.choices}
          placeText={(origin?.kind === 'point' ? null : origin?.label) ?? request.near ?? ''}
        />
      </div>
    </section>
  );
}

/** After a search: what was asked in one line, which opens to the form, and the filters in force. */
function Asked({ locale, view }: { locale: Locale; view: FinderView }) {
  const { request, origin, criteria, answer } = view;
  const t = useTranslations('finder');
  const number = useNumber();
  const within =
    request.radius === null
      ? t('anyDistance')
      : t('within', { within: t(`form.radius.${request.unit}`, { value: number(request.radius) }) });
  return (
    <div className={s.asked}>
      {/* Another place closes what was opened to ask it; one that nobody knows is to be typed again. */}
      <details
        id={ASKED}
        key={origin?.label ?? request.near}
        open={origin === null && answer?.outcome !== 'ambiguous'}
      >
        <summary>
          <span>
            <b>{origin?.label ?? request.near}</b> <small>{within}</small>
          </span>
          <span className="btn">
            <Icon name="search" className="icon-s" />
            {t('change')}
          </span>
        </summary>
      </details>
      <Chips locale={locale} request={request} criteria={criteria} />
    </div>
  );
}

/** From the search past its many choices. */
function SkipLinks() {
  const t = useTranslations('finder');
  return (
    <>
      <a className="vh skip" href="#count">
        {t('toList')}
      </a>
      <a className="vh skip" href="#map">
        {t('toMap')}
      </a>
    </>
  );
}
