import { ActionForm, type FormAnswer } from '@/components/admin/action-form';
import { Seen } from '@/components/admin/seen';
import { STATUSES, type Status } from '@/domain/listing/center';
import { englishName, LOCALES } from '@/domain/locale';
import type { DeadLink } from '@/domain/queue/item';

type Action = (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
type ToolProps = { id: number; version: number; action: Action };

const STATUS_NAMES: Record<Status, string> = {
  active: 'Active: takes patients',
  paused: 'Paused: takes no new patients for now',
  planned: 'Planned: has not started',
  withdrawn: 'Withdrawn: readers do not see it',
};

/** Deleting is withdrawing, and setting it active again undoes it. */
export function StatusForm({
  status,
  reason,
  ...tool
}: ToolProps & { status: Status; reason: string | null }) {
  return (
    <ActionForm action={tool.action} label="Status" summary={`Status: ${status}`}>
      <Seen id={tool.id} version={tool.version} />
      <label htmlFor="status">Status</label>
      <select className="inp" id="status" name="status" defaultValue={status}>
        {STATUSES.map((value) => (
          <option key={value} value={value}>
            {STATUS_NAMES[value]}
          </option>
        ))}
      </select>
      <label htmlFor="reason">Reason, unless active</label>
      <input
        type="text"
        className="inp"
        id="reason"
        name="reason"
        defaultValue={reason ?? ''}
        maxLength={500}
      />
      <button className="btn" type="submit">
        Set status
      </button>
    </ActionForm>
  );
}

/** The old address goes on leading here. */
export function SlugForm({ slug, oldSlugs, ...tool }: ToolProps & { slug: string; oldSlugs: string[] }) {
  return (
    <ActionForm action={tool.action} label="Web address" summary={`Web address: ${slug}`}>
      <Seen id={tool.id} version={tool.version} />
      {oldSlugs.length > 0 && <p className="small">Also leads here: {oldSlugs.join(', ')}</p>}
      <label htmlFor="slug">New web address</label>
      <input type="text" className="inp" id="slug" name="slug" defaultValue={slug} maxLength={80} />
      <label htmlFor="slug-why">Why</label>
      <input type="text" className="inp" id="slug-why" name="why" maxLength={500} required />
      <button className="btn" type="submit">
        Change web address
      </button>
    </ActionForm>
  );
}

/** `hasMail`: a mail server is set up, and the link can be sent from here. */
export function AskForm({ hasMail, ...tool }: ToolProps & { hasMail: boolean }) {
  return (
    <ActionForm action={tool.action} label="Ask the hospital" summary="Ask the hospital">
      <Seen id={tool.id} version={tool.version} />
      <p className="small">
        Makes a link with which the hospital can confirm or correct this listing, once, for 14 days.
      </p>
      {!hasMail && (
        <p className="small">
          No mail server is set up: nothing is sent. You are shown the link once, to send it yourself.
        </p>
      )}
      <label htmlFor="to">E-mail of the program, or empty to hand the link over yourself</label>
      <input className="inp" id="to" name="to" type="email" maxLength={254} autoComplete="off" />
      <label htmlFor="ask-language">Language of the mail and of the page</label>
      <select className="inp" id="ask-language" name="language">
        {LOCALES.map((code) => (
          <option key={code} value={code}>
            {englishName(code)}
          </option>
        ))}
      </select>
      <button className="btn" type="submit">
        Make the link
      </button>
    </ActionForm>
  );
}

type DeadLinkProps = ToolProps & { links: string[]; dead: DeadLink[] };

/** A link that does not open comes back in the queue until somebody replaces it. */
export function DeadLinkForm({ links, dead, ...tool }: DeadLinkProps) {
  if (links.length === 0) return null;
  const isDead = (url: string) => dead.some((link) => link.url === url);
  return (
    <ActionForm action={tool.action} label="Links" summary="A link does not open">
      <Seen id={tool.id} version={tool.version} />
      {links.map((url) => (
        <p key={url} className="link-line">
          <a href={url} rel="noreferrer external">
            {url.replace('https://', '')}
          </a>
          <button className="textbtn" type="submit" name={isDead(url) ? 'alive' : 'dead'} value={url}>
            {isDead(url) ? 'It opens again' : 'It does not open'}
          </button>
        </p>
      ))}
    </ActionForm>
  );
}
