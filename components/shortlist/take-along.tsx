import { useTranslations } from 'next-intl';
import { type Locale, localPath } from '@/domain/locale';
import { SHORTLIST_MAX, type ShortlistRequest } from '@/domain/shortlist/address';
import { Share } from './share';
import s from './take-along.module.css';

type TakeAlongProps = { url: string };

/** The list's link, in whichever way the reader likes to send it. */
export function TakeAlong({ url }: TakeAlongProps) {
  const t = useTranslations('shortlist.share');
  return (
    <section className={s.box} aria-labelledby="take">
      <h2 id="take">{t('title')}</h2>
      <div className={s.ways}>
        <Share
          url={url}
          words={{
            copy: t('copy'),
            copied: t('copied'),
            copyFailed: t('copyFailed'),
            send: t('send'),
            mail: t('mail'),
            subject: t('subject'),
          }}
        />
      </div>
      <p className="small">{t('help')}</p>
    </section>
  );
}

type AddOneProps = {
  locale: Locale;
  request: ShortlistRequest;
  others: { slug: string; name: string; city: string }[];
};

/** A form that builds the link to a longer list. */
export function AddOne({ locale, request, others }: AddOneProps) {
  const t = useTranslations('shortlist.add');
  const isFull = request.slugs.length >= SHORTLIST_MAX;
  return (
    <section className={s.box} aria-labelledby="add">
      <h2 id="add">{t('title')}</h2>
      {isFull ? (
        <p>{t('full', { max: SHORTLIST_MAX })}</p>
      ) : (
        <form action={localPath(locale, '/shortlist')} method="get">
          {request.slugs.length > 0 && <input type="hidden" name="c" value={request.slugs.join(',')} />}
          {request.near !== null && <input type="hidden" name="near" value={request.near} />}
          {request.unit !== 'mi' && <input type="hidden" name="unit" value={request.unit} />}
          <label className="label" htmlFor="more">
            {t('label')}
          </label>
          <div className={s.ways}>
            <select id="more" name="c" required defaultValue="" key={request.slugs.join()}>
              <option value="">{t('choose')}</option>
              {others.map(({ slug, name, city }) => (
                <option key={slug} value={slug}>
                  {name}, {city}
                </option>
              ))}
            </select>
            <button type="submit" className="btn">
              {t('add')}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
