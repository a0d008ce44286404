import { useFormatter, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { useNumber } from '@/components/ui/use-number';
import { kmToMi } from '@/domain/geo/distance';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { Locale } from '@/domain/locale';
import type { SearchRequest } from '@/domain/search/criteria-params';
import s from './farther.module.css';
import { finderHref } from './links';
import { SoftLink } from './soft-link';

/** A wider circle is offered in steps of fifty. */
const STEP = 50;

/** The next hospitals just outside the circle, and a press that takes them in. */
export function Farther({
  locale,
  request,
  farther,
}: {
  locale: Locale;
  request: SearchRequest;
  farther: FoundCenter[];
}) {
  const t = useTranslations('finder.farther');
  const form = useTranslations('finder.form');
  const format = useFormatter();
  const number = useNumber();
  const inUnit = (km: number) => (request.unit === 'mi' ? kmToMi(km) : km);
  const names = farther.map(({ center, distanceKm }) =>
    t('one', {
      name: center.name,
      city: center.address.city,
      distance: number(Math.round(inUnit(distanceKm ?? 0))),
      unit: request.unit,
    }),
  );
  const farthest = inUnit(farther.at(-1)?.distanceKm ?? 0);
  const radius = Math.ceil((farthest + 0.5) / STEP) * STEP;
  return (
    <div className={s.beyond}>
      <Icon name="reach" />
      <div>
        <p>
          <strong>{t('title', { count: farther.length })}</strong>{' '}
          {format.list(names, { type: 'unit', style: 'long' })}.
        </p>
        <SoftLink className="textbtn" href={finderHref(locale, request, { radius })}>
          <Icon name="plus" />
          {t('widen', { within: form(`radius.${request.unit}`, { value: number(radius) }) })}
        </SoftLink>
      </div>
    </div>
  );
}
