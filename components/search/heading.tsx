import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { kmToMi, miToKm } from '@/domain/geo/distance';
import type { Locale } from '@/domain/locale';
import type { Place } from '@/domain/place/place';
import { UNITS, type Unit } from '@/domain/search/criteria';
import type { SearchRequest } from '@/domain/search/criteria-params';
import type { ResultPage } from '@/domain/search/result-pages';
import counted from './answer.module.css';
import s from './heading.module.css';
import { finderHref } from './links';
import { SoftLink } from './soft-link';

/** Radii are told in steps of ten. */
const NEAT_RADIUS = 10;

type HeadingProps = {
  locale: Locale;
  request: SearchRequest;
  origin: Place | null;
  /** What was typed, when its spelling was forgiven. */
  correctedFrom: string | null;
  title: string;
  total: number;
  part: ResultPage;
  /** What need not stand in each row. */
  once: string;
};

/** The count, what it was measured from, and how the list is ordered. */
export function Heading({ locale, request, origin, correctedFrom, title, total, part, once }: HeadingProps) {
  const t = useTranslations('finder');
  return (
    <div className={counted.count}>
      <h2 id="count" tabIndex={-1}>
        {title}
      </h2>
      {correctedFrom !== null && origin && (
        <p className="small">{t('corrected', { typed: correctedFrom, place: origin.label })}</p>
      )}
      {part.pages > 1 && (
        <p className="small only-wide">
          {t('pages.shown', { from: part.offset + 1, to: Math.min(part.offset + part.limit, total), total })}
        </p>
      )}
      <Settings locale={locale} request={request} origin={origin} isSorted={total > 1} />
      <p className="small">{origin ? once : t('allHelp')}</p>
    </div>
  );
}

type ToolProps = { locale: Locale; request: SearchRequest };

/** One quiet line: the order and the unit. Behind it how to change them, and how distance and time are told. */
function Settings({
  locale,
  request,
  origin,
  isSorted,
}: ToolProps & { origin: Place | null; isSorted: boolean }) {
  const t = useTranslations('finder');
  const method = useTranslations('finder.method');
  if (!origin && !isSorted) return null;
  const order = t(`settings.${request.sort}`);
  return (
    <details className={s.settings}>
      <summary>
        {origin
          ? t('settings.line', { order, unit: t(`tools.units.${request.unit}`).toLowerCase() })
          : t('settings.plain', { order })}
        <Icon name="down" className="icon-s" />
      </summary>
      {isSorted && <Sorts locale={locale} request={request} measured={origin !== null} />}
      {origin && (
        <>
          <Units locale={locale} request={request} />
          <p>{t(`order.${request.sort}`, { place: origin.label })}</p>
          <p>{method(`from.${origin.kind}`, { place: origin.label })}</p>
          <p>{method('line')}</p>
          <p>{method('drive', { unit: request.unit })}</p>
        </>
      )}
    </details>
  );
}

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
