import type { Metadata } from 'next';
import { TextPart } from '@/components/admin/shapes';
import { DeadLinkForm, SlugForm, StatusForm } from '@/components/listing/edit/listing-tools';
import { StatusNote } from '@/components/listing/edit/status-note';
import { isPermitted } from '@/domain/account/permissions';
import { linksOf } from '@/domain/listing/list-findings';
import { ListingFrame, type ListingPageProps, listingTitle, openListing } from '../listing-frame';
import { markDead } from '../review-actions';
import { rename, status } from '../tool-actions';

export const generateMetadata = (props: ListingPageProps): Promise<Metadata> => listingTitle(props, 'status');

/** Whether the program takes patients, its address on this site, and its links. */
export default async function StatusPage(props: ListingPageProps) {
  const { actor, asked, page, seen } = await openListing(props, 'status');
  const { record, oldSlugs, deadLinks } = page.listing;
  return (
    <ListingFrame actor={actor} page={page} asked={asked} tab="status">
      <TextPart>
        {isPermitted(actor, 'set-status') ? (
          <StatusForm {...seen} status={record.status} reason={record.statusReason} action={status} />
        ) : (
          <StatusNote slug={record.slug} status={record.status} />
        )}
        {isPermitted(actor, 'change-slug') && (
          <SlugForm {...seen} slug={record.slug} oldSlugs={oldSlugs} action={rename} />
        )}
        <DeadLinkForm {...seen} links={linksOf(record)} dead={deadLinks} action={markDead} />
      </TextPart>
    </ListingFrame>
  );
}
