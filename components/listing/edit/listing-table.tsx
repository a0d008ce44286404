import { sayDay } from '@/components/admin/days';
import a from '@/components/admin/shapes.module.css';
import type { ListingLine } from '@/domain/listing/freshness';

const SURE = {
  confirmed: 'confirmed',
  reported: 'reported',
  unconfirmed: 'for editors only',
} as const satisfies Record<ListingLine['listing'], string>;

export function ListingTable({ lines }: { lines: ListingLine[] }) {
  return (
    <ul className={a.lines}>
      {lines.map((line) => (
        <li key={line.slug}>
          <h2>
            <a href={`/admin/centers/${line.slug}`}>{line.name}</a>
          </h2>
          <p className="small">
            {[
              `${line.city}, ${line.region}`,
              SURE[line.listing],
              line.status !== 'active' && line.status,
              `read ${sayDay(line.checkedOn)}`,
              line.confirmedOn && `confirmed ${sayDay(line.confirmedOn)}`,
              line.freshness !== 'fresh' && line.freshness,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
