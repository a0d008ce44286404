import type { Metadata } from 'next';
import { SignedOut } from '@/components/account/plain-frame';
import { Conflict } from '@/components/draft/conflict';
import { OwnDraft } from '@/components/draft/own-draft';
import { Comments } from '@/components/draft/waiting-drafts';
import { fieldName } from '@/components/listing/edit/field-names';
import { ListingForm } from '@/components/listing/edit/listing-form';
import { PinMap } from '@/components/listing/edit/pin-map';
import { LISTS } from '@/components/listing/edit/rows';
import { Unreadable } from '@/components/listing/edit/unreadable';
import { Findings } from '@/components/queue/findings';
import { ErrorSummary } from '@/components/ui/form/error-summary';
import { needsSecondPerson } from '@/db/account/second-person';
import type { Person } from '@/domain/account/actor';
import { isPermitted } from '@/domain/account/permissions';
import { minimumErrors } from '@/domain/listing/minimum';
import { isSentUnsigned } from '@/server/account/session';
import { db } from '@/server/db';
import type { ListingPage } from '@/server/listing/editor-page';
import { baseMap } from '@/server/map/map-picture';
import { today } from '@/server/today';
import { checkListing, keepTyped, resolveConflict, saveListing } from './actions';
import { type Asked, ListingFrame, type ListingPageProps, listingTitle, openListing } from './listing-frame';
import { comment, dismiss, recall } from './review-actions';
import { showListing } from './show-action';

const WHY_LENGTH_MIN = 3;

export async function generateMetadata(props: ListingPageProps): Promise<Metadata> {
  if (await isSentUnsigned()) return { title: 'Signed out' };
  return listingTitle(props, '');
}

export default async function AdminListingPage(props: ListingPageProps) {
  if (await isSentUnsigned()) return <SignedOut />;
  const { actor, asked, page, seen } = await openListing(props, '');
  const { listing, draft, conflict } = page;
  return (
    <ListingFrame actor={actor} page={page} asked={asked} tab="">
      <Unreadable faults={listing.faults} />
      <OwnDraft
        returned={page.returned}
        submittedAt={draft?.submittedAt ?? null}
        mayPublish={isPermitted(actor, 'update-center')}
        hasConflict={conflict !== null}
        meanwhile={page.meanwhile}
        comments={
          draft && page.comments.length > 0 ? (
            <Comments draft={{ id: draft.id, comments: page.comments }} {...seen} comment={comment} tab="" />
          ) : null
        }
      />
      {conflict && <Conflict {...seen} {...conflict} resolve={resolveConflict} />}
      <Findings
        findings={listing.findings}
        dismissed={listing.dismissed}
        {...seen}
        dismiss={dismiss}
        recall={recall}
      />
      <EditPart actor={actor} page={page} asked={asked} />
    </ListingFrame>
  );
}

type EditPartProps = { actor: Person; page: ListingPage; asked: Asked };

function EditPart({ actor, page, asked }: EditPartProps) {
  const { listing, draft, typed, saved, conflict } = page;
  const { id, version, record } = listing;
  if (conflict) return null;
  const hasWhy = (draft?.why ?? '').length >= WHY_LENGTH_MIN;
  const errors = asked.check && !hasWhy ? { ...page.errors, why: 'Say why, in a few words.' } : page.errors;
  const { duplicates } = page;
  // Of a listing that readers do not see yet: what it lacks to be shown to them.
  const lacking = record.listing === 'unconfirmed' ? Object.keys(minimumErrors(record)) : [];
  const worthALook = [...listing.findings.map(({ field }) => field), ...lacking];
  return (
    <>
      {asked.check && Object.keys(errors).length > 0 && (
        <ErrorSummary
          title="Not published yet: put this right"
          errors={Object.entries(errors).map(([id, message]) => ({ id, label: fieldName(id), message }))}
        />
      )}
      <ListingForm
        key={`${record.slug} ${version} ${draft?.savedAt}`}
        view={{ typed, saved, errors, duplicates, worthALook }}
        id={id}
        version={version}
        why={draft?.why ?? ''}
        today={today()}
        more={LISTS.find((list) => list === asked.more) ?? null}
        mayPublish={isPermitted(actor, 'update-center') && !needsSecondPerson(db(), actor.id)}
        map={<PinMap base={baseMap()} />}
        changes={page.changes.map(fieldName)}
        isSubmitted={draft?.submittedAt != null}
        action={saveListing}
        keep={keepTyped}
        check={checkListing}
        show={showListing}
      />
    </>
  );
}
