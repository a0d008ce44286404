import { sayInstant } from '@/components/admin/days';
import type { ImportStatus, VerdictCounts } from '@/domain/import/batch';
import { BULK_COLUMNS } from '@/domain/import/columns';
import { STATUS_WORDS, sayRows, sayTaken } from './import-words';

type Import = {
  id: number;
  fileName: string;
  status: ImportStatus;
  rows: number;
  whoName: string;
  createdAt: string;
  counts: VerdictCounts | null;
};

/** The files that were sent, the newest first. */
export function ImportTable({ imports }: { imports: Import[] }) {
  if (imports.length === 0) return <p className="small">No file was sent yet.</p>;
  return (
    <ul className="lines">
      {imports.map(({ id, fileName, status, rows, whoName, createdAt, counts }) => (
        <li key={id}>
          <h3>
            <a href={`/admin/imports/${id}`}>{fileName}</a>
          </h3>
          <p className="small">
            {[
              STATUS_WORDS[status],
              rows > 0 && sayRows(rows),
              status === 'accepted' && counts && sayTaken(counts),
              whoName,
              sayInstant(createdAt),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}

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
