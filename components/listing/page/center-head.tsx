import { useLocale, useTranslations } from 'next-intl';
import { driveMinutes } from '@/components/listing/drive';
import { formatPhone, mayLead, phonesFor } from '@/components/listing/phone-number';
import { isDoubtful, Proof } from '@/components/listing/proof';
import { Way } from '@/components/listing/way';
import { SaveToggle } from '@/components/shortlist/save-toggle';
import { Arrival } from '@/components/ui/arrival';
import { Crumb } from '@/components/ui/crumb';
import { Icon } from '@/components/ui/icon';
import type { Phone } from '@/domain/listing/center';
import type { CenterPageView } from '@/domain/listing/center-view';
import { type Locale, localPath } from '@/domain/locale';
import { criteriaToParams } from '@/domain/search/criteria-params';
import { shortlistPath } from '@/domain/shortlist/address';
import s from './center-head.module.css';

type CenterHeadProps = { locale: Locale; page: CenterPageView };

/** The way back, the name, the place, how far, and the first things to do. */
export function CenterHead({ locale, page }: CenterHeadProps) {
  const t = useTranslations('center');
  const say = useTranslations();
  const { found, cameFrom } = page;
  const { center, distanceKm, bearing } = found;
  const country = new Intl.DisplayNames(useLocale(), { type: 'region' }).of(center.address.country);
  const place = [
    center.address.city,
    center.address.region !== center.address.city && center.address.region,
    center.address.country !== 'US' && country,
  ];
  const about = [
    place.filter(Boolean).join(', '),
    center.healthSystem && !center.name.includes(center.healthSystem) && center.healthSystem,
    center.program,
    center.nciDesignation && t(`nci.${center.nciDesignation}`),
    center.programSince && t('since', { year: String(center.programSince) }),
  ];
  return (
    <>
      <BackLink locale={locale} cameFrom={cameFrom} />
      <div className={s.headline}>
        <div>
          <h1 tabIndex={-1}>{center.name}</h1>
          <Arrival />
          <p>{about.filter(Boolean).join(' · ')}</p>
        </div>
        {distanceKm !== null && cameFrom && (
          <Way
            locale={locale}
            t={say}
            distanceKm={distanceKm}
            bearing={bearing}
            unit={cameFrom.request.unit}
            driveMinutes={driveMinutes(found, cameFrom.origin)}
            approximate={center.location.precision === 'city'}
            isSign
          />
        )}
      </div>
      {(center.status === 'paused' || center.status === 'planned') && (
        <div className="note caution">
          <Icon name="warn" />
          <p>{t(`status.${center.status}`)}</p>
        </div>
      )}
      {isDoubtful(center) && <Proof center={center} locale={locale} t={say} />}
      <FirstActions locale={locale} page={page} />
    </>
  );
}

function BackLink({ locale, cameFrom }: { locale: Locale; cameFrom: CenterPageView['cameFrom'] }) {
  const t = useTranslations('center');
  const query = cameFrom && criteriaToParams(cameFrom.request);
  return (
    <Crumb href={localPath(locale, query ? `/?${query}` : '/centers')}>
      {cameFrom ? t('back', { count: cameFrom.total, place: cameFrom.origin.label }) : t('backAll')}
    </Crumb>
  );
}

function FirstActions({ locale, page: { found, cameFrom, role } }: CenterHeadProps) {
  const row = useTranslations('row');
  const shortlist = useTranslations('shortlist');
  const { center } = found;
  const [phone, second] = phonesFor(role, center.phones);
  const leads = phone !== undefined && mayLead(phone, center.phones);
  const page = center.programUrl ?? center.website;
  return (
    <div className={s.bar}>
      {phone && leads && <CallButton phone={phone} main />}
      {!leads && page && (
        <a className="btn main" href={page} rel="noreferrer external">
          <Icon name="web" />
          {row('page')}
        </a>
      )}
      {phone && !leads && <CallButton phone={phone} />}
      {second && <CallButton phone={second} />}
      <a className="btn" href="#directions">
        <Icon name="sign" />
        {row('directions')}
      </a>
      <SaveToggle
        slug={center.slug}
        name={center.name}
        look="btn"
        words={{ save: shortlist('save'), saved: shortlist('saved') }}
        href={localPath(
          locale,
          shortlistPath({
            slugs: [center.slug],
            near: cameFrom?.request.near ?? null,
            unit: cameFrom?.request.unit ?? 'mi',
          }),
        )}
      />
      {leads && page && (
        <a className="btn" href={page} rel="noreferrer external">
          <Icon name="web" />
          {row('page')}
        </a>
      )}
    </div>
  );
}

/** One number with who answers. */
function CallButton({ phone, main = false }: { phone: Phone; main?: boolean }) {
  const row = useTranslations('row');
  return (
    <a className={main ? 'btn main' : 'btn'} href={`tel:${phone.number}`}>
      <Icon name="phone" />
      <span>
        {row('call')} {formatPhone(phone.number)} <small>{row(`answers.${phone.for}`)}</small>
      </span>
    </a>
  );
}
