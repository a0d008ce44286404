import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import { SignedOut } from '@/components/account/plain-frame';
import { sayDay } from '@/components/admin/days';
import { Flash } from '@/components/admin/flash';
import { FocusAnchor } from '@/components/admin/focus-anchor';
import { AdminFrame } from '@/components/admin/frame';
import { Columns } from '@/components/admin/shapes';
import { Conflict } from '@/components/draft/conflict';
import { OwnDraft } from '@/components/draft/own-draft';
import { Comments } from '@/components/draft/waiting-drafts';
import { fieldName } from '@/components/listing/edit/field-names';
import { ListingForm } from '@/components/listing/edit/listing-form';
import { ListingHead } from '@/components/listing/edit/listing-head';
import { NextNote } from '@/components/listing/edit/next-note';
import { PinMap } from '@/components/listing/edit/pin-map';
import { LISTS } from '@/components/listing/edit/rows';
import { Unreadable } from '@/components/listing/edit/unreadable';
import { ClaimNote } from '@/components/queue/claim';
import { ErrorSummary } from '@/components/ui/form/error-summary';
import type { Person } from '@/domain/account/actor';
import { isPermitted } from '@/domain/account/permissions';
import { DEFAULT_LOCALE } from '@/domain/locale';
import { isSentUnsigned, requireActor } from '@/server/account/session';
import { justConfirmed, type ListingPage, loadListing } from '@/server/listing/editor-page';
import { baseMap } from '@/server/map/map-picture';
import { today } from '@/server/today';
import { letGo } from '../../actions';
import { checkListing, dropChanges, resolveConflict, saveListing } from './actions';
import { ListingSide } from './listing-side';
import { comment } from './review-actions';
import { showListing } from './show-action';
import { ToDecide } from './to-decide';
import { undo } from './tool-actions';

type ListingPageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
type Asked = Awaited<ListingPageProps['searchParams']>;

const WHY_LENGTH_MIN = 3;

export async function generateMetadata({ params }: ListingPageProps): Promise<Metadata> {
  if (await isSentUnsigned()) return { title: 'Signed out' };
  const { slug } = await params;
  return { title: loadListing(slug, await requireActor())?.listing.record.name };
}

export default async function AdminListingPage({ params, searchParams }: ListingPageProps) {
  if (await isSentUnsigned()) return <SignedOut />;
  const actor = await requireActor();
  // The words of the map are those of the public site.
  setRequestLocale(DEFAULT_LOCALE);
  const { slug } = await params;
  const asked = await searchParams;
  const page = loadListing(slug, actor, versionOf(asked.before));
  if (!page) notFound();
  const { listing, draft, conflict } = page;
  const { record } = listing;
  if (record.slug !== slug) redirect(`/admin/centers/${record.slug}`);
  const seen = { id: listing.id, version: listing.version };
  return (
    <AdminFrame actor={actor} current="listings">
      <ListingHead
        listing={listing}
        claimNote={
          <ClaimNote
            claim={listing.claim}
            claimKey={`center:${listing.id}`}
            personId={actor.id}
            release={letGo}
          />
        }
        drop={draft ? dropChanges : null}
      />
      <Unreadable faults={listing.faults} />
      <FocusAnchor page={[slug, asked.more, asked.before, asked.done].join(' ')} />
      {asked.done && (
        <NextNote
          name={record.name}
          town={`${record.address.city}, ${record.address.region}`}
          done={justConfirmed(String(asked.done), actor)}
          undo={undo}
        />
      )}
      <Flash flash={asked.flash} after={`${listing.version} ${draft?.savedAt} ${asked.at}`} />
      <OwnDraft
        returned={page.returned}
        submittedAt={draft?.submittedAt ?? null}
        mayPublish={isPermitted(actor, 'update-center')}
        hasConflict={conflict !== null}
        meanwhile={page.meanwhile}
        comments={
          draft && page.comments.length > 0 ? (
            <Comments draft={{ id: draft.id, comments: page.comments }} {...seen} comment={comment} />
          ) : null
        }
      />
      <Columns wide>
        <div>
          {conflict && <Conflict {...seen} {...conflict} resolve={resolveConflict} />}
          <EditPart actor={actor} page={page} asked={asked} />
        </div>
        <ListingSide actor={actor} page={page} />
      </Columns>
    </AdminFrame>
  );
}

/** null: not a version. */
const versionOf = (text: Asked[string]) => (/^[1-9]\d{0,8}$/.test(String(text)) ? Number(text) : null);

type EditPartProps = { actor: Person; page: ListingPage; asked: Asked };

function EditPart({ actor, page, asked }: EditPartProps) {
  const { listing, draft, typed, saved, conflict } = page;
  const { id, version, record } = listing;
  const hasWhy = (draft?.why ?? '').length >= WHY_LENGTH_MIN;
  const errors = asked.check && !hasWhy ? { ...page.errors, why: 'Say why, in a few words.' } : page.errors;
  const { duplicates } = page;
  const view = { typed, saved, errors, duplicates, fallbackSource: `Pages read ${sayDay(record.checkedOn)}` };
  return (
    <>
      {asked.check && !conflict && Object.keys(errors).length > 0 && (
        <ErrorSummary
          title="Not published yet: put this right"
          errors={Object.entries(errors).map(([id, message]) => ({ id, label: fieldName(id), message }))}
        />
      )}
      <ToDecide actor={actor} page={page} />
      {!conflict && (
        <ListingForm
          key={`${record.slug} ${version} ${draft?.savedAt}`}
          view={view}
          id={id}
          version={version}
          why={draft?.why ?? ''}
          today={today()}
          more={LISTS.find((list) => list === asked.more) ?? null}
          mayPublish={isPermitted(actor, 'update-center')}
          map={<PinMap base={baseMap()} />}
          changes={page.changes.map(fieldName)}
          isSubmitted={draft?.submittedAt != null}
          action={saveListing}
          check={checkListing}
          show={showListing}
        />
      )}
    </>
  );
}
