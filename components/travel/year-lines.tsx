import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useNumber } from '@/components/ui/use-number';
import { kmToMi } from '@/domain/geo/distance';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { Unit } from '@/domain/search/criteria';
import type { Range } from '@/domain/travel/road';
import { neatRange, type TravelYear, type TripTotal } from '@/domain/travel/year';
import s from './travel.module.css';

type YearLinesProps = {
  year: TravelYear;
  unit: Unit;
  /** The page of the hospital that refills. */
  hrefOf: (slug: string) => string;
};

/** A year of trips to one hospital: trips, miles and hours as ranges, and what is not known. Fits a cell of a table. */
export function YearLines({ year, unit, hrefOf }: YearLinesProps) {
  const t = useTranslations('travel');
  const total = (name: ReactNode, of: TripTotal) => <Total name={name} total={of} unit={unit} />;
  const elsewhere = ({ at, total: of }: { at: FoundCenter; total: TripTotal }) => (
    <>
      {total(
        t.rich('elsewhere', {
          name: at.center.name,
          center: (name) => <a href={hrefOf(at.center.slug)}>{name}</a>,
        }),
        of,
      )}
      <p className="small">{t('askOther', { name: at.center.name })}</p>
    </>
  );
  switch (year.outcome) {
    case 'counted':
      return year.refills === 'here' ? total(t('here'), year.total) : elsewhere(year);
    case 'unknown-refills':
      return (
        <>
          <p>{t('unknown')}</p>
          {total(t('operation'), year.operation)}
          {total(t('ifHere'), year.ifHere)}
          {year.other && elsewhere(year.other)}
        </>
      );
    case 'no-refills':
      return (
        <>
          <p>{t('noRefills')}</p>
          {total(t('operation'), year.operation)}
        </>
      );
    case 'no-operation':
      return <p>{t(year.says === 'no' ? 'noOperation' : 'operationNotStated')}</p>;
  }
}

function Total({ name, total, unit }: { name: ReactNode; total: TripTotal; unit: Unit }) {
  const t = useTranslations('travel');
  const number = useNumber();
  const { trips, km, hours } = total;
  const said = (range: Range) => {
    const { low, high } = neatRange(range);
    return { low: number(low), high: number(high) };
  };
  const inUnit = (value: number) => (unit === 'mi' ? kmToMi(value) : value);
  const road = km && said({ low: inUnit(km.low), high: inUnit(km.high) });
  return (
    <div className={s.total}>
      <p>
        <b>{name}</b>
      </p>
      <ul>
        <li>{t('trips', { low: trips.low, high: String(trips.high) })}</li>
        <li>{road ? t(`road.${unit}`, road) : t('noRoad')}</li>
        {road && <li>{hours ? t('hours', said(hours)) : t('noHours')}</li>}
      </ul>
    </div>
  );
}
