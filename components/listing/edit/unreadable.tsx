import { Icon } from '@/components/ui/icon';
import type { FieldErrors } from '@/domain/outcome';
import { fieldName } from './field-names';

/** Why readers do not see a listing whose stored row cannot be read, and how it is put right. */
export function Unreadable({ faults }: { faults: FieldErrors }) {
  const entries = Object.entries(faults);
  if (entries.length === 0) return null;
  return (
    <div className="note caution">
      <Icon name="warn" />
      <div>
        <p>
          <strong>What is stored of this listing cannot be read, so readers do not see it.</strong> Below is
          its newest version that can be read. To put it right, restore a version from the history.
        </p>
        <ul>
          {entries.map(([field, fault]) => (
            <li key={field}>
              {fieldName(field)}: {fault}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
