import { Side } from '@/components/admin/shapes';
import { LinkList } from '@/components/hospital-link/link-list';
import { History } from '@/components/listing/edit/history';
import { AskForm, DeadLinkForm, SlugForm, StatusForm } from '@/components/listing/edit/listing-tools';
import { StatusNote } from '@/components/listing/edit/status-note';
import type { Person } from '@/domain/account/actor';
import { isPermitted } from '@/domain/account/permissions';
import { linksOf } from '@/domain/listing/list-findings';
import { env } from '@/server/env';
import type { ListingPage } from '@/server/listing/editor-page';
import { historyEntries } from '@/server/listing/editor-page';
import { askHospital, takeBackLink } from './ask-action';
import { markDead } from './review-actions';
import { rename, restore, status } from './tool-actions';

/** What is done less often, and what was done before. */
export function ListingSide({ actor, page }: { actor: Person; page: ListingPage }) {
  const { id, version, record, oldSlugs, deadLinks, links } = page.listing;
  const seen = { id, version };
  return (
    <Side>
      {isPermitted(actor, 'set-status') ? (
        <StatusForm {...seen} status={record.status} reason={record.statusReason} action={status} />
      ) : (
        <StatusNote status={record.status} />
      )}
      <AskForm {...seen} hasMail={env().SMTP_URL !== undefined} action={askHospital} />
      <LinkList {...seen} links={links} now={new Date()} takeBack={takeBackLink} />
      <DeadLinkForm {...seen} links={linksOf(record)} dead={deadLinks} action={markDead} />
      {isPermitted(actor, 'change-slug') && (
        <SlugForm {...seen} slug={record.slug} oldSlugs={oldSlugs} action={rename} />
      )}
      <History
        entries={historyEntries(page.history.revisions)}
        path={`/admin/centers/${record.slug}`}
        before={page.history.before}
        older={page.history.older}
        {...seen}
        mayRestore={isPermitted(actor, 'restore-revision')}
        restore={restore}
      />
    </Side>
  );
}
