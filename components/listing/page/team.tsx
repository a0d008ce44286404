import { useTranslations } from 'next-intl';
import type { Center } from '@/domain/listing/center';

/** Who is named on the hospital's pages. */
export function Team({ clinicians }: { clinicians: Center['clinicians'] }) {
  const t = useTranslations('center');
  if (clinicians.length === 0) return null;
  return (
    <section className="sec">
      <h2>{t('team')}</h2>
      <dl className="does">
        {clinicians.map(({ name, role }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="unknown">{role ? <span lang="en">{role}</span> : t('roleUnknown')}</dd>
          </div>
        ))}
      </dl>
      <p className="small">{t('teamHelp')}</p>
    </section>
  );
}
