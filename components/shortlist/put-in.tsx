'use client';

import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { save } from './saved';

type PutInProps = {
  slug: string;
  /** Its place in the list, from 0. */
  at: number;
  /** The list with it. */
  href: string;
  icon: 'undo' | 'plus';
  label: string;
  /** Of the hospital, where it is not beside the link. */
  name?: string;
};

/** A link to the list with one hospital more, which is kept on the device as well. */
export function PutIn({ slug, at, href, icon, label, name }: PutInProps) {
  return (
    <Link
      className="textbtn"
      href={href}
      prefetch={false}
      scroll={false}
      replace
      rel="nofollow"
      onClick={() => save(slug, at)}
    >
      <Icon name={icon} className="icon-s" />
      <span>
        {label} {name && <span className="vh">{name}</span>}
      </span>
    </Link>
  );
}
