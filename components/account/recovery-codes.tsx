'use client';

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
        Each one signs you in once when you do not have your telephone. Print them or write them down now:
        they are shown only this once. Codes you had before no longer work.
      </p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <a className="btn main" href="/admin">
          I have kept them
        </a>
      </p>
    </FocusHere>
  );
}
