import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/ui/icon';
import { TopBar } from '@/components/ui/top-bar';
import { type Locale, localPath } from '@/i18n/locales';
import s from './header.module.css';
import { LanguageLink } from './language-link';
import { NavLink } from './nav-link';

const PAGES = [
  ['find', '/'],
  ['learn', '/learn'],
  ['clinicians', '/refer'],
] as const;

export async function Header({ locale }: { locale: Locale }) {
  const t = await getTranslations('frame');
  const links = PAGES.map(([key, path]) => (
    <NavLink key={key} href={localPath(locale, path)} home={path === '/'}>
      {t(`nav.${key}`)}
    </NavLink>
  ));
  const language = <LanguageLink locale={locale} />;
  return (
    <TopBar name={t('name')} home={localPath(locale, '/')}>
      <nav className={s.nav} aria-label={t('nav.label')}>
        {links}
        <span />
        {language}
      </nav>
      <details className={s.menu}>
        <summary>
          <Icon name="menu" />
          {t('nav.menu')}
        </summary>
        <nav aria-label={t('nav.label')}>
          <ul>
            {[...links, language].map((link, index) => (
              <li key={PAGES[index]?.[0] ?? 'language'}>{link}</li>
            ))}
          </ul>
        </nav>
      </details>
    </TopBar>
  );
}
