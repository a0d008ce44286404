import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useDay } from '@/components/listing/proof';
import { Icon } from '@/components/ui/icon';
import type { Center } from '@/domain/listing/center';
import facts from './facts.module.css';
import s from './how-we-know.module.css';

/** When the listing was checked and confirmed, and every source in one line with its date. */
export function HowWeKnow({ center }: { center: Center }) {
  const t = useTranslations('center');
  const day = useDay();
  return (
    <section className={facts.sec}>
      <h2>{t('know')}</h2>
      {center.listing === 'reported' && <Doubt>{t('reported')}</Doubt>}
      {center.overdue && <Doubt>{t('overdue')}</Doubt>}
      <p className={s.days}>
        {t('checkedOn', { day: day(center.checkedOn) })}{' '}
        {center.confirmedOn ? t('confirmedOn', { day: day(center.confirmedOn) }) : t('neverConfirmed')}
        {center.confirmedBy && ` ${t('confirmedBy', { who: center.confirmedBy })}`}
      </p>
      {center.sources.every(({ kind }) => kind === 'directory') && <p className={s.days}>{t('unlinked')}</p>}
      <ul className={s.src}>
        {center.sources.map((source) => (
          <li key={source.url}>
            <a href={source.url} rel="noreferrer external">
              {t(`source.${source.kind}`)}: {new URL(source.url).hostname.replace(/^www\./, '')}
            </a>
            <span>{source.pageDate ?? t('undated')}</span>
            <p lang="en">{source.says}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Doubt({ children }: { children: ReactNode }) {
  return (
    <div className="note caution">
      <Icon name="warn" />
      <p>{children}</p>
    </div>
  );
}
