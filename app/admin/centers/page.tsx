import type { Metadata } from 'next';
import { Flash } from '@/components/admin/flash';
import { AdminFrame } from '@/components/admin/frame';
import { PageHead, Pages } from '@/components/admin/shapes';
import { BulkBar } from '@/components/listing/table/bulk-bar';
import { ListingTable } from '@/components/listing/table/listing-table';
import { SavedViews, TableFilter } from '@/components/listing/table/table-filter';
import { isPermitted } from '@/domain/account/permissions';
import { LINES_ON_PAGE, lineQuery, linesHref, readLineParams } from '@/domain/listing/lines';
import { colleagues } from '@/server/account/people';
import { requireActor } from '@/server/account/session';
import { savedViews, searchListings } from '@/server/listing/editor-page';
import { assignChosen, markChosen, removeView, saveTableView } from './actions';

export const metadata: Metadata = { title: 'Listings' };

type ListingsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ListingsPage({ searchParams }: ListingsPageProps) {
  const actor = await requireActor();
  const asked = await searchParams;
  const params = readLineParams(asked);
  const { lines, found, all, counts, states } = searchListings(params);
  const isFiltered = linesHref({ ...params, sort: 'name', down: false }) !== '/admin/centers';
  const { page, q } = params;
  return (
    <AdminFrame actor={actor} current="listings">
      <PageHead>
        <h1>Listings</h1>
        <a className="btn main" href="/admin/centers/new">
          Add a listing
        </a>
      </PageHead>
      <Flash flash={asked.flash} />
      <TableFilter params={params} counts={counts} states={states} />
      <SavedViews params={params} views={savedViews(actor)} save={saveTableView} remove={removeView} />
      <p role="status">
        {isFiltered ? `${found} of ${all}` : all} {all === 1 ? 'listing' : 'listings'}
        {q && ` with “${q}”`}. {isFiltered && <a href="/admin/centers">Show all</a>}
      </p>
      {lines.length > 0 && (
        <>
          <BulkBar
            id="chosen"
            query={lineQuery(params)}
            people={isPermitted(actor, 'assign-items') ? colleagues() : []}
            mayExport={isPermitted(actor, 'export-centers')}
            mark={markChosen}
            assign={assignChosen}
          />
          <ListingTable lines={lines} params={params} formId="chosen" />
        </>
      )}
      {found > LINES_ON_PAGE && (
        <Pages>
          {page > 1 && (
            <a className="btn" href={linesHref(params, { page: page - 1 })}>
              Earlier
            </a>
          )}
          {page * LINES_ON_PAGE < found && (
            <a className="btn" href={linesHref(params, { page: page + 1 })}>
              Next
            </a>
          )}
        </Pages>
      )}
    </AdminFrame>
  );
}
