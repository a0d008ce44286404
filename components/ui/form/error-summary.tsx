'use client';

import { Icon } from '@/components/ui/icon';
import { FocusHere } from './focus-here';
import s from './form.module.css';

type ErrorSummaryProps = {
  title?: string;
  errors: readonly {
    /** The id of the field; null: the form as a whole. */
    id: string | null;
    /** What the field is called; without it the message is the link. */
    label?: string;
    message: string;
  }[];
  /** Where to look before going on. */
  links?: readonly { href: string; label: string }[];
  /** Differs from one try to the next: each is heard. */
  of?: unknown;
};

/** Everything that is wrong, each a link to its field. */
export function ErrorSummary({ title, errors, links = [], of }: ErrorSummaryProps) {
  const items = [...links, ...errors].length > 0;
  return (
    <FocusHere className={`note caution ${s.fault}`} role="alert" of={of}>
      <Icon name="warn" />
      {title && <h2>{title}</h2>}
      {items && (
        <ul>
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
          {errors.map(({ id, label, message }) => (
            <li key={`${id} ${message}`}>
              {id ? <a href={`#${id}`}>{label ?? message}</a> : (label ?? message)}
              {label && `: ${message}`}
            </li>
          ))}
        </ul>
      )}
    </FocusHere>
  );
}
