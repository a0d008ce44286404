import type { Metadata } from 'next';
import { Flash } from '@/components/admin/flash';
import { AdminFrame, AdminTabs } from '@/components/admin/frame';
import { OutboxList } from '@/components/mail/outbox-list';
import { countOutbox, listOutbox } from '@/db/mail/reads';
import { isPermitted } from '@/domain/account/permissions';
import { ADDRESS_KEPT_DAYS, type MailStatus } from '@/domain/mail/mail';
import { requireViewer } from '@/server/account/session';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { retry, settle } from './actions';

export const metadata: Metadata = { title: 'Outbox' };

const SHOWN = {
  waiting: { title: 'Waiting', statuses: ['queued', 'sending'], none: 'No mail waits.' },
  stuck: { title: 'To decide', statuses: ['failed', 'uncertain'], none: 'Every mail went its way.' },
  dropped: { title: 'Given up', statuses: ['dropped'], none: 'No mail was given up.' },
  sent: { title: 'Sent', statuses: ['sent'], none: 'Nothing was sent yet.' },
} as const satisfies Record<string, { title: string; statuses: readonly MailStatus[]; none: string }>;
type Shown = keyof typeof SHOWN;
const ALL: Shown[] = ['stuck', 'waiting', 'sent', 'dropped'];

type OutboxProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OutboxPage({ searchParams }: OutboxProps) {
  const actor = await requireViewer('outbox');
  const asked = await searchParams;
  const forOwner = actor.role === 'owner';
  const counts = countOutbox(db(), { forOwner });
  const countOf = (shown: Shown) => SHOWN[shown].statuses.reduce((sum, status) => sum + counts[status], 0);
  const current = ALL.find((shown) => shown === asked.show) ?? (countOf('stuck') > 0 ? 'stuck' : 'waiting');
  const { title, statuses, none } = SHOWN[current];
  const mails = listOutbox(db(), [...statuses], { forOwner });
  const hasServer = env().SMTP_URL !== undefined;
  return (
    <AdminFrame actor={actor} current="outbox">
      <AdminTabs
        label="Outbox"
        current={hrefOf(current)}
        tabs={ALL.map((shown) => [hrefOf(shown), `${SHOWN[shown].title} (${countOf(shown)})`])}
      />
      <h1>Outbox: {title.toLowerCase()}</h1>
      <Flash flash={asked.flash} />
      {!hasServer && (
        <p className="note">
          No mail server is set up (<code>SMTP_URL</code>), so nothing goes out by itself. Send a mail by
          hand, then say so: else it goes out once more when a server is set up, if it is not too old by then.
        </p>
      )}
      {current === 'sent' && (
        <p className="small">Once a mail is sent, its message and its address are deleted.</p>
      )}
      {current === 'dropped' && (
        <p className="small">
          Mails that did not get out in time: a digest in a day, a link as long as it opens, an answer to a
          reader in {ADDRESS_KEPT_DAYS} days, as readers are told. Also those whose link was used otherwise.
          Their words and addresses are deleted.
        </p>
      )}
      {!forOwner && <p className="small">Mails with links to accounts are shown to owners only.</p>}
      {mails.length === 0 && <p>{none}</p>}
      <OutboxList
        mails={mails.map(({ html, dedupeKey, ...line }) => line)}
        hasServer={hasServer}
        mayRetry={isPermitted(actor, 'retry-mail')}
        retry={retry}
        settle={settle}
      />
    </AdminFrame>
  );
}

const hrefOf = (shown: Shown) => `/admin/outbox?show=${shown}`;
