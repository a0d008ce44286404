'use client';

import { useSyncExternalStore } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { Icon } from '@/components/ui/icon';

type ShareProps = {
  /** The whole address of the list. */
  url: string;
  words: {
    copy: string;
    copied: string;
    copyFailed: string;
    send: string;
    mail: string;
    subject: string;
  };
};

const never = () => () => undefined;
const canShare = () => 'share' in navigator;

/** Copies the list's link, hands it to the device's own way of sharing, or opens the reader's own mail program. */
export function Share({ url, words }: ShareProps) {
  const shares = useSyncExternalStore(never, canShare, () => false);
  const mail = `mailto:?subject=${encodeURIComponent(words.subject)}&body=${encodeURIComponent(url)}`;

  async function share() {
    try {
      await navigator.share({ title: words.subject, url });
    } catch {
      // The reader changed their mind.
    }
  }

  return (
    <>
      <CopyButton text={url} words={{ label: words.copy, done: words.copied, failed: words.copyFailed }} />
      {shares && (
        <button type="button" className="textbtn" onClick={share}>
          <Icon name="next" />
          {words.send}
        </button>
      )}
      <a className="textbtn" href={mail}>
        <Icon name="mail" />
        {words.mail}
      </a>
    </>
  );
}
