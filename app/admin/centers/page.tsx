import type { Metadata } from 'next';
import { AdminFrame } from '@/components/admin/frame';
import { Filter, FilterChoice, FilterText, PageHead } from '@/components/admin/shapes';
import { ListingTable } from '@/components/listing/edit/listing-table';
import { LISTINGS, STATUSES } from '@/domain/listing/center';
import { requireActor } from '@/server/account/session';
import { searchListings } from '@/server/listing/editor-page';

export const metadata: Metadata = { title: 'Listings' };

type ListingsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const SURE = { confirmed: 'Confirmed', reported: 'Reported', unconfirmed: 'For editors only' } as const;

export default async function ListingsPage({ searchParams }: ListingsPageProps) {
  const actor = await requireActor();
  const asked = await searchParams;
  const text = typeof asked.q === 'string' ? asked.q.slice(0, 100) : '';
  const status = STATUSES.find((one) => one === asked.status) ?? null;
  const listing = LISTINGS.find((one) => one === asked.sure) ?? null;
  const lines = searchListings({ text, status, listing });
  const isFiltered = text !== '' || status !== null || listing !== null;
  return (
    <AdminFrame actor={actor} current="listings">
      <PageHead>
        <h1>Listings</h1>
        <a className="btn main" href="/admin/centers/new">
          Add a listing
        </a>
      </PageHead>
      <Filter action="/admin/centers" label="Search">
        <FilterText name="q" label="Hospital, city or state" value={text} />
        <FilterChoice
          all="Any"
          name="status"
          label="Status"
          value={status}
          choices={STATUSES.map((one) => [one, capital(one)])}
        />
        <FilterChoice
          all="Any"
          name="sure"
          label="How sure we are"
          value={listing}
          choices={LISTINGS.map((one) => [one, SURE[one]])}
        />
        <button className="btn" type="submit">
          Search
        </button>
      </Filter>
      <p role="status">
        {lines.length} {lines.length === 1 ? 'listing' : 'listings'}
        {text && ` with “${text}”`}. {isFiltered && <a href="/admin/centers">Show all</a>}
      </p>
      <ListingTable lines={lines} />
    </AdminFrame>
  );
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
