'use client';

import { type ChangeEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import s from './place-box.module.css';
import { type Suggestion, useSuggestions } from './use-suggestions';

export type PlaceBoxWords = {
  clear: string;
  list: string;
  none: string;
  one: string;
  many: string;
  kinds: Record<Suggestion['kind'], string>;
};

/**
 * An editable combobox with a list of suggestions, after the ARIA 1.2 pattern (list autocomplete, manual
 * selection): focus stays in the field, the arrows move through the list, Enter takes, Escape closes, then clears.
 */
export function PlaceBox({ id, text, words }: { id: string; text: string; words: PlaceBoxWords }) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  // A new search sets a new text: what was typed before no longer counts.
  const [shownFor, setShownFor] = useState(text);
  if (shownFor !== text) {
    setShownFor(text);
    setTyped(null);
  }
  const [open, setOpen] = useState(false);
  const value = typed ?? text;
  const suggestions = useSuggestions(open ? value : '');
  const expanded = open && suggestions.length > 0;

  function change(event: ChangeEvent<HTMLInputElement>) {
    setTyped(event.target.value);
    setActive(-1);
    setOpen(true);
  }

  function take(suggestion: Suggestion) {
    setTyped(suggestion.label);
    setOpen(false);
    setActive(-1);
    // The form reads the field once React has written the new text into it.
    requestAnimationFrame(() => input.current?.form?.requestSubmit());
  }

  function clear() {
    setTyped('');
    setOpen(false);
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const last = suggestions.length - 1;
    const chosen = suggestions[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!expanded) return setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = active + step;
      return setActive(next > last ? -1 : next < -1 ? last : next);
    }
    if (event.key === 'Enter') {
      if (!expanded || !chosen) return setOpen(false);
      event.preventDefault();
      return take(chosen);
    }
    if (event.key === 'Escape') {
      if (!expanded) return setTyped('');
      event.preventDefault();
      setOpen(false);
      setActive(-1);
    }
  }

  return (
    <div className={s.box}>
      <Icon name="search" />
      <input
        data-asked={text}
        ref={input}
        id={id}
        name="near"
        type="text"
        value={value}
        onChange={change}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
        role="combobox"
        aria-expanded={expanded}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={expanded && active >= 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={120}
      />
      {value !== '' && (
        <button type="button" onClick={clear} aria-label={words.clear}>
          <Icon name="close" />
        </button>
      )}
      <div className={s.list} id={listId} role="listbox" aria-label={words.list} hidden={!expanded}>
        {suggestions.map((suggestion, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys; the list never has focus
          <div
            key={suggestion.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(suggestion)}
          >
            <span>{suggestion.label}</span>
            <small>{words.kinds[suggestion.kind]}</small>
          </div>
        ))}
      </div>
      <span className="vh" role="status">
        {expanded ? countWords(words, suggestions.length) : ''}
      </span>
    </div>
  );
}

function countWords(words: PlaceBoxWords, count: number): string {
  return count === 1 ? words.one : words.many.replace('#', String(count));
}
