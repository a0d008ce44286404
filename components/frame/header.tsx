import { getTranslations } from 'next-intl/server';
import { SavedLink } from '@/components/shortlist/saved-link';
import { LOCALES, type Locale, localPath } from '@/domain/locale';
import { BarNav } from './bar-nav';
import s from './frame.module.css';
import { LanguageLink, NavLink } from './nav-links';
import { TopBar } from './top-bar';

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
  const languages = LOCALES.filter((other) => other !== locale).map((other) => (
    <LanguageLink key={other} to={other} />
  ));
  const saves = await getTranslations('shortlist');
  const saved = {
    path: localPath(locale, '/shortlist'),
    words: {
      none: saves('nav'),
      some: saves('navCount', { count: '{count}' }),
      full: saves('navFull', { count: '{count}' }),
    },
  };
  return (
    <TopBar name={t('name')} home={localPath(locale, '/')}>
      <div className={s.saved}>
        <SavedLink {...saved} short />
      </div>
      <BarNav
        label={t('nav.label')}
        menu={t('nav.menu')}
        links={links}
        wideOnly={<SavedLink {...saved} />}
        more={languages}
      />
    </TopBar>
  );
}
