import type { Metadata } from 'next';
import { DeskFrame } from '@/components/admin/desk-frame';
import { ListingTable } from '@/components/admin/listing-table';
import { searchListings } from '@/server/desk/listings';
import { requireActor } from '@/server/session';

export const metadata: Metadata = { title: 'Listings' };

type ListingsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ListingsPage({ searchParams }: ListingsPageProps) {
  const actor = await requireActor();
  const { q } = await searchParams;
  const text = typeof q === 'string' ? q.slice(0, 100) : '';
  const lines = searchListings(text);
  return (
    <DeskFrame actor={actor} current="listings">
      <h1>Listings</h1>
      <form action="/admin/centers" method="get" className="q-filter" aria-label="Search">
        <div className="part">
          <label htmlFor="q">Hospital, city or state</label>
          <input className="inp" id="q" name="q" type="search" defaultValue={text} maxLength={100} />
        </div>
        <button className="btn" type="submit">
          Search
        </button>
      </form>
      <p role="status">
        {lines.length} {lines.length === 1 ? 'listing' : 'listings'}
        {text && (
          <>
            {' '}
            with “{text}”. <a href="/admin/centers">Show all</a>
          </>
        )}
      </p>
      <ListingTable lines={lines} />
    </DeskFrame>
  );
}
