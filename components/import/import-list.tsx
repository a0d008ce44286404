import { sayInstant } from '@/components/admin/days';
import a from '@/components/admin/shapes.module.css';
import { Fold } from '@/components/ui/form/fold';
import { chosenQuery, type ImportStatus, type VerdictCounts } from '@/domain/import/batch';
import { BULK_COLUMNS } from '@/domain/import/columns';
import s from './import.module.css';
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
    <ul className={a.lines}>
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
    <Fold summary="What the columns mean">
      <dl className={s.columns}>
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
    </Fold>
  );
}

/** Every listing as a file, or those with these numbers; and an empty one to fill in. */
export function ExportLinks({ ids }: { ids: readonly number[] }) {
  const query = chosenQuery(ids);
  return (
    <ul className={s.out}>
      <li>
        <a className="btn" href={`/admin/imports/export/csv${query}`} download>
          Export as CSV
        </a>
      </li>
      <li>
        <a className="btn" href={`/admin/imports/export/json${query}`} download>
          Export as JSON
        </a>
      </li>
      <li>
        <a className="btn" href="/admin/imports/template" download>
          Spreadsheet template
        </a>
      </li>
    </ul>
  );
}
