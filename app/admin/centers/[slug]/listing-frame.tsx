import { redirect } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Flash } from '@/components/admin/flash';
import { FocusAnchor } from '@/components/admin/focus-anchor';
import { AdminFrame, AdminTabs } from '@/components/admin/frame';
import { EditorNotes, ListingHead } from '@/components/listing/edit/listing-head';
import { ClaimNote } from '@/components/queue/claim';
import type { Person } from '@/domain/account/actor';
import { DEFAULT_LOCALE } from '@/domain/locale';
import { requireActor } from '@/server/account/session';
import { type ListingPage, loadListing } from '@/server/listing/editor-page';
import { waitingFor } from '@/server/queue/queue';
import { unassign } from '../../actions';
import { noSuchPage } from '../../no-such-page';
import { dropChanges } from './actions';
import { type ListingTab, TAB_NAMES, TABS, tabHref } from './tabs';

export type ListingPageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
export type Asked = Awaited<ListingPageProps['searchParams']>;

/** What a page of a listing works on; an old address leads to the new one. */
export async function openListing({ params, searchParams }: ListingPageProps, tab: ListingTab) {
  const actor = await requireActor();
  // The words of the public page are those of the public site.
  setRequestLocale(DEFAULT_LOCALE);
  const { slug } = await params;
  const asked = await searchParams;
  const page = loadListing(slug, actor, versionOf(asked.before));
  if (!page) noSuchPage();
  if (page.listing.record.slug !== slug) redirect(tabHref(page.listing.record.slug, tab));
  return { actor, asked, page, seen: { id: page.listing.id, version: page.listing.version } };
}

/** null: not a version. */
const versionOf = (text: Asked[string]) => (/^[1-9]\d{0,8}$/.test(String(text)) ? Number(text) : null);

/** The title of a page of a listing. */
export async function listingTitle({ params }: ListingPageProps, tab: ListingTab) {
  const { slug } = await params;
  const name = loadListing(slug, await requireActor())?.listing.record.name;
  return { title: tab ? `${TABS[tab]}: ${name ?? ''}` : name };
}

type ListingFrameProps = {
  actor: Person;
  page: ListingPage;
  asked: Asked;
  tab: ListingTab;
  children: ReactNode;
};

/** Where what editors noted is of use: where facts are put right, and where they are confirmed. */
const NOTED: readonly ListingTab[] = ['', 'confirm'];

/** The head of every page of one listing, and the way to the others. */
export function ListingFrame({ actor, page, asked, tab, children }: ListingFrameProps) {
  const { listing, draft } = page;
  const { slug } = listing.record;
  const { reports, answers, drafts } = waitingFor(listing);
  const waiting = reports.length + answers.length + drafts.length;
  const names = { ...TABS, reports: waiting > 0 ? `Reports (${waiting})` : 'Reports' };
  return (
    <AdminFrame actor={actor} current="listings">
      <ListingHead
        listing={listing}
        claimNote={
          <ClaimNote
            claim={listing.claim}
            claimKey={`center:${listing.id}`}
            personId={actor.id}
            release={unassign}
          />
        }
        drop={dropChanges}
        hasDraft={draft !== null}
      />
      <AdminTabs
        label="Listing"
        current={tabHref(slug, tab)}
        tabs={TAB_NAMES.map((each) => [tabHref(slug, each), names[each]])}
      />
      {NOTED.includes(tab) && <EditorNotes text={listing.record.editorNotes} />}
      <FocusAnchor page={[slug, tab, asked.more, asked.before, asked.done].join(' ')} />
      <Flash flash={asked.flash} after={`${listing.version} ${draft?.savedAt} ${asked.at}`} />
      {children}
    </AdminFrame>
  );
}
