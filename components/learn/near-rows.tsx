import { useTranslations } from 'next-intl';
import { useWayWords } from '@/components/listing/way-words';
import { useWhere } from '@/components/listing/where';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { Unit } from '@/domain/search/criteria';
import { NearList } from '../ui/near-list';

type NearRowsProps = { shown: FoundCenter[]; unit: Unit; hrefOf: (slug: string) => string };

/** The nearest hospitals in short: number as on the map, name, town, how far and which way. */
export function NearRows({ shown, unit, hrefOf }: NearRowsProps) {
  const t = useTranslations();
  const words = useWayWords();
  const where = useWhere();
  return (
    <NearList>
      {shown.map(({ center, distanceKm, bearing }, index) => (
        <li key={center.slug}>
          <span className={center.listing === 'reported' ? 'plate open' : 'plate'}>
            <span className="vh">{t('row.number')} </span>
            {index + 1}
          </span>
          <div>
            <a href={hrefOf(center.slug)}>{center.name}</a>
            <small>{where(center)}</small>
            {center.listing === 'reported' && <small>{t('proof.reported')}</small>}
          </div>
          {distanceKm !== null && (
            <p>
              {center.location.precision === 'city' && `${t('way.about')} `}
              {words.number(distanceKm, unit, center.location.precision === 'city')} {unit}
              <small>{words.toward(bearing)}</small>
            </p>
          )}
        </li>
      ))}
    </NearList>
  );
}
