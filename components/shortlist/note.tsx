'use client';

import { useId, useLayoutEffect, useRef } from 'react';
import { NOTE_MAX } from '@/domain/shortlist/saved-list';
import s from './note.module.css';
import { noteOf, setNote, useNote } from './saved';

/** What the reader notes about a hospital. It has no name and no form, so that nothing ever sends it. */
export function Note({ slug, words }: { slug: string; words: { label: string; about: string } }) {
  const id = useId();
  const text = useNote(slug);
  const box = useRef<HTMLTextAreaElement>(null);
  // What was typed before the page's scripts ran is shown, but nothing has told React of it.
  useLayoutEffect(() => {
    const typed = box.current?.value ?? '';
    const before = noteOf(slug);
    if (typed !== '' && typed !== before) setNote(slug, before === '' ? typed : `${before} ${typed}`);
  }, [slug]);
  return (
    <div className={s.note} data-empty={text === '' || undefined}>
      <label className="label" htmlFor={id}>
        {words.label} <span className="vh">{words.about}</span>
      </label>
      <textarea
        id={id}
        ref={box}
        rows={1}
        maxLength={NOTE_MAX}
        autoComplete="off"
        value={text}
        onChange={(event) => setNote(slug, event.target.value)}
      />
    </div>
  );
}
