import { sayInstant } from '@/components/admin/days';
import r from '@/components/admin/review.module.css';
import { Submit } from '@/components/ui/form/field';
import { Form } from '@/components/ui/form/form';
import type { FormAction } from '@/components/ui/form/state';
import type { LinkStatus } from '@/domain/hospital-link/link';
import { englishName } from '@/domain/locale';

export type HospitalLink = {
  id: number;
  status: LinkStatus;
  language: string;
  sentTo: string | null;
  whoName: string;
  createdAt: string;
  expiresAt: string;
  openedAt: string | null;
  usedAt: string | null;
  decidedAt: string | null;
};

type LinkListProps = {
  id: number;
  version: number;
  links: HospitalLink[];
  now: Date;
  revoke: FormAction;
};

/** The links that were made for the hospital, and what became of each. */
export function LinkList({ id, version, links, now, revoke }: LinkListProps) {
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="links-made">
      <h2 id="links-made">Links to the hospital</h2>
      <ol className={r.history}>
        {links.map((link) => {
          const isOpen = link.status === 'open' && link.expiresAt > now.toISOString();
          return (
            <li key={link.id}>
              <div className={r.who}>
                <p>
                  <b>{wayItStands(link, isOpen)}</b>
                </p>
                {isOpen && (
                  <Form
                    action={revoke}
                    label={`Revoke the link of ${sayInstant(link.createdAt)}`}
                    hidden={{ id, version, linkId: link.id }}
                    foot={
                      <Submit className="textbtn">
                        Revoke<span className="vh"> the link of {sayInstant(link.createdAt)}</span>
                      </Submit>
                    }
                  />
                )}
              </div>
              {isOpen && <p className="small">{link.sentTo ?? 'To be handed over by hand'}</p>}
              <p className="small">
                In {englishName(link.language)} · made by {link.whoName}, {sayInstant(link.createdAt)}
              </p>
            </li>
          );
        })}
      </ol>
      <p className="small">
        “Opened” may be the hospital’s mail scanner. An address is kept while its link is open.
      </p>
    </section>
  );
}

function wayItStands(
  { status, expiresAt, openedAt, usedAt, decidedAt }: HospitalLink,
  isOpen: boolean,
): string {
  const at = (instant: string | null) => (instant === null ? '' : ` ${sayInstant(instant)}`);
  if (isOpen) return `${openedAt ? `Opened${at(openedAt)}` : 'Not opened yet'} · open until${at(expiresAt)}`;
  if (status === 'open')
    return `Expired${at(expiresAt)}, ${openedAt ? 'opened but not answered' : 'never opened'}`;
  if (status === 'revoked') return `Revoked${at(decidedAt)}`;
  const what = { answered: 'waits for an editor', accepted: 'accepted', declined: 'left as it was' }[status];
  return `Answered${at(usedAt)}: ${what}${at(decidedAt)}`;
}
