import { useTranslations } from 'next-intl';
import { useWhere } from '@/components/listing/where';
import { type Locale, localPath } from '@/domain/locale';
import { SEARCH_TEXT_MAX } from '@/domain/search/criteria-params';
import { SHORTLIST_MAX, type ShortlistRequest } from '@/domain/shortlist/address';
import type { Offers } from '@/domain/shortlist/shortlist';
import s from './add-one.module.css';
import { listHref } from './links';
import { PutIn } from './put-in';

type AddOneProps = { locale: Locale; request: ShortlistRequest; offers: Offers };

/** Looks for a hospital by name, and offers what was found, or the nearest, as links to a longer list. */
export function AddOne({ locale, request, offers }: AddOneProps) {
  const t = useTranslations('shortlist.add');
  const isFull = request.slugs.length >= SHORTLIST_MAX;
  return (
    <section className={s.box} aria-labelledby="add">
      <h2 id="add">{t('title')}</h2>
      {isFull ? (
        <p>{t('full', { max: SHORTLIST_MAX })}</p>
      ) : (
        <>
          <form action={`${localPath(locale, '/shortlist')}#add`} method="get">
            {request.slugs.length > 0 && <input type="hidden" name="c" value={request.slugs.join(',')} />}
            {request.near !== null && <input type="hidden" name="near" value={request.near} />}
            {request.unit !== 'mi' && <input type="hidden" name="unit" value={request.unit} />}
            <label className="label" htmlFor="find">
              {t('label')}
            </label>
            <div>
              <input
                id="find"
                name="find"
                type="text"
                defaultValue={offers.text ?? ''}
                maxLength={SEARCH_TEXT_MAX}
                autoComplete="off"
                spellCheck={false}
              />
              <button type="submit" className="btn">
                {t('search')}
              </button>
            </div>
          </form>
          <Found locale={locale} request={request} offers={offers} />
        </>
      )}
    </section>
  );
}

function Found({ locale, request, offers: { text, centers } }: AddOneProps) {
  const t = useTranslations('shortlist.add');
  const where = useWhere();
  if (centers.length === 0) return text === null ? null : <p role="status">{t('none', { text })}</p>;
  return (
    <>
      <p className="small">{text === null ? t('nearest') : t('found', { text })}</p>
      <ul>
        {centers.map((center) => (
          <li key={center.slug}>
            <span>
              {center.name} <small className="small">{where(center)}</small>
            </span>
            <PutIn
              slug={center.slug}
              at={request.slugs.length}
              href={listHref(locale, request, { slugs: [...request.slugs, center.slug] })}
              icon="plus"
              label={t('add')}
              name={center.name}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
