import type { ReactNode } from 'react';
import { Facts, Treats } from '@/components/listing/facts';
import { formatPhone, phonesFor } from '@/components/listing/phone-number';
import { isDoubtful, Proof } from '@/components/listing/proof';
import { whereIn } from '@/components/listing/where';
import { SaveBox } from '@/components/shortlist/save-box';
import { Icon } from '@/components/ui/icon';
import type { Speaks } from '@/components/ui/translate';
import type { Center } from '@/domain/listing/center';
import type { Locale } from '@/domain/locale';
import type { Role } from '@/domain/search/criteria';
import s from './center-row.module.css';
import type { Unsaid } from './said-once';

export type CenterRowProps = Speaks & {
  center: Center;
  locale: Locale;
  number: string;
  href: string;
  /** How far and which way; none where nothing is measured. */
  way: ReactNode;
  /** Name, town and any doubt only: for a long list that nothing was asked of yet. */
  short: boolean;
  reader: Role | null;
  /** What the list says once for all. */
  without: Unsaid;
};

/** One hospital in the list: the same number as its pin, and what to do next. No hooks: its HTML is kept. */
export function CenterRow({ center, locale, number, href, way, short, reader, without, t }: CenterRowProps) {
  const isForPatients = !short && reader !== 'clinician';
  const noNumber = isForPatients && phonesFor(reader, center.phones).length === 0 ? t('row.noNumber') : null;
  return (
    <article className={s.row} data-short={short || undefined}>
      <span className={center.listing === 'reported' ? 'plate open' : 'plate'}>
        <span className="vh">{t('row.number')} </span>
        {number}
      </span>
      <div>
        <h3>
          <a href={href}>{center.name}</a>
        </h3>
        <p>{whereIn(locale)(center)}</p>
      </div>
      {way}
      <div className={s.body}>
        {!short && <Facts services={center.services} without={without} t={t} />}
        {!short && <Treats conditions={center.conditions} mayTreat={center.mayTreat} t={t} />}
        {noNumber && !isDoubtful(center) && <span> {noNumber}</span>}
        {(short ? isDoubtful(center) : !without.proof) && (
          <Proof center={center} locale={locale} brief={short} noNumber={noNumber} t={t} />
        )}
      </div>
      {!short && (
        <div className={s.ways}>
          {reader === 'clinician' && <OfficeLines center={center} t={t} />}
          <Actions center={center} href={href} reader={reader} t={t} />
        </div>
      )}
    </article>
  );
}

/** Fax and e-mail for an office, or that no line for referrals is known. */
function OfficeLines({ center: { phones, fax, email }, t }: Pick<CenterRowProps, 'center' | 't'>) {
  const hasLine = phones.some((phone) => phone.for === 'referring');
  if (hasLine && !fax && !email) return null;
  return (
    <p className={s.office}>
      {!hasLine && <span>{t('row.noReferring')}</span>}
      {fax && (
        <span>
          {t('center.fax')} <b>{formatPhone(fax.number)}</b>
        </span>
      )}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </p>
  );
}

function Actions({ center, href, reader, t }: Pick<CenterRowProps, 'center' | 'href' | 'reader' | 't'>) {
  const phones = phonesFor(reader, center.phones);
  const page = center.programUrl ?? center.website;
  return (
    <div className={s.acts}>
      {phones.map((phone) => (
        <a key={phone.for} className="textbtn" href={`tel:${phone.number}`}>
          <Icon name="phone" />
          <span>
            <span className="vh">{t('row.call')} </span>
            <b className="only-wide">{formatPhone(phone.number)}</b>
            <b className="only-narrow" aria-hidden="true">
              {phone.for === 'referring' ? t('row.callReferring') : t('row.call')}
            </b>{' '}
            <span className="only-wide">{t(`row.answers.${phone.for}`)}</span>
            <span className="vh">
              {center.name}, <span lang="en">{phone.label}</span>
            </span>
          </span>
        </a>
      ))}
      {phones.length === 0 && page && (
        <a className="textbtn" href={page} rel="noreferrer external">
          <Icon name="web" />
          <span>
            <span className="only-wide">{t('row.page')}</span>
            <span className="only-narrow">{t('row.website')}</span>{' '}
            <span className="vh">{t('row.ofCenter', { name: center.name })}</span>
          </span>
        </a>
      )}
      <a className="textbtn" href={`${href}#directions`}>
        <Icon name="sign" />
        <span>
          {t('row.directions')} <span className="vh">{t('row.toCenter', { name: center.name })}</span>
        </span>
      </a>
      <SaveBox slug={center.slug} name={center.name} t={t} />
    </div>
  );
}
