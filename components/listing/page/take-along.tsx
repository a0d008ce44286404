import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { type Locale, localPath } from '@/domain/locale';
import s from './reach-them.module.css';

/** The hospital as a contact for the reader's phone, and as a sheet of paper. */
export function TakeAlong({ slug }: { slug: string }) {
  const t = useTranslations('center.take');
  const locale: Locale = useLocale();
  const path = localPath(locale, `/centers/${slug}`);
  return (
    <div className={s.only}>
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
        </ul>
      </div>
    </div>
  );
}
