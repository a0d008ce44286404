import { sayDay, sayInstant } from '@/components/admin/days';
import r from '@/components/admin/review.module.css';
import type { CallEntry } from '@/domain/call/call';
import { englishName } from '@/domain/locale';
import { STEP_WORDS } from './spoken';

/** Who tried to reach the hospital, when, and what came of it; the newest first. */
export function CallLog({ entries }: { entries: CallEntry[] }) {
  return (
    <section aria-labelledby="attempts">
      <h2 id="attempts">Attempts</h2>
      {entries.length === 0 && <p className="small">Nobody has called yet.</p>}
      <ol className={r.history}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <div className={r.who}>
              <p>
                <b>{STEP_WORDS[entry.step]}</b> · <time dateTime={entry.at}>{sayInstant(entry.at)}</time>
              </p>
              <p>{entry.whoName}</p>
            </div>
            <p className="small">{detailsOf(entry)}</p>
            {entry.notes && <p className={`small ${r.words}`}>{entry.notes}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

const detailsOf = ({ withRole, language, interpreter, callBackOn, confirmed }: CallEntry): string =>
  [
    confirmed && 'confirmed the listing',
    withRole,
    language && language !== 'en' && `in ${englishName(language)}`,
    interpreter && `interpreter ${interpreter === 'yes' ? 'reached' : 'not reached'}`,
    callBackOn && `call on ${sayDay(callBackOn)}`,
  ]
    .filter(Boolean)
    .join(' · ');
