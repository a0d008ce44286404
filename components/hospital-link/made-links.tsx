'use client';

import { CopyButton } from '@/components/ui/copy-button';
import { FocusHere } from '@/components/ui/form/focus-here';
import { useAnswer } from '@/components/ui/form/form';
import f from '@/components/ui/form/form.module.css';

const COPY = { done: 'Copied.', failed: 'Please select the link and copy it.' };

/** The links that were made for several hospitals, this once. */
export function MadeLinks() {
  const { made = [] } = useAnswer() ?? {};
  const open = made.filter(({ sentTo }) => sentTo === null);
  return (
    <FocusHere className={f.form}>
      <h2>{made.length === 1 ? 'The link' : `${made.length} links`}</h2>
      {open.length > 0 && <p>They are shown only now: copy them.</p>}
      {made.map(({ name, link, sentTo }) => (
        <div key={link} className={f.field}>
          {sentTo ? (
            <p>
              <b>{name}:</b> on its way to {sentTo}.
            </p>
          ) : (
            <>
              <label>
                {name}
                <input type="text" className={f.input} readOnly value={link} />
              </label>
              <CopyButton text={link} words={{ ...COPY, label: 'Copy the link' }} />
            </>
          )}
        </div>
      ))}
      {open.length > 1 && (
        <CopyButton
          text={open.map(({ name, link }) => `${name}\t${link}`).join('\n')}
          words={{ ...COPY, label: 'Copy all links' }}
        />
      )}
    </FocusHere>
  );
}
