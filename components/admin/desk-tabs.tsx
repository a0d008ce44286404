type DeskTabsProps = {
  label: string;
  current: string;
  tabs: readonly (readonly [href: string, label: string])[];
};

/** Neighboring pages of one part of the desk. */
export function DeskTabs({ label, current, tabs }: DeskTabsProps) {
  return (
    <nav className="desk-tabs" aria-label={label}>
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
