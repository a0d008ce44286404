import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { type Locale, localPath } from '@/domain/locale';
import facts from './facts.module.css';
import s from './tell-us.module.css';

/** The way to say that a fact on the page is wrong. */
export function TellUs({ locale, slug }: { locale: Locale; slug: string }) {
  const t = useTranslations('report');
  return (
    <section className={`${facts.sec} ${s.tell}`}>
      <h2>{t('askTitle')}</h2>
      <p>{t('askHelp')}</p>
      <p>
        <Link className="btn" href={localPath(locale, `/centers/${slug}/report`)}>
          <Icon name="pen" />
          {t('ask')}
        </Link>
      </p>
    </section>
  );
}
