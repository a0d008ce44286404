import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Locale } from '@/domain/locale';
import s from './not-translated.module.css';

/** Said in the reader's language when the text is not. */
export function NotTranslated({ locale, language }: { locale: Locale; language: Locale }) {
  const t = useTranslations('learnPages');
  if (language === locale) return null;
  return (
    <p className={`note caution ${s.untranslated}`}>
      <Icon name="warn" />
      <span>{t('untranslated')}</span>
    </p>
  );
}
