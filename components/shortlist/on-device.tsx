'use client';

import Link from 'next/link';
import { shortlistPath } from '@/domain/shortlist/address';
import s from './on-device.module.css';
import { saveInOrder, useSaved } from './saved';

type OnDeviceProps = {
  /** The list as the page shows it. */
  slugs: string[];
  near: string | null;
  unit: 'mi' | 'km';
  /** Of the shortlist, in the page's language. */
  path: string;
  /** Sentences with `{count}`, the first two each for one and for many. */
  words: { fromLink: [string, string]; more: [string, string]; keep: string; show: string };
};

/** Where list and device differ: offers to save what came by a link, and to show what else is saved. */
export function OnDevice({ slugs, near, unit, path, words }: OnDeviceProps) {
  const saved = useSaved();
  if (saved === null) return null;
  const unsaved = slugs.filter((slug) => !saved.includes(slug));
  const more = saved.filter((slug) => !slugs.includes(slug));
  const say = ([one, many]: [string, string], count: number) =>
    (count === 1 ? one : many).replace('{count}', String(count));
  return (
    <>
      {unsaved.length > 0 && (
        <p className={s.line}>
          {say(words.fromLink, unsaved.length)}{' '}
          <button type="button" className="textbtn" onClick={() => saveInOrder(slugs)}>
            {words.keep}
          </button>
        </p>
      )}
      {more.length > 0 && (
        <p className={s.line}>
          {say(words.more, more.length)}{' '}
          <Link
            href={shortlistPath({ slugs: [...slugs, ...more], near, unit }, path)}
            prefetch={false}
            rel="nofollow"
          >
            {words.show}
          </Link>
        </p>
      )}
    </>
  );
}
