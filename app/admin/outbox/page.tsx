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
  waiting: { title: 'Waiting', statuses: ['queued', 'sending'], none: 'No e-mail is waiting.' },
  stuck: {
    title: 'To decide',
    statuses: ['failed', 'uncertain'],
    none: 'Nothing to decide: no e-mail failed.',
  },
  dropped: { title: 'Given up', statuses: ['dropped'], none: 'No e-mail was given up.' },
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
          No mail server is set up, so nothing is sent by itself. Send these e-mails yourself and mark each as
          sent: otherwise it is sent again once there is a mail server, unless it is too old by then.
        </p>
      )}
      {current === 'sent' && (
        <p className="small">Once an e-mail is sent, its message and address are deleted.</p>
      )}
      {current === 'dropped' && (
        <p className="small">
          E-mails that were not sent in time: a digest within a day, a link while it opens, an answer to a
          reader within {ADDRESS_KEPT_DAYS} days, as readers are told. Also those whose link was used without
          them. Their messages and addresses are deleted.
        </p>
      )}
      {!forOwner && <p className="small">E-mails with links to accounts are shown to owners only.</p>}
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
