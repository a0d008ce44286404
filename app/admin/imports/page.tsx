import type { Metadata } from 'next';
import { Flash } from '@/components/admin/flash';
import { AdminFrame } from '@/components/admin/frame';
import { Columns, LinedPart, Side } from '@/components/admin/shapes';
import { ColumnList, ExportLinks, ImportTable } from '@/components/import/import-list';
import { Form } from '@/components/ui/form/form';
import { IMPORT_MAX_BYTES } from '@/domain/import/batch';
import { requireViewer } from '@/server/account/session';
import { loadImports } from '@/server/import/pages';
import { upload } from './actions';

export const metadata: Metadata = { title: 'Import and export' };

const MB = 1024 * 1024;

type ImportsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ImportsPage({ searchParams }: ImportsPageProps) {
  const actor = await requireViewer('imports');
  const { flash } = await searchParams;
  return (
    <AdminFrame actor={actor} current="imports">
      <h1>Import and export</h1>
      <Flash flash={flash} />
      <Columns>
        <div>
          <LinedPart id="in" title="In">
            <p>
              A file is checked first. You see every addition, change and bad row before anything is saved.
            </p>
            <Form
              id="import"
              action={upload}
              label="Import"
              submit="Check the file"
              fields={[
                {
                  name: 'file',
                  label: `CSV or JSON file, up to ${IMPORT_MAX_BYTES / MB} MB`,
                  type: 'file',
                  accept: '.csv,.tsv,.txt,.json',
                },
              ]}
            />
            <ColumnList />
          </LinedPart>
          <LinedPart id="before" title="Files">
            <ImportTable imports={loadImports()} />
          </LinedPart>
        </div>
        <Side labelledBy="out">
          <section>
            <h2 id="out">Out</h2>
            <p className="small">
              All listings, hidden ones too, with sources and notes. An export comes back in without a
              difference. The log keeps who took it.
            </p>
            <ExportLinks />
          </section>
        </Side>
      </Columns>
    </AdminFrame>
  );
}
