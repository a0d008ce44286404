import { Submit } from '@/components/ui/form/field';
import { Form } from '@/components/ui/form/form';
import type { FormAction } from '@/components/ui/form/state';
import { STATUSES, type Status } from '@/domain/listing/center';
import { englishName, LOCALES } from '@/domain/locale';
import type { DeadLink } from '@/domain/queue/item';
import s from './listing-tools.module.css';

type ToolProps = { id: number; version: number; action: FormAction };
const seen = ({ id, version }: ToolProps) => ({ id, version });

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
    <Form
      id="set-status"
      action={tool.action}
      label="Status"
      hidden={seen(tool)}
      fields={[
        {
          name: 'status',
          label: 'Status',
          type: 'choice',
          value: status,
          choices: STATUSES.map((value) => [value, STATUS_NAMES[value]] as const),
        },
        { name: 'reason', label: 'Reason, unless active', value: reason, max: 500, optional: true },
      ]}
      submit="Set status"
    />
  );
}

/** The old address goes on leading here. */
export function SlugForm({ slug, oldSlugs, ...tool }: ToolProps & { slug: string; oldSlugs: string[] }) {
  return (
    <Form
      id="change-slug"
      action={tool.action}
      label="Web address"
      fold={`Web address: ${slug}`}
      hidden={seen(tool)}
      fields={[
        { name: 'slug', label: 'New web address', value: slug, max: 80 },
        { name: 'why', label: 'Why', max: 500 },
      ]}
      submit="Change web address"
      quiet
    >
      {oldSlugs.length > 0 && <p className="small">Also leads here: {oldSlugs.join(', ')}</p>}
    </Form>
  );
}

/** `hasMail`: a mail server is set up, and the link can be sent from here. */
export function AskForm({ hasMail, ...tool }: ToolProps & { hasMail: boolean }) {
  return (
    <Form
      id="ask"
      action={tool.action}
      label="Ask the hospital"
      fold="Ask the hospital"
      hidden={seen(tool)}
      fields={[
        {
          name: 'to',
          label: 'E-mail of the program, or empty to hand the link over yourself',
          type: 'email',
          max: 254,
          optional: true,
        },
        {
          name: 'language',
          label: 'Language of the mail and of the page',
          type: 'choice',
          choices: LOCALES.map((code) => [code, englishName(code)] as const),
          value: LOCALES[0],
        },
      ]}
      submit="Make the link"
      quiet
    >
      <p className="small">
        Makes a link with which the hospital can confirm or correct this listing, once, for 14 days.
      </p>
      {!hasMail && (
        <p className="small">
          No mail server is set up: nothing is sent. You are shown the link once, to send it yourself.
        </p>
      )}
    </Form>
  );
}

type DeadLinkProps = ToolProps & { links: string[]; dead: DeadLink[] };

/** A link that does not open comes back in the queue until somebody replaces it. */
export function DeadLinkForm({ links, dead, ...tool }: DeadLinkProps) {
  if (links.length === 0) return null;
  const isDead = (url: string) => dead.some((link) => link.url === url);
  return (
    <Form action={tool.action} label="Links" fold="A link does not open" hidden={seen(tool)}>
      {links.map((url) => (
        <p key={url} className={s.line}>
          <a href={url} rel="noreferrer external">
            {url.replace('https://', '')}
          </a>{' '}
          <Submit className="textbtn" name={isDead(url) ? 'alive' : 'dead'} value={url}>
            {isDead(url) ? 'It opens again' : 'It does not open'}
          </Submit>
        </p>
      ))}
    </Form>
  );
}
