import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Facts, Treats } from '@/components/listing/facts';
import { formatPhone, phoneForPatients } from '@/components/listing/phone-number';
import { isDoubtful, Proof } from '@/components/listing/proof';
import { Way } from '@/components/listing/way';
import { useWhere } from '@/components/listing/where';
import { Icon } from '@/components/ui/icon';
import type { Center } from '@/domain/listing/center';
import type { FoundCenter } from '@/domain/listing/center-view';
import type { Unit } from '@/domain/search/criteria';
import s from './center-row.module.css';

export type CenterRowProps = {
  found: FoundCenter;
  number: number;
  unit: Unit;
  driveMinutes: number | null;
  href: string;
  /** Name, town and any doubt only: for a long list that nothing was asked of yet. */
  short: boolean;
};

/** One hospital in the list: the same number as its pin, and what to do next. */
export function CenterRow({ found, number, unit, driveMinutes, href, short }: CenterRowProps) {
  const t = useTranslations('row');
  const where = useWhere();
  const { center, distanceKm, bearing } = found;
  return (
    <article className={s.row}>
      <span className={center.listing === 'reported' ? 'plate open' : 'plate'}>
        <span className="vh">{t('number')} </span>
        {number}
      </span>
      <div>
        <h3>
          <Link href={href} prefetch={false}>
            {center.name}
          </Link>
        </h3>
        <p>{where(center)}</p>
      </div>
      {distanceKm !== null && (
        <Way
          distanceKm={distanceKm}
          bearing={bearing}
          unit={unit}
          driveMinutes={driveMinutes}
          approximate={center.location.precision === 'city'}
        />
      )}
      <div className={s.body}>
        {!short && <Facts services={center.services} />}
        {!short && <Treats conditions={center.conditions} />}
        {(!short || isDoubtful(center)) && <Proof center={center} />}
      </div>
      {!short && <Actions center={center} href={href} />}
    </article>
  );
}

function Actions({ center, href }: { center: Center; href: string }) {
  const t = useTranslations('row');
  const phone = phoneForPatients(center.phones);
  const page = center.programUrl ?? center.website;
  return (
    <div className={s.acts}>
      {phone && (
        <a className="textbtn" href={`tel:${phone.number}`}>
          <Icon name="phone" />
          <span>
            <span className="vh">{t('call')} </span>
            <b className="only-wide">{formatPhone(phone.number)}</b>
            <b className="only-narrow" aria-hidden="true">
              {t('call')}
            </b>{' '}
            <span className="only-wide">{t(`answers.${phone.for}`)}</span>
            <span className="vh">
              {center.name}, <span lang="en">{phone.label}</span>
            </span>
          </span>
        </a>
      )}
      {!phone && page && (
        <a className="textbtn" href={page} rel="noreferrer external">
          <Icon name="web" />
          <span>
            <span className="only-wide">{t('page')}</span>
            <span className="only-narrow">{t('website')}</span>{' '}
            <span className="vh">{t('ofCenter', { name: center.name })}</span>
          </span>
        </a>
      )}
      <Link className="textbtn" href={`${href}#directions`} prefetch={false}>
        <Icon name="sign" />
        <span>
          {t('directions')} <span className="vh">{t('toCenter', { name: center.name })}</span>
        </span>
      </Link>
      <Link className="textbtn" href={href} prefetch={false}>
        <Icon name="info" />
        <span>
          {t('details')} <span className="vh">{t('ofCenter', { name: center.name })}</span>
        </span>
      </Link>
    </div>
  );
}
