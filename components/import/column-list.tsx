import { BULK_COLUMNS } from '@/domain/import/columns';

/** What each column of a file means. */
export function ColumnList() {
  return (
    <details className="tool">
      <summary>What the columns mean</summary>
      <dl className="import-columns">
        {BULK_COLUMNS.map(({ name, about, choices, required }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {about}
              {choices && ` One of: ${choices.join(', ')}.`}
              {required && ' A new listing needs it.'}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
