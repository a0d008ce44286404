import { useTranslations } from 'next-intl';
import type { Center } from '@/domain/listing/center';
import s from './facts.module.css';

/** Who is named on the hospital's pages. */
export function Team({ clinicians }: { clinicians: Center['clinicians'] }) {
  const t = useTranslations('center');
  if (clinicians.length === 0) return null;
  return (
    <section className={s.sec}>
      <h2>{t('team')}</h2>
      <dl className={s.does}>
        {clinicians.map(({ name, role }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={s.unknown}>{role ? <span lang="en">{role}</span> : t('roleUnknown')}</dd>
          </div>
        ))}
      </dl>
      <p className="small">{t('teamHelp')}</p>
    </section>
  );
}
