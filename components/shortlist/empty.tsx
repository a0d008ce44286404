import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { type Locale, localPath } from '@/domain/locale';
import { COMPARE_MAX } from '@/domain/shortlist/address';
import s from './empty.module.css';

/** Nothing is saved yet: what it is good for, and the way to the first hospital. */
export function Empty({ locale }: { locale: Locale }) {
  const t = useTranslations('shortlist.empty');
  return (
    <div className={s.empty}>
      <p>{t('help')}</p>
      <h2>{t('how')}</h2>
      <ol>
        <li>{t('find')}</li>
        <li>{t('compare', { max: COMPARE_MAX })}</li>
        <li>{t('share')}</li>
      </ol>
      <p className={s.ways}>
        <a className="btn main" href={localPath(locale, '/')}>
          <Icon name="search" />
          {t('go')}
        </a>
        <a className="btn" href={localPath(locale, '/centers')}>
          {t('all')}
        </a>
        <a className="btn" href={localPath(locale, '/learn/questions-to-ask')}>
          {t('questions')}
        </a>
      </p>
    </div>
  );
}
