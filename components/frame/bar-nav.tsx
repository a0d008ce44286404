import type { ReactElement } from 'react';
import { Icon } from '@/components/ui/icon';
import s from './bar-nav.module.css';
import { Menu } from './menu';

type BarNavProps = {
  label: string;
  /** The word on the button of a phone. */
  menu: string;
  /** Each with a key. */
  links: readonly ReactElement[];
  /** After a line. */
  more: readonly ReactElement[];
  /** Between the line and `more`; on a phone it has a place of its own outside the menu. */
  wideOnly?: ReactElement;
};

/** The ways on in the head of a page: beside each other, and behind one button where they would take rows. */
export function BarNav({ label, menu, links, more, wideOnly }: BarNavProps) {
  return (
    <>
      <nav className={`top-nav ${s.nav}`} aria-label={label}>
        {links}
        <span />
        {wideOnly}
        {more}
      </nav>
      <Menu className={`top-menu ${s.menu}`}>
        <summary>
          <Icon name="menu" />
          {menu}
        </summary>
        <nav aria-label={label}>
          <ul>
            {[...links, ...more].map((link) => (
              <li key={link.key}>{link}</li>
            ))}
          </ul>
        </nav>
      </Menu>
    </>
  );
}
