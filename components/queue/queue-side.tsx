import { sayDay } from '@/components/admin/days';
import a from '@/components/admin/shapes.module.css';
import f from '@/components/ui/form/form.module.css';
import type { Accuracy } from '@/domain/listing/accuracy';
import s from './queue.module.css';

type Gauge = { count: number; of: number; says: string };

/** How true the list is, and the way to any listing. */
export function QueueSide({ accuracy, nextDueOn }: { accuracy: Accuracy; nextDueOn: string | null }) {
  const { listings, overdue, confirmedWithHospital } = accuracy;
  const of = listings.published;
  const gauges: Gauge[] = [
    { count: of - overdue, of, says: 'checked or confirmed in the last 90 days' },
    { count: listings.confirmed, of, says: 'confirmed by the hospital or its own page' },
    { count: confirmedWithHospital.count, of, says: 'confirmed by the hospital itself in 90 days' },
  ];
  return (
    <aside className={a.side}>
      <h2>Accuracy</h2>
      {gauges.map((gauge) => (
        <p key={gauge.says} className={s.gauge}>
          <b>
            {gauge.count} of {gauge.of}
          </b>
          {gauge.says}
          <svg className={s.meter} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect width={gauge.of === 0 ? 0 : (100 * gauge.count) / gauge.of} height="4" />
          </svg>
        </p>
      ))}
      <p className="small">
        {nextDueOn && `Next reminder: ${sayDay(nextDueOn)}. `}
        Readers see the same numbers on <a href="/about/data">how listings are checked</a>.
      </p>
      <form action="/admin/centers" method="get" className={s.jump}>
        <label htmlFor="jump">Go to a listing</label>
        <input className={f.input} id="jump" name="q" type="search" maxLength={100} />
        <button className="btn" type="submit">
          Go
        </button>
      </form>
    </aside>
  );
}
