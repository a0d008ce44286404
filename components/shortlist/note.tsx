'use client';

import { useId } from 'react';
import { NOTE_MAX } from '@/domain/shortlist/saved-list';
import s from './note.module.css';
import { setNote, useNote } from './saved';

/** What the reader notes about a hospital. It has no name and no form, so that nothing ever sends it. */
export function Note({ slug, words }: { slug: string; words: { label: string; about: string } }) {
  const id = useId();
  const text = useNote(slug);
  return (
    <div className={s.note} data-empty={text === '' || undefined}>
      <label className="label" htmlFor={id}>
        {words.label} <span className="vh">{words.about}</span>
      </label>
      <textarea
        id={id}
        rows={1}
        maxLength={NOTE_MAX}
        autoComplete="off"
        value={text}
        onChange={(event) => setNote(slug, event.target.value)}
      />
    </div>
  );
}
