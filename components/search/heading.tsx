import { useTranslations } from 'next-intl';
import { useNumber } from '@/components/ui/use-number';
import { kmToMi, miToKm } from '@/domain/geo/distance';
import type { Locale } from '@/domain/locale';
import type { Place } from '@/domain/place/place';
import { UNITS, type Unit } from '@/domain/search/criteria';
import type { SearchRequest } from '@/domain/search/criteria-params';
import type { ResultPage } from '@/domain/search/result-pages';
import counted from './answer.module.css';
import s from './heading.module.css';
import { finderHref } from './links';
import { Method } from './results';
import { SoftLink } from './soft-link';

/** Radii are told in steps of ten. */
const NEAT_RADIUS = 10;

type HeadingProps = {
  locale: Locale;
  request: SearchRequest;
  origin: Place | null;
  /** What was typed, when its spelling was forgiven. */
  correctedFrom: string | null;
  total: number;
  part: ResultPage;
};

/** The count, what it was measured from, and how the list is ordered. */
export function Heading({ locale, request, origin, correctedFrom, total, part }: HeadingProps) {
  const t = useTranslations('finder');
  return (
    <div className={counted.count}>
      <h2 id="count" tabIndex={-1}>
        {useCountWords(request, origin, total)}
      </h2>
      {correctedFrom !== null && origin && (
        <p className="small">{t('corrected', { typed: correctedFrom, place: origin.label })}</p>
      )}
      {part.pages > 1 && (
        <p className="small">
          {t('pages.shown', { from: part.offset + 1, to: Math.min(part.offset + part.limit, total), total })}
        </p>
      )}
      <p className="small">{origin ? t(`order.${request.sort}`, { place: origin.label }) : t('allHelp')}</p>
      {total > 1 && <Sorts locale={locale} request={request} measured={origin !== null} />}
      {origin && (
        <div className={s.tools}>
          <Method origin={origin} unit={request.unit} />
          <Units locale={locale} request={request} />
        </div>
      )}
    </div>
  );
}

/** "8 centers within 250 miles of Toledo, OH 43604": the one sentence that is shown and spoken. */
export function useCountWords(request: SearchRequest, origin: Place | null, total: number): string {
  const t = useTranslations('finder');
  const number = useNumber();
  if (!origin) return t('countAll', { count: total });
  if (request.radius === null) return t('countNear', { count: total, place: origin.label });
  const within = t(`form.radius.${request.unit}`, { value: number(request.radius) });
  return t('countWithin', { count: total, within, place: origin.label });
}

type ToolProps = { locale: Locale; request: SearchRequest };

function Sorts({ locale, request, measured }: ToolProps & { measured: boolean }) {
  const t = useTranslations('finder.tools');
  const sorts = measured
    ? (['distance', 'travel', 'name', 'checked'] as const)
    : (['name', 'checked'] as const);
  return (
    <ul className={s.choice} aria-label={t('sort')}>
      {sorts.map((sort) => (
        <li key={sort}>
          <SoftLink href={finderHref(locale, request, { sort })} current={request.sort === sort}>
            {t(`sorts.${sort}`)}
          </SoftLink>
        </li>
      ))}
    </ul>
  );
}

function Units({ locale, request }: ToolProps) {
  const t = useTranslations('finder.tools');
  return (
    <ul className={s.choice} aria-label={t('unit')}>
      {UNITS.map((unit) => (
        <li key={unit}>
          <SoftLink href={finderHref(locale, inUnit(request, unit))} current={request.unit === unit}>
            {t(`units.${unit}`)}
          </SoftLink>
        </li>
      ))}
    </ul>
  );
}

/** The same search told in the other unit: a radius of 250 mi becomes about 400 km. */
function inUnit(request: SearchRequest, unit: Unit): SearchRequest {
  if (request.unit === unit || request.radius === null) return { ...request, unit };
  const radius = unit === 'km' ? miToKm(request.radius) : kmToMi(request.radius);
  return { ...request, unit, radius: Math.round(radius / NEAT_RADIUS) * NEAT_RADIUS || NEAT_RADIUS };
}
