import { useTranslations } from 'next-intl';
import { useWhere } from '@/components/listing/where';
import type { Agreement, CompareGroup } from '@/domain/shortlist/compare';
import s from './compare.module.css';
import { CompareCell } from './compare-cell';
import { type CompareProps, useRowName } from './compare-words';
import { centerHref } from './links';

type TableProps = CompareProps & { groups: CompareGroup[] };

/** A sign beside the word: what differs is told by neither color nor weight alone. */
const SIGNS: Record<Agreement, string> = { same: '=', differs: '≠', unknown: '?' };

/** The hospitals as columns, the questions as rows. */
export function CompareTable({ locale, list, groups }: TableProps) {
  const t = useTranslations('shortlist.compare');
  const where = useWhere();
  const nameOf = useRowName();
  const { items, request } = list;
  return (
    <div className={`only-wide ${s.table}`}>
      <table>
        <caption className="vh">{t('caption', { count: items.length })}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{t('question')}</span>
            </th>
            {items.map(({ center }, index) => (
              <th scope="col" key={center.slug}>
                <span className={center.listing === 'reported' ? 'plate open' : 'plate'} aria-hidden="true">
                  {index + 1}
                </span>
                <a href={centerHref(locale, center.slug, request)}>{center.name}</a>
                <small>{where(center)}</small>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            <tr>
              <th scope="rowgroup" colSpan={items.length + 1}>
                {t(`group.${group.key}`)}
              </th>
            </tr>
            {group.rows.map((row) => (
              <tr key={row.name.key} data-agreement={row.agreement}>
                <th scope="row">
                  {nameOf(row)}
                  <small>
                    <span aria-hidden="true">{SIGNS[row.agreement]}</span> {t(row.agreement)}
                  </small>
                </th>
                {row.values.map((value, index) => (
                  <td key={items[index]?.center.slug ?? index}>
                    <CompareCell locale={locale} list={list} value={value} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
