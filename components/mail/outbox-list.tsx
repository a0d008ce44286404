import { sayInstant } from '@/components/admin/days';
import { Letter } from '@/components/admin/shapes';
import a from '@/components/admin/shapes.module.css';
import { Fold } from '@/components/ui/form/fold';
import { Form } from '@/components/ui/form/form';
import type { FormAction } from '@/components/ui/form/state';
import type { MailKind, MailStatus } from '@/domain/mail/mail';
import s from './outbox-list.module.css';

export type OutboxLine = {
  id: number;
  kind: MailKind;
  to: string | null;
  subject: string;
  text: string | null;
  status: MailStatus;
  attempts: number;
  nextAt: string;
  lastError: string | null;
  createdAt: string;
  sentAt: string | null;
};

const KINDS: Record<MailKind, string> = {
  'report-answer': 'Answer to a reader',
  'confirm-link': 'Link for a hospital',
  digest: 'Daily digest',
  reminder: 'Reminder',
  invitation: 'Invitation',
  'password-reset': 'New password',
  security: 'About an account',
};

type OutboxListProps = {
  mails: OutboxLine[];
  hasServer: boolean;
  mayRetry: boolean;
  retry: FormAction;
  settle: FormAction;
};

export function OutboxList({ mails, ...row }: OutboxListProps) {
  return (
    <ul className={a.lines}>
      {mails.map((mail) => (
        <MailItem key={mail.id} mail={mail} {...row} />
      ))}
    </ul>
  );
}

function stateOf({ status, attempts, nextAt, sentAt, lastError }: OutboxLine, hasServer: boolean): string {
  const tries = attempts === 1 ? 'one try' : `${attempts} tries`;
  switch (status) {
    case 'queued':
      if (!hasServer) return 'Waiting for a mail server';
      return attempts === 0
        ? 'Will be sent with the next run'
        : `${tries} so far; the next ${sayInstant(nextAt)}`;
    case 'sending':
      return 'Being sent now';
    case 'sent':
      return sentAt ? `Sent ${sayInstant(sentAt)}` : 'Sent';
    case 'dropped':
      return 'Not sent, as far as we know. The message and the address are deleted';
    case 'failed':
      return `Failed after ${tries}${lastError ? `: ${lastError}` : ''}`;
    case 'uncertain':
      return 'May or may not have been sent';
  }
}

function MailItem({
  mail,
  hasServer,
  mayRetry,
  retry,
  settle,
}: Omit<OutboxListProps, 'mails'> & { mail: OutboxLine }) {
  const { id, kind, to, subject, text, status, createdAt } = mail;
  const isOpen = status !== 'sent' && status !== 'sending' && status !== 'dropped';
  const isStuck = status === 'failed' || status === 'uncertain';
  return (
    <li>
      <h2 id={`mail-${id}`} tabIndex={-1}>
        {subject}
      </h2>
      <p className="small">
        {[KINDS[kind], to && `to ${to}`, `written ${sayInstant(createdAt)}`].filter(Boolean).join(' · ')}
      </p>
      <p className={isStuck ? `${s.state} ${a.late}` : s.state}>{stateOf(mail, hasServer)}</p>
      {isOpen && text && (
        <Fold
          open={!hasServer || undefined}
          summary={
            <>
              Message <span className="vh">({subject})</span>
            </>
          }
        >
          <Letter text={text} />
        </Fold>
      )}
      {isOpen && (
        <div className={a.btns}>
          {isStuck && mayRetry && <Press action={retry} id={id} label="Send it again" of={subject} />}
          {(isStuck || !hasServer) && (
            <Press
              action={settle}
              id={id}
              label={status === 'uncertain' ? 'It arrived' : 'I sent it by hand'}
              of={subject}
            />
          )}
        </div>
      )}
    </li>
  );
}

type PressProps = { action: FormAction; id: number; label: string; of: string };

const Press = ({ action, id, label, of }: PressProps) => (
  <Form
    action={action}
    label={`${label}: ${of}`}
    hidden={{ mail: id }}
    quiet
    submit={
      <>
        {label} <span className="vh">({of})</span>
      </>
    }
  />
);
