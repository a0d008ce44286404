import { useTranslations } from 'next-intl';
import { driveMinutes } from '@/components/listing/drive';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { Locale } from '@/domain/locale';
import type { Place } from '@/domain/place/place';
import type { Unit } from '@/domain/search/criteria';
import type { SearchRequest } from '@/domain/search/criteria-params';
import { CenterRow } from './center-row';
import { centerHref } from './links';
import s from './results.module.css';
import { RowList } from './row-list';

/** A list longer than this, measured from nowhere, is told in short. */
const SHORT_ABOVE = 20;

type RowsProps = { locale: Locale; request: SearchRequest; origin: Place | null; shown: FoundCenter[] };

/** The numbered hospitals, complete, in order. */
export function Rows({ locale, request, origin, shown }: RowsProps) {
  const short = origin === null && shown.length > SHORT_ABOVE;
  return (
    <RowList className={s.rows}>
      {shown.map((found, index) => (
        <li key={found.center.slug} data-slug={found.center.slug} id={`center-${index + 1}`}>
          <CenterRow
            found={found}
            number={index + 1}
            unit={request.unit}
            driveMinutes={driveMinutes(found, origin)}
            href={centerHref(locale, found.center.slug, origin ? request : null)}
            short={short}
          />
        </li>
      ))}
    </RowList>
  );
}

/** How distance and time are told, one tap away. */
export function Method({ origin, unit }: { origin: Place; unit: Unit }) {
  const t = useTranslations('finder.method');
  return (
    <details className={s.method}>
      <summary>{t('title')}</summary>
      <p>{t(`from.${origin.kind}`, { place: origin.label })}</p>
      <p>{t('line')}</p>
      <p>{t('drive', { unit })}</p>
    </details>
  );
}
