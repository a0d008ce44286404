import type { Metadata } from 'next';
import { TextPart } from '@/components/admin/shapes';
import { History } from '@/components/listing/edit/history';
import { isPermitted } from '@/domain/account/permissions';
import { historyEntries } from '@/server/listing/editor-page';
import { ListingFrame, type ListingPageProps, listingTitle, openListing } from '../listing-frame';
import { tabHref } from '../tabs';
import { restore } from '../tool-actions';

export const generateMetadata = (props: ListingPageProps): Promise<Metadata> =>
  listingTitle(props, 'history');

/** Who changed what, when and why. `?before=`: only what is older than that version. */
export default async function HistoryPage(props: ListingPageProps) {
  const { actor, asked, page, seen } = await openListing(props, 'history');
  const { revisions, before, older } = page.history;
  return (
    <ListingFrame actor={actor} page={page} asked={asked} tab="history">
      <TextPart>
        <History
          entries={historyEntries(revisions)}
          path={tabHref(page.listing.record.slug, 'history')}
          before={before}
          older={older}
          {...seen}
          mayRestore={isPermitted(actor, 'restore-revision')}
          restore={restore}
        />
      </TextPart>
    </ListingFrame>
  );
}
