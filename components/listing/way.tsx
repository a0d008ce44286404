import { useTranslations } from 'next-intl';
import type { Bearing } from '@/domain/geo/bearing';
import type { Unit } from '@/domain/search/criteria';
import { Icon } from '../ui/icon';
import { useWayWords } from './way-words';

export type WayProps = {
  distanceKm: number;
  bearing: Bearing | null;
  unit: Unit;
  /** Rounded minutes; null: no estimate is given. */
  driveMinutes: number | null;
  /** The pin marks a town, not the building. */
  approximate: boolean;
};

/** How far, which way and about how long: an arrow, the number, the words. */
export function Way({ distanceKm, bearing, unit, driveMinutes, approximate }: WayProps) {
  const t = useTranslations('way');
  const words = useWayWords();
  return (
    <div className="way">
      <p className="far">
        {bearing && <Icon name="way" className={`arrow arrow-${bearing}`} />}
        <b>
          {approximate && <small>{t('about')} </small>}
          {words.number(distanceKm, unit, approximate)} <small aria-hidden="true">{unit}</small>
          <span className="vh">{words.unit(unit)}</span>
        </b>
      </p>
      <div className="how">
        <p className="toward">{words.toward(bearing)}</p>
        {driveMinutes !== null && <p className="drive">{words.drive(driveMinutes)}</p>}
      </div>
    </div>
  );
}
