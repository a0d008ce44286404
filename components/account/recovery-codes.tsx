'use client';

import { CopyButton } from '@/components/ui/copy-button';
import { FocusHere } from '@/components/ui/form/focus-here';
import { useAnswer } from '@/components/ui/form/form';
import s from './account.module.css';

/** The codes that the form in whose place this stands was answered with, this once. */
export function RecoveryCodes() {
  const { codes = [] } = useAnswer() ?? {};
  return (
    <FocusHere className={s.codes}>
      <h2>Your recovery codes</h2>
      <p>
        Each one signs you in once when you do not have your phone. Download, print or write them down now:
        they are shown only this once. Codes you had before no longer work.
      </p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <CopyButton
        text={codes.join('\n')}
        words={{ label: 'Copy the codes', done: 'Copied.', failed: 'Please select the codes and copy them.' }}
      />
      <button
        className="textbtn"
        type="button"
        onClick={() => saveText('recovery-codes.txt', codes.join('\n'))}
      >
        Download the codes
      </button>
      <p>
        <a className="btn main" href="/admin">
          I have kept them
        </a>
      </p>
    </FocusHere>
  );
}

/** Hands the person a file of text; nothing leaves the browser. */
function saveText(fileName: string, text: string): void {
  const href = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = href;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(href);
}
