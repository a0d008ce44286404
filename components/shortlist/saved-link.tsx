'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Icon } from '@/components/ui/icon';
import { SHORTLIST_MAX, shortlistPath } from '@/domain/shortlist/address';
import { useSaved } from './saved';

/** Texts with `{count}` in them. */
type SavedLinkWords = { none: string; some: string; full: string };

type SavedLinkProps = {
  /** Of the shortlist, in the page's language. */
  path: string;
  words: SavedLinkWords;
  /** Shows the number alone: on a phone. */
  short?: boolean;
};

/** The way to the shortlist, and how many are on it. The address is made of what is saved and of the place in this page's own. */
export function SavedLink({ path, words, short = false }: SavedLinkProps) {
  const saved = useSaved() ?? [];
  const here = usePathname() === path;
  const search = useSearchParams();
  const href = shortlistPath(
    { slugs: [...saved], near: search.get('near') || null, unit: search.get('unit') === 'km' ? 'km' : 'mi' },
    path,
  );
  const text = saved.length === 0 ? words.none : saved.length < SHORTLIST_MAX ? words.some : words.full;
  return (
    <a href={href} rel="nofollow" aria-current={here ? 'page' : undefined}>
      <Icon name={saved.length > 0 ? 'saved' : 'save'} className="icon-s" />
      <span className={short ? 'vh' : undefined}>{text.replace('{count}', String(saved.length))}</span>
      {short && saved.length > 0 && <b aria-hidden="true">{saved.length}</b>}
    </a>
  );
}
