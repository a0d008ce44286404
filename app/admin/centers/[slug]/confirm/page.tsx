import type { Metadata } from 'next';
import { Columns, Side } from '@/components/admin/shapes';
import { CallLog } from '@/components/call/call-log';
import { LinkList } from '@/components/hospital-link/link-list';
import { ConfirmForm } from '@/components/listing/edit/confirm-form';
import { ConfirmHeld, TooLittle } from '@/components/listing/edit/confirm-held';
import { AskForm } from '@/components/listing/edit/listing-tools';
import { NextNote } from '@/components/listing/edit/next-note';
import { isPermitted } from '@/domain/account/permissions';
import { minimumErrors } from '@/domain/listing/minimum';
import { callsOf } from '@/server/call/call';
import { env } from '@/server/env';
import { justConfirmed, type ListingPage } from '@/server/listing/editor-page';
import { today } from '@/server/today';
import { askHospital, revokeLink } from '../ask-action';
import { ListingFrame, type ListingPageProps, listingTitle, openListing } from '../listing-frame';
import { AsReadersSeeIt } from '../public-facts';
import { tabHref } from '../tabs';
import { confirm, undo } from '../tool-actions';

export const generateMetadata = (props: ListingPageProps): Promise<Metadata> =>
  listingTitle(props, 'confirm');

/** All of a listing is right: what readers see of it, how somebody knows, and the ways to ask the hospital. */
export default async function ConfirmPage(props: ListingPageProps) {
  const { actor, asked, page, seen } = await openListing(props, 'confirm');
  const { listing } = page;
  const { record } = listing;
  const held = heldBy(page);
  const lacks = Object.values(minimumErrors(record));
  const mayPublish = isPermitted(actor, 'update-center');
  return (
    <ListingFrame actor={actor} page={page} asked={asked} tab="confirm">
      {asked.done && (
        <NextNote
          name={record.name}
          town={`${record.address.city}, ${record.address.region}`}
          done={justConfirmed(String(asked.done), actor)}
          undo={undo}
        />
      )}
      <Columns wide>
        <div>
          {held ? (
            <ConfirmHeld {...held} facts={tabHref(record.slug, '')} mayPublish={mayPublish} />
          ) : lacks.length > 0 ? (
            <TooLittle
              lacks={lacks}
              facts={tabHref(record.slug, '')}
              call={`${tabHref(record.slug, '')}/call`}
            />
          ) : (
            <ConfirmForm
              key={record.slug}
              {...seen}
              today={today()}
              listing={record.listing}
              mayPublish={mayPublish}
              action={confirm}
            />
          )}
          <AsReadersSeeIt record={record} />
        </div>
        <Side>
          <CallLog entries={callsOf(listing.id)} />
          <AskForm {...seen} hasMail={env().SMTP_URL !== undefined} action={askHospital} />
          <LinkList {...seen} links={listing.links} now={new Date()} revoke={revokeLink} />
        </Side>
      </Columns>
    </ListingFrame>
  );
}

/** Why one's own draft keeps the listing from being confirmed as it stands; null: it does not. */
function heldBy({ draft, changes, contradicted, conflict }: ListingPage) {
  if (conflict) return { state: 'to-settle', parts: changes } as const;
  if (draft?.submittedAt) {
    return contradicted.length > 0 ? ({ state: 'submitted', parts: contradicted } as const) : null;
  }
  return changes.length > 0 ? ({ state: 'open', parts: changes } as const) : null;
}
