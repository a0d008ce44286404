import type { ReactNode } from 'react';
import { sayDay } from '@/components/admin/days';
import a from '@/components/admin/shapes.module.css';
import { Icon } from '@/components/ui/icon';
import type { Listing, Status } from '@/domain/listing/center';
import type { ListingRecord } from '@/domain/listing/edit';
import { dueOn, type Freshness } from '@/domain/listing/freshness';
import { DISCARD_FORM } from './form-view';
import s from './listing-head.module.css';

type ListingHeadProps = {
  listing: {
    id: number;
    version: number;
    record: ListingRecord;
    freshness: Freshness;
  };
  /** Who is on it. */
  claimNote: ReactNode;
  drop: (form: FormData) => Promise<void>;
  /** A draft of one's own to drop. One that is saved while somebody types is found by `DraftState`. */
  hasDraft: boolean;
};

const SEEN: Record<Listing, string> = {
  confirmed: 'Public, as confirmed',
  reported: 'Public, as reported',
  unconfirmed: 'For editors only',
};
const STANDS: Record<Status, string> = {
  active: '',
  paused: 'paused',
  planned: 'planned',
  withdrawn: 'withdrawn',
};

export function ListingHead({ listing, claimNote, drop, hasDraft }: ListingHeadProps) {
  const { id, version, record, freshness } = listing;
  const { name, status, statusReason, checkedOn, confirmedOn } = record;
  const isShown = record.listing !== 'unconfirmed' && status !== 'withdrawn';
  const facts = [
    status === 'withdrawn' ? 'Readers do not see it' : SEEN[record.listing],
    STANDS[status] && `${STANDS[status]}${statusReason ? `: ${statusReason}` : ''}`,
    `pages read ${sayDay(checkedOn)}`,
    confirmedOn ? `confirmed ${sayDay(confirmedOn)}` : 'never confirmed by the hospital',
    freshness === 'fresh' ? `next reminder ${sayDay(dueOn(record))}` : freshness,
  ];
  return (
    <header className={s.head}>
      <p className={a.back}>
        <a href="/admin">
          <Icon name="back" className="icon-s" />
          Queue
        </a>
      </p>
      <div className={s.headline}>
        <div>
          <h1>{name}</h1>
          <p className="small">{facts.filter(Boolean).join(' · ')}</p>
          {claimNote}
        </div>
        <div className={a.btns}>
          <a className="btn" href={`/admin/centers/${record.slug}/call`}>
            <Icon name="phone" className="icon-s" />
            Call
          </a>
          {isShown && (
            <a className="btn" href={`/centers/${record.slug}`}>
              Public page
            </a>
          )}
          <form action={drop} id={DISCARD_FORM} hidden={!hasDraft}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="version" value={version} />
            <button className="btn" type="submit">
              Discard my draft
            </button>
          </form>
        </div>
      </div>
    </header>
  );
}

/** What editors wrote down for each other. */
export function EditorNotes({ text }: { text: string | null }) {
  if (!text) return null;
  return (
    <div className="note caution">
      <Icon name="pen" />
      <p className={s.notes}>
        <strong>Notes.</strong> {text}
      </p>
    </div>
  );
}
