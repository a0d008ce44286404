import { useTranslations } from 'next-intl';
import { COMPARE_MAX } from '@/domain/shortlist/address';
import { compareCenters } from '@/domain/shortlist/compare';
import s from './compare.module.css';
import { CompareCards } from './compare-cards';
import { CompareTable } from './compare-table';
import type { CompareProps, Years } from './compare-words';

/** The first few of a list fact by fact: a table where there is room for it, cards on a phone. */
export function Compare({ locale, list, years }: CompareProps & { years: Years }) {
  const t = useTranslations('shortlist.compare');
  if (list.items.length < 2) return <p className={s.hint}>{t('one')}</p>;
  const compared = { ...list, items: list.items.slice(0, COMPARE_MAX) };
  const groups = compareCenters(compared.items, years);
  return (
    <section className={s.compare} aria-labelledby="compare">
      <div className={s.head}>
        <h2 id="compare">{t('title')}</h2>
        <label className="textbtn">
          <input type="checkbox" /> {t('only')}
        </label>
      </div>
      {list.items.length > COMPARE_MAX && <p className="small">{t('more', { max: COMPARE_MAX })}</p>}
      <CompareTable locale={locale} list={compared} groups={groups} />
      <CompareCards locale={locale} list={compared} groups={groups} />
      <p className="small">{t('note')}</p>
    </section>
  );
}
