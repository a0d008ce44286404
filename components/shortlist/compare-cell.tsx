import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Arrow } from '@/components/listing/arrow';
import { driveMinutes } from '@/components/listing/drive';
import { markOf } from '@/components/listing/facts';
import { LineLabel } from '@/components/listing/line-label';
import { formatPhone } from '@/components/listing/phone-number';
import { useDay } from '@/components/listing/proof';
import { useWayWords } from '@/components/listing/way-words';
import { YearLines } from '@/components/travel/year-lines';
import { Mark } from '@/components/ui/icon';
import type { CompareValue } from '@/domain/shortlist/compare';
import s from './compare.module.css';
import type { CompareProps } from './compare-words';
import { centerHref } from './links';

type CellProps = CompareProps & { value: CompareValue };

/** What one hospital says in one row; what nobody said is told as not stated. */
export function CompareCell({ locale, list, value }: CellProps) {
  const t = useTranslations();
  switch (value.kind) {
    case 'way':
      return <WayCell list={list} found={value.found} />;
    case 'year':
      return value.year ? (
        <YearLines
          year={value.year}
          unit={list.request.unit}
          hrefOf={(slug) => centerHref(locale, slug, list.request)}
        />
      ) : (
        <NotStated />
      );
    case 'answer': {
      const mark = markOf(value.answer ?? undefined);
      const words = value.told ? t('facts.mayMeanShort') : t(`facts.answer.${mark}`);
      return (
        <Said mark={mark}>
          <span>
            {words} {value.told && <q lang="en">{value.told}</q>}
          </span>
        </Said>
      );
    }
    case 'phones':
      return <PhonesCell value={value} />;
    case 'email':
      return value.email ? <a href={`mailto:${value.email}`}>{value.email}</a> : <NotStated />;
    case 'page':
      if (!value.url) return t('shortlist.compare.noPage');
      return (
        <a href={value.url} rel="noreferrer external">
          {new URL(value.url).hostname.replace(/^www\./, '')}
        </a>
      );
    case 'status':
      return t(`shortlist.compare.status.${value.status === 'withdrawn' ? 'paused' : value.status}`);
    case 'know':
      return <KnowCell center={value.center} />;
  }
}

type Of<Kind extends CompareValue['kind']> = Extract<CompareValue, { kind: Kind }>;

function Said({ mark, children }: { mark: 'yes' | 'no' | 'unknown'; children: ReactNode }) {
  return (
    <span className={mark === 'yes' ? s.said : `${s.said} ${s.unsaid}`}>
      <Mark name={mark} />
      {children}
    </span>
  );
}

function NotStated() {
  const t = useTranslations('facts.answer');
  return <Said mark="unknown">{t('unknown')}</Said>;
}

function WayCell({ list, found }: Pick<CompareProps, 'list'> & { found: Of<'way'>['found'] }) {
  const words = useWayWords();
  const about = useTranslations('way')('about');
  if (found.distanceKm === null) return <NotStated />;
  const { unit } = list.request;
  const isTown = found.center.location.precision === 'city';
  const minutes = driveMinutes(found, list.origin);
  return (
    <>
      <b>
        {found.bearing && <Arrow bearing={found.bearing} />} {isTown && about}{' '}
        {words.number(found.distanceKm, unit, isTown)} <span aria-hidden="true">{unit}</span>
        <span className="vh">{words.unit(unit)}</span> {words.toward(found.bearing)}
      </b>
      {minutes !== null && <small>{words.drive(minutes)}</small>}
    </>
  );
}

function PhonesCell({ value: { audience, phones, fax } }: { value: Of<'phones'> }) {
  const t = useTranslations('shortlist.compare');
  if (phones.length === 0 && !fax) return audience === 'phone' ? t('noPhone') : <NotStated />;
  return (
    <ul>
      {phones.map(({ number, label, for: who }) => (
        <li key={`${number} ${who}`}>
          <a href={`tel:${number}`}>
            <b>{formatPhone(number)}</b>
          </a>
          <small>
            <LineLabel label={label} />
          </small>
        </li>
      ))}
      {fax && (
        <li>
          <b>{t('fax', { number: formatPhone(fax.number) })}</b>
          <small>
            <LineLabel label={fax.label} />
          </small>
        </li>
      )}
    </ul>
  );
}

function KnowCell({ center }: { center: Of<'know'>['center'] }) {
  const t = useTranslations();
  const day = useDay();
  return (
    <>
      {center.listing === 'reported' && (
        <b className={s.doubt}>
          {t('proof.reported')} {t('proof.callFirst')}
        </b>
      )}
      <span>
        {center.confirmedOn
          ? t('shortlist.compare.confirmed', { day: day(center.confirmedOn) })
          : t('shortlist.compare.neverConfirmed')}
      </span>
      <small>{t('shortlist.compare.checked', { day: day(center.checkedOn) })}</small>
      {center.overdue && <small className={s.doubt}>{t('center.overdue')}</small>}
    </>
  );
}
