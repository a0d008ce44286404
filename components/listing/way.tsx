import type { Bearing } from '@/domain/geo/bearing';
import type { Locale } from '@/domain/locale';
import type { Unit } from '@/domain/search/criteria';
import type { Speaks } from '../ui/translate';
import { Arrow } from './arrow';
import s from './way.module.css';
import { wayWords } from './way-words';

export type WayProps = Speaks & {
  locale: Locale;
  distanceKm: number;
  bearing: Bearing | null;
  unit: Unit;
  /** Rounded minutes; null: no estimate is given. */
  driveMinutes: number | null;
  /** The pin marks a town, not the building. */
  approximate: boolean;
  /** At the head of a page instead of in a row. */
  isSign?: boolean;
};

/** How far, which way and about how long: an arrow, the number, the words. */
export function Way({
  distanceKm,
  bearing,
  unit,
  driveMinutes,
  approximate,
  isSign = false,
  ...say
}: WayProps) {
  const words = wayWords(say);
  return (
    <div className={`${s.way} ${isSign ? s.sign : s.row}`}>
      <p>
        {bearing && <Arrow bearing={bearing} />}
        <b>
          {approximate && <small>{say.t('way.about')} </small>}
          {words.number(distanceKm, unit, approximate)} <small aria-hidden="true">{unit}</small>
          <span className="vh">{words.unit(unit)}</span>
        </b>
      </p>
      <div>
        <p>{words.toward(bearing)}</p>
        {driveMinutes !== null && <p>{words.drive(driveMinutes)}</p>}
      </div>
    </div>
  );
}
