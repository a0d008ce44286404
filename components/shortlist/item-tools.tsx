'use client';

import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import s from './list.module.css';
import { saveInOrder, unsave, useSaved } from './saved';

type ItemToolsProps = {
  slug: string;
  /** The list as the page shows it. */
  slugs: string[];
  /** null: it is at that end. */
  upHref: string | null;
  downHref: string | null;
  removeHref: string;
  words: { up: string; down: string; remove: string; name: string; movedUp: string; movedDown: string };
};

/** Moves a hospital up or down or takes it out: links to the changed list, which is kept on the device as well. */
export function ItemTools({ slug, slugs, upHref, downHref, removeHref, words }: ItemToolsProps) {
  const [said, setSaid] = useState('');
  const saved = useSaved();
  const status = useRef<HTMLSpanElement>(null);
  const hasMoved = useRef(false);
  const isKept = saved !== null && slugs.every((one) => saved.includes(one));

  // biome-ignore lint/correctness/useExhaustiveDependencies: at another place other links are there
  useEffect(
    function keepFocus() {
      if (!hasMoved.current) return;
      hasMoved.current = false;
      // At either end the link that was pressed is gone: the other one is next to it.
      if (document.activeElement === document.body)
        status.current?.parentElement?.querySelector('a')?.focus();
    },
    [upHref, downHref],
  );

  function move(by: -1 | 1) {
    hasMoved.current = true;
    const from = slugs.indexOf(slug);
    if (isKept) saveInOrder(slugs.toSpliced(from, 1).toSpliced(from + by, 0, slug));
    setSaid(by < 0 ? words.movedUp : words.movedDown);
  }

  return (
    <div className={s.tools}>
      {upHref && <Tool href={upHref} icon="up" label={words.up} name={words.name} onPress={() => move(-1)} />}
      {downHref && (
        <Tool href={downHref} icon="down" label={words.down} name={words.name} onPress={() => move(1)} />
      )}
      <Tool
        href={removeHref}
        icon="close"
        label={words.remove}
        name={words.name}
        onPress={() => unsave(slug)}
      />
      <span ref={status} className="vh" role="status">
        {said}
      </span>
    </div>
  );
}

type ToolProps = {
  href: string;
  icon: 'up' | 'down' | 'close';
  label: string;
  name: string;
  onPress: () => void;
};

function Tool({ href, icon, label, name, onPress }: ToolProps) {
  return (
    <Link
      className="textbtn"
      href={href}
      prefetch={false}
      scroll={false}
      replace
      rel="nofollow"
      onClick={onPress}
    >
      <Icon name={icon} className="icon-s" />
      <span>
        {label} <span className="vh">{name}</span>
      </span>
    </Link>
  );
}
