import type { Metadata } from 'next';
import { Flash } from '@/components/admin/flash';
import { AdminFrame } from '@/components/admin/frame';
import { Columns, LinedPart, Side } from '@/components/admin/shapes';
import { FileForm } from '@/components/import/file-form';
import { ColumnList, ExportLinks, ImportTable } from '@/components/import/import-list';
import { Form } from '@/components/ui/form/form';
import { readChosen } from '@/domain/import/batch';
import { requireSignedIn, requireViewer } from '@/server/account/session';
import { isFresh } from '@/server/account/step-up';
import { loadImports } from '@/server/import/pages';
import { PROOF } from '../ask-again';
import { unlockExport } from './actions';

export const metadata: Metadata = { title: 'Import and export' };

type ImportsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ImportsPage({ searchParams }: ImportsPageProps) {
  const actor = await requireViewer('imports');
  const { flash, id } = await searchParams;
  const { ids: chosen, fault } = readChosen([id ?? []].flat());
  return (
    <AdminFrame actor={actor} current="imports">
      <h1>Import and export</h1>
      <Flash flash={flash} />
      <Columns>
        <div>
          <LinedPart id="in" title="Import">
            <p>
              A file is checked first. You see every addition, change and bad row before anything is saved.
            </p>
            <FileForm />
            <ColumnList />
          </LinedPart>
          <LinedPart id="before" title="Files">
            <ImportTable imports={loadImports()} />
          </LinedPart>
        </div>
        <Side labelledBy="out">
          <section>
            <h2 id="out">Export</h2>
            {chosen === null ? (
              <div className="note caution" role="alert">
                <p>{fault}</p>
              </div>
            ) : (
              <>
                <p className="small">
                  {chosen.length > 0
                    ? sayChosen(chosen.length)
                    : 'All listings, also those for editors only,'}{' '}
                  with sources and notes. An exported file can be imported again as it is. The log keeps who
                  exported it.
                </p>
                {isFresh(await requireSignedIn(), new Date()) ? (
                  <ExportLinks ids={chosen} />
                ) : (
                  <Form
                    id="unlock"
                    action={unlockExport}
                    hidden={{ ids: chosen.join(' ') }}
                    submit="Show the exports"
                    quiet
                    fields={[PROOF]}
                  />
                )}
              </>
            )}
          </section>
        </Side>
      </Columns>
    </AdminFrame>
  );
}

const sayChosen = (count: number) => `The ${count === 1 ? 'listing' : `${count} listings`} that you chose,`;
