import { fieldName } from '@/components/listing/edit/field-names';
import type { FieldErrors } from '@/domain/outcome';
import { Icon } from '../ui/icon';
import { FocusHere } from './focus-here';

/** Everything that is wrong, each a link to its field. */
export function ErrorSummary({ errors, title }: { errors: FieldErrors; title: string }) {
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <FocusHere className="note caution fault">
      <Icon name="warn" />
      <h2>{title}</h2>
      <ul>
        {entries.map(([field, message]) => (
          <li key={field}>
            <a href={`#${field}`}>{fieldName(field)}</a>: {message}
          </li>
        ))}
      </ul>
    </FocusHere>
  );
}
