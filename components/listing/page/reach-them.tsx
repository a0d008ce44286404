import { useLocale, useTranslations } from 'next-intl';
import { addressLines } from '@/components/listing/address-lines';
import { LineLabel } from '@/components/listing/line-label';
import { formatPhone, isPlainSwitchboard } from '@/components/listing/phone-number';
import { useDay } from '@/components/listing/proof';
import { CopyButton } from '@/components/ui/copy-button';
import { Icon } from '@/components/ui/icon';
import { PrintButton } from '@/components/ui/print-button';
import type { Center, Phone } from '@/domain/listing/center';
import { type Locale, localPath } from '@/domain/locale';
import type { Role } from '@/domain/search/criteria';
import { Directions } from './directions';
import facts from './facts.module.css';
import s from './reach-them.module.css';

/**
 * Every way to reach them, each with who answers. A line for doctors is never offered to patients as theirs; an office
 * has its own lines first, then fax and e-mail.
 */
export function ReachThem({ center, reader }: { center: Center; reader: Role | null }) {
  const t = useTranslations('center');
  const forDoctors = center.phones.length > 0 && center.phones.every((phone) => phone.for === 'referring');
  const lines = (of: readonly Phone[]) =>
    of.map((phone) => (
      <PhoneLine key={`${phone.number}-${phone.for}`} phone={phone} checkedOn={center.checkedOn} />
    ));
  const forOffice = center.phones.filter((phone) => phone.for === 'referring');
  const first = reader === 'clinician' ? forOffice : center.phones;
  return (
    <section className={facts.sec}>
      <h2>{t('reach')}</h2>
      <div className={s.lines}>
        {center.phones.length === 0 && <NoPhone title={t('noPhone')} />}
        {forDoctors && <NoPhone title={t('noPatientPhone')} />}
        {lines(first)}
        {center.fax && (
          <div>
            <Icon name="fax" />
            <p>
              <strong>{formatPhone(center.fax.number)}</strong>
            </p>
            <p className="small">
              {t('fax')} · <LineLabel label={center.fax.label} /> · {t(`for.${center.fax.for}`)}
            </p>
          </div>
        )}
        {center.email && (
          <div>
            <Icon name="mail" />
            <p>
              <a href={`mailto:${center.email}`}>{center.email}</a>
            </p>
            <p className="small">{t('email')}</p>
          </div>
        )}
        {lines(center.phones.filter((phone) => !first.includes(phone)))}
        <WebLinks center={center} />
        <AddressLine center={center} />
      </div>
    </section>
  );
}

/** How to get there, and what to take along. */
export function GoThere({ center }: { center: Center }) {
  return (
    <div className={`${facts.sec} ${s.lines} ${s.go}`}>
      <Directions center={center} />
      <TakeAlong slug={center.slug} />
    </div>
  );
}

function NoPhone({ title }: { title: string }) {
  const t = useTranslations('center');
  return (
    <div>
      <Icon name="phone" />
      <p>
        <strong>{title}</strong>
      </p>
      <p className="small">{t('noPhoneHelp')}</p>
    </div>
  );
}

/** With the page that the number is from, and the day on which the listing was last compared with such pages. */
function PhoneLine({ phone, checkedOn }: { phone: Phone; checkedOn: string }) {
  const t = useTranslations('center');
  const day = useDay();
  return (
    <div>
      <Icon name="phone" />
      <p>
        <a href={`tel:${phone.number}`}>
          <strong>{formatPhone(phone.number)}</strong>
        </a>
      </p>
      <p className="small">
        {t(`for.${phone.for}`)}
        {!isPlainSwitchboard(phone) && (
          <>
            {' · '}
            <LineLabel label={phone.label} />
          </>
        )}
      </p>
      {phone.sourceUrl && (
        <p className={`small ${s.source}`}>
          {t('numberFrom')}{' '}
          <a href={phone.sourceUrl} rel="noreferrer external">
            {new URL(phone.sourceUrl).hostname.replace(/^www\./, '')}
          </a>
          , {t('numberChecked', { day: day(checkedOn) })}
        </p>
      )}
    </div>
  );
}

function WebLinks({ center }: { center: Center }) {
  const t = useTranslations('center');
  const links = [
    { href: center.programUrl, text: t('programPage') },
    { href: center.website, text: t('website') },
  ];
  return links.map(({ href, text }) =>
    href ? (
      <div key={text}>
        <Icon name="web" />
        <p>
          <a href={href} rel="noreferrer external">
            {text}
          </a>
        </p>
        <p className="small">{new URL(href).hostname.replace(/^www\./, '')}</p>
      </div>
    ) : null,
  );
}

function AddressLine({ center }: { center: Center }) {
  const t = useTranslations('center');
  const country = new Intl.DisplayNames(useLocale(), { type: 'region' }).of(center.address.country);
  const lines = addressLines(center, center.address.country === 'US' ? null : (country ?? null));
  return (
    <div id="address" className={s.address}>
      <Icon name="place" />
      <address>
        {center.address.street === null && <em>{t('streetUnknown')}</em>}
        {lines.map((line) => (
          <span key={line}>
            <strong>{line}</strong>
          </span>
        ))}
      </address>
      <p className="small">{t(`precision.${center.location.precision}`)}</p>
      {center.address.street && (
        <CopyButton
          text={[center.name, ...lines].join('\n')}
          words={{ label: t('copy'), done: t('copied'), failed: t('copyFailed') }}
        />
      )}
    </div>
  );
}

/** The hospital as a contact for the reader's phone, and as a sheet of paper. */
function TakeAlong({ slug }: { slug: string }) {
  const t = useTranslations('center.take');
  const print = useTranslations('center');
  const locale: Locale = useLocale();
  const path = localPath(locale, `/centers/${slug}`);
  return (
    <div>
      <Icon name="print" />
      <h3>{t('title')}</h3>
      <div>
        <p className="small">{t('help')}</p>
        <ul className={s.apps}>
          <li>
            <a className="btn" href={`${path}.vcf`}>
              {t('contact')}
            </a>
          </li>
          <li>
            <a className="btn" href={`${path}.pdf`}>
              {t('pdf')}
            </a>
          </li>
          <li className={s.press}>
            <PrintButton label={print('print')} />
          </li>
        </ul>
      </div>
    </div>
  );
}
