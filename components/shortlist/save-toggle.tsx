'use client';

import { Icon } from '@/components/ui/icon';
import { save, unsave, useSaved } from './saved';

export type SaveWords = { save: string; saved: string };
type SaveToggleProps = {
  slug: string;
  name: string;
  look: 'btn' | 'textbtn';
  words: SaveWords;
  /** The shortlist of this hospital alone, for readers without scripts. */
  href?: string;
};

/** Saves one hospital, or takes it out again. */
export function SaveToggle({ slug, name, look, words, href }: SaveToggleProps) {
  const saved = useSaved();
  const isIn = saved?.includes(slug) ?? false;
  const inside = (
    <>
      <Icon name={isIn ? 'saved' : 'save'} className={look === 'textbtn' ? 'icon-s' : ''} />
      <span>
        {isIn ? words.saved : words.save} <span className="vh">{name}</span>
      </span>
    </>
  );
  if (saved === null) {
    return (
      <a className={look} href={href} rel="nofollow">
        {inside}
      </a>
    );
  }
  return (
    <button
      type="button"
      className={look}
      aria-pressed={isIn}
      onClick={() => (isIn ? unsave(slug) : save(slug))}
    >
      {inside}
    </button>
  );
}
