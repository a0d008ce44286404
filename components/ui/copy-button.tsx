'use client';

import { useState } from 'react';
import { Icon } from './icon';

type CopyButtonProps = { text: string; words: { label: string; done: string; failed: string } };

/** Copies a text and says so. Without scripts there is no button: the text beside it can be selected. */
export function CopyButton({ text, words }: CopyButtonProps) {
  const [said, setSaid] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.done);
    } catch {
      setSaid(words.failed);
    }
  }

  return (
    <span>
      <button type="button" className="textbtn" onClick={copy}>
        <Icon name="copy" />
        {words.label}
      </button>
      <span role="status" className="small">
        {said}
      </span>
    </span>
  );
}
