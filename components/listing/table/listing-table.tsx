import { sayDay } from '@/components/admin/days';
import { type LineParams, type LineSort, type ListingLine, linesHref } from '@/domain/listing/lines';
import s from './table.module.css';
import { dueWords, STATUS_WORDS, SURE_WORDS } from './words';

const COLUMNS: readonly (readonly [sort: LineSort, label: string])[] = [
  ['name', 'Hospital'],
  ['state', 'State'],
  ['sure', 'Confirmation'],
  ['checked', 'Pages read'],
  ['confirmed', 'Hospital confirmed'],
  ['phones', 'Phones'],
  ['reports', 'Open reports'],
  ['editor', 'Assigned to'],
];

type ListingTableProps = { lines: ListingLine[]; params: LineParams; formId: string };

/** All listings as a table; on a phone each row is a card. The ticks belong to the form with that id. */
export function ListingTable({ lines, params, formId }: ListingTableProps) {
  return (
    <table className={s.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">Chosen</span>
          </th>
          {COLUMNS.map(([sort, label]) => (
            <SortHead key={sort} sort={sort} label={label} params={params} />
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.id} line={line} formId={formId} />
        ))}
      </tbody>
    </table>
  );
}

type SortHeadProps = { sort: LineSort; label: string; params: LineParams };

function SortHead({ sort, label, params }: SortHeadProps) {
  const isNow = params.sort === sort;
  const down = isNow && !params.down;
  return (
    <th scope="col" aria-sort={isNow ? (params.down ? 'descending' : 'ascending') : undefined}>
      <a href={linesHref(params, { sort, down })}>
        {label}
        {isNow && <span aria-hidden="true"> {params.down ? '↓' : '↑'}</span>}
      </a>
    </th>
  );
}

function Row({ line, formId }: { line: ListingLine; formId: string }) {
  const { id, slug, name, city, region, listing, status, freshness, reports } = line;
  const due = dueWords(freshness);
  return (
    <tr>
      <td className={s.tick}>
        <label>
          <input type="checkbox" name="id" value={id} form={formId} />
          <span className="vh">Choose {name}</span>
        </label>
      </td>
      <th scope="row" className={s.name}>
        <a href={`/admin/centers/${slug}`}>{name}</a>
        <span className="small">
          {city}
          <span className={s.onCard}>, {region}</span>
        </span>
      </th>
      <td className={s.inTable}>{region}</td>
      <td>
        <span className={s.sure} data-sure={listing}>
          {SURE_WORDS[listing]}
        </span>
        {status !== 'active' && <span className={s.late}>{STATUS_WORDS[status]}</span>}
      </td>
      <td data-label="Pages read">
        <span className="nb">{sayDay(line.checkedOn)}</span>
        {due && <span className={s.late}>{due}</span>}
      </td>
      <td data-label="Hospital confirmed">
        {line.confirmedOn ? <span className="nb">{sayDay(line.confirmedOn)}</span> : 'never'}
      </td>
      <td data-label="Phones">
        {line.phones === 0 ? <span className={s.late}>none</span> : line.phones}
        {line.phones > 0 && !line.takesReferrals && <span className={s.under}>none for doctors</span>}
      </td>
      <td data-label="Open reports" className={reports === 0 ? s.inTable : undefined}>
        {reports === 0 ? 'none' : <b className={s.late}>{reports}</b>}
      </td>
      <td data-label="Assigned to" className={line.editor || line.toCall ? undefined : s.inTable}>
        {line.editor ?? 'nobody'}
        {line.toCall && <span className={s.late}>to call</span>}
      </td>
    </tr>
  );
}
