import type { ReactNode } from 'react';
import { BarNav } from '@/components/frame/bar-nav';
import { WarnUnsaved } from '@/components/ui/form/warn-unsaved';
import type { Person } from '@/domain/account/actor';
import { type AdminView, maySee } from '@/domain/account/permissions';
import { AdminBar } from './bar';
import s from './frame.module.css';

type AdminTabsProps = {
  label: string;
  current: string;
  tabs: readonly (readonly [href: string, label: string])[];
};

/** Neighboring pages of one part of the editors. */
export function AdminTabs({ label, current, tabs }: AdminTabsProps) {
  return (
    <nav className={s.tabs} aria-label={label}>
      {tabs.map(([href, name]) => (
        <a key={href} href={href} aria-current={href === current ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

export const NOTICE_TABS = [
  ['/admin/notices', 'Safety notices'],
  ['/admin/pages', 'Reviews of learn pages'],
] as const;

type AdminFrameProps = {
  actor: Person;
  current: string;
  /** The id of what the first Tab may jump to, besides the main part. */
  first?: string;
  children: ReactNode;
};

const PAGES: readonly { key: string; href: string; label: string; view: AdminView }[] = [
  { key: 'queue', href: '/admin', label: 'Queue', view: 'queue' },
  { key: 'listings', href: '/admin/centers', label: 'Listings', view: 'listing' },
  { key: 'imports', href: '/admin/imports', label: 'Import and export', view: 'imports' },
  { key: 'notices', href: '/admin/notices', label: 'Notices', view: 'notices' },
  { key: 'outbox', href: '/admin/outbox', label: 'Outbox', view: 'outbox' },
  { key: 'log', href: '/admin/log', label: 'Log', view: 'log' },
  { key: 'people', href: '/admin/people', label: 'People', view: 'people' },
];

/** The head of every page of the editors. */
export function AdminFrame({ actor, current, first, children }: AdminFrameProps) {
  return (
    <>
      <WarnUnsaved />
      {first && (
        <a className="vh skip" href={`#${first}`}>
          Skip to the first thing to do
        </a>
      )}
      <AdminBar home="/admin">
        <BarNav
          label="Admin"
          menu="Menu"
          links={PAGES.filter(({ view }) => maySee(actor, view)).map(({ key, href, label }) => (
            <a key={key} href={href} aria-current={key === current ? 'page' : undefined}>
              {label}
            </a>
          ))}
          more={[
            <a key="site" href="/">
              View site
            </a>,
            <a key="account" href="/admin/account" aria-current={current === 'account' ? 'page' : undefined}>
              {actor.name}
            </a>,
          ]}
        />
      </AdminBar>
      <main id="main" className={`wrap ${s.main}`} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
