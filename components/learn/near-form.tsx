import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { FinderView } from '@/domain/finder-view';
import { type Locale, localPath } from '@/i18n/locales';
import { Icon } from '../ui/icon';

type NearFormProps = { locale: Locale; view: FinderView };

/** Leads to the finder, opened at its map. A plain form: a learn page brings no code of its own for it. */
export function NearForm({ locale, view: { request, found } }: NearFormProps) {
  const t = useTranslations();
  const lost = request.near;
  return (
    <>
      <p className="small">
        {lost === null
          ? t('learnPages.side.allShown', { count: found.length })
          : t('learnPages.side.lost', { typed: lost })}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: <search> cannot be submitted; a form with this role is the same landmark */}
      <form
        role="search"
        className="near-form"
        action={localPath(locale, '/')}
        aria-labelledby="centers-side"
      >
        <label className="label" htmlFor="near">
          {t('finder.form.near')}
        </label>
        <div className="near-field">
          <input
            id="near"
            name="near"
            type="text"
            defaultValue={lost ?? ''}
            autoComplete="postal-code"
            enterKeyHint="search"
            maxLength={120}
            required
          />
          <button className="btn main" type="submit">
            {t('finder.form.find')}
          </button>
        </div>
        <input type="hidden" name="radius" value={request.radius ?? ''} />
        {request.unit !== 'mi' && <input type="hidden" name="unit" value={request.unit} />}
        <input type="hidden" name="view" value="map" />
      </form>
      <Link className="textbtn" href={localPath(locale, '/centers')} prefetch={false}>
        {t('learnPages.side.byState')}
        <Icon name="next" className="icon-s" />
      </Link>
    </>
  );
}
