import { useTranslations } from 'next-intl';
import { useWhere } from '@/components/listing/where';
import type { CompareGroup, CompareRow } from '@/domain/shortlist/compare';
import s from './compare.module.css';
import { CompareCell } from './compare-cell';
import { type CompareProps, useRowName } from './compare-words';
import { centerHref } from './links';

/** On a phone: once what all have in common, then each hospital with what sets it apart. */
export function CompareCards({ locale, list, groups }: CompareProps & { groups: CompareGroup[] }) {
  const t = useTranslations('shortlist.compare');
  const where = useWhere();
  const rows = groups.flatMap((group) => group.rows);
  const common = rows.filter(({ agreement }) => agreement !== 'differs');
  const differing = rows.filter(({ agreement }) => agreement === 'differs');
  const { items, request } = list;
  return (
    <div className={`only-narrow ${s.cards}`}>
      {common.length > 0 && (
        <article data-agreement="same">
          <h3>{t('sameTitle', { count: items.length })}</h3>
          <Facts locale={locale} list={list} rows={common} index={0} />
        </article>
      )}
      {differing.length > 0 && <h3>≠ {t('differTitle')}</h3>}
      {differing.length > 0 &&
        items.map(({ center }, index) => (
          <article key={center.slug}>
            <h4>
              <span className={center.listing === 'reported' ? 'plate open' : 'plate'} aria-hidden="true">
                {index + 1}
              </span>
              <span>
                <a href={centerHref(locale, center.slug, request)}>{center.name}</a>
                <small>{where(center)}</small>
              </span>
            </h4>
            <Facts locale={locale} list={list} rows={differing} index={index} />
          </article>
        ))}
    </div>
  );
}

type FactsProps = CompareProps & {
  rows: CompareRow[];
  /** Which of the compared hospitals. */
  index: number;
};

function Facts({ locale, list, rows, index }: FactsProps) {
  const nameOf = useRowName();
  return (
    <dl>
      {rows.map((row) => {
        const value = row.values[index];
        return (
          value && (
            <div key={row.name.key} data-wide={value.kind === 'year' || undefined}>
              <dt>{nameOf(row)}</dt>
              <dd>
                <CompareCell locale={locale} list={list} value={value} />
              </dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
