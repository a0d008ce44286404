import type { Metadata } from 'next';
import { sayDay } from '@/components/admin/days';
import { Flash } from '@/components/admin/flash';
import { AdminFrame } from '@/components/admin/frame';
import { Columns } from '@/components/admin/shapes';
import { AssignBar, QueueFilter } from '@/components/queue/queue-filter';
import { QueueKeys } from '@/components/queue/queue-keys';
import { QueueList } from '@/components/queue/queue-list';
import { QueueSide } from '@/components/queue/queue-side';
import { isPermitted } from '@/domain/account/permissions';
import { queueHref, readQueueParams } from '@/domain/queue/item';
import { colleagues } from '@/server/account/people';
import { requireActor } from '@/server/account/session';
import { loadAccuracy, loadQueue, nextDueDay } from '@/server/queue/queue';
import { assign, openItem, snooze, unassign } from './actions';

export const metadata: Metadata = { title: 'Queue' };

type QueuePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function QueuePage({ searchParams }: QueuePageProps) {
  const actor = await requireActor();
  const asked = await searchParams;
  const params = readQueueParams(asked);
  const { kind, text, mine, snoozed } = params;
  const filter = {
    text,
    ...(kind && { kind }),
    ...(mine && { personId: actor.id }),
    snoozed,
  };
  const { items, counts, doable, snoozed: putOff } = loadQueue(actor, filter);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const assigns = params.assign && isPermitted(actor, 'assign-items');
  const isFiltered = kind !== null || text !== '' || mine || snoozed;
  return (
    <AdminFrame actor={actor} current="queue" first="first">
      <Columns>
        <div>
          <h1>{titleOf(doable)}</h1>
          <p className="small">Most urgent first, then by due date.</p>
          <Flash flash={asked.flash} />
          <QueueFilter kind={kind} text={text} mine={mine} counts={counts} />
          {isFiltered && (
            <p role="status">
              {items.length} of {all} shown. <a href="/admin">Show all</a>
            </p>
          )}
          {isPermitted(actor, 'assign-items') && items.length > 0 && (
            <AssignBar isOpen={assigns} filter={{ kind, text, mine }} people={colleagues()} assign={assign} />
          )}
          <QueueList
            items={items}
            kind={kind}
            text={text}
            assigns={assigns}
            now={new Date()}
            personId={actor.id}
            open={openItem}
            release={unassign}
            snooze={snooze}
          />
          {putOff > 0 && !snoozed && (
            <p>
              <a className="textbtn" href={queueHref({ snoozed: true })}>
                Snoozed: {putOff}
              </a>
            </p>
          )}
          <QueueKeys />
          {doable === 0 && all > 0 && (
            <p className="note">Nothing is waiting for you. What is listed here is for others.</p>
          )}
          {all === 0 && <NothingToDo nextDueOn={nextDueDay()} />}
        </div>
        <QueueSide accuracy={loadAccuracy()} nextDueOn={nextDueDay()} />
      </Columns>
    </AdminFrame>
  );
}

const titleOf = (count: number) =>
  count === 0 ? 'Nothing to do' : `${count} ${count === 1 ? 'thing' : 'things'} to do`;

function NothingToDo({ nextDueOn }: { nextDueOn: string | null }) {
  return (
    <p className="note">
      Every listing was checked lately, and nobody is waiting for an answer.{' '}
      {nextDueOn ? `The next listing is due on ${sayDay(nextDueOn)}.` : 'There are no listings yet.'}
    </p>
  );
}
