import { useTranslations } from 'next-intl';
import { Proof } from '@/components/listing/proof';
import { Way } from '@/components/listing/way';
import { useWhere } from '@/components/listing/where';
import { Icon, type IconName } from '@/components/ui/icon';
import type { Condition } from '@/domain/listing/center';
import { type FoundCenter, mayMean } from '@/domain/listing/center-view';
import type { Locale } from '@/domain/locale';
import type { Unit } from '@/domain/search/criteria';
import type { ReferralCenter, ReferralLine } from '@/domain/sheet/referral';
import s from './refer-answer.module.css';

type ReferProgramProps = {
  locale: Locale;
  found: FoundCenter;
  number: number;
  unit: Unit;
  contact: ReferralCenter | undefined;
  /** The diseases that were asked for. */
  conditions: readonly Condition[];
  /** The hospital's page. */
  href: string;
};

/** One program: how far, and whom to call, to fax and to write. A line for patients only where there is no other. */
export function ReferProgram({ locale, found, number, unit, contact, conditions, href }: ReferProgramProps) {
  const t = useTranslations();
  const where = useWhere();
  const { center, distanceKm, bearing } = found;
  const page = center.programUrl ?? center.website;
  const [referring, fax, email] = contact?.lines.forOffices ?? [];
  const patients = referring?.contacts.length === 0 ? contact?.lines.forPatients : undefined;
  const hasNumber = (patients ?? referring)?.contacts.length !== 0;
  return (
    <li className={s.program}>
      <span className={center.listing === 'reported' ? 'plate open' : 'plate'}>
        <span className="vh">{t('row.number')} </span>
        {number}
      </span>
      <div>
        <h3>
          <a href={href}>{center.name}</a>
        </h3>
        <p className="small">{where(center)}</p>
        {conditions
          .map((code) => mayMean(center, code))
          .map(
            (told) =>
              told && (
                <p key={told} className="small">
                  {t('facts.mayMeanShort')} <q lang="en">{told}</q>.
                </p>
              ),
          )}
      </div>
      {distanceKm !== null && (
        <Way
          locale={locale}
          t={t}
          distanceKm={distanceKm}
          bearing={bearing}
          unit={unit}
          driveMinutes={null}
          approximate={center.location.precision === 'city'}
        />
      )}
      <div className={s.reach}>
        {hasNumber ? (
          <>
            {referring && <Line icon="phone" line={referring} />}
            {patients && <Line icon="phone" line={patients} />}
          </>
        ) : (
          <Missing icon="phone">{t('referral.lines.noNumber')}</Missing>
        )}
        {page && !hasNumber && (
          <p>
            <Icon name="web" />
            <a href={page} rel="noreferrer external">
              {t('row.page')}
            </a>
          </p>
        )}
        {fax?.contacts.length === 0 && email?.contacts.length === 0 ? (
          <Missing icon="fax">{t('referral.lines.noFaxNoEmail')}</Missing>
        ) : (
          <>
            {fax && <Line icon="fax" line={fax} />}
            {email && <Line icon="mail" line={email} />}
          </>
        )}
        <Proof center={center} locale={locale} t={t} />
      </div>
    </li>
  );
}

function Line({ icon, line: { contacts, empty } }: { icon: IconName; line: ReferralLine }) {
  if (contacts.length === 0) return <Missing icon={icon}>{empty}</Missing>;
  return contacts.map(({ value, href, says }) => (
    <p key={`${value} ${says[0]?.text}`}>
      <Icon name={icon} />
      <span>
        {href ? <a href={href}>{value}</a> : <strong>{value}</strong>}{' '}
        {says.map(({ text, lang }, index) => (
          <span key={text} lang={lang}>
            {index > 0 && ' · '}
            {text}
          </span>
        ))}
      </span>
    </p>
  ));
}

function Missing({ icon, children }: { icon: IconName; children: string }) {
  return (
    <p>
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  );
}
