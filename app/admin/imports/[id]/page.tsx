import type { Metadata } from 'next';
import { sayInstant } from '@/components/admin/days';
import { Flash } from '@/components/admin/flash';
import { AdminFrame } from '@/components/admin/frame';
import { Back, Buttons } from '@/components/admin/shapes';
import {
  FindingTable,
  ImportLines,
  ImportName,
  ImportPages,
  ImportParts,
  RowsPart,
} from '@/components/import/import-rows';
import { ImportProgress, PlainForm, TakeForm } from '@/components/import/import-steps';
import { PART_WORDS, STATUS_WORDS, sayReading, sayRows, sayTaken } from '@/components/import/import-words';
import { readImportParams } from '@/domain/import/batch';
import { requireViewer } from '@/server/account/session';
import { type LoadedImport, loadImport } from '@/server/import/pages';
import { noSuchPage } from '../../no-such-page';
import { accept, checkAgain, discard } from './actions';

export const metadata: Metadata = { title: 'Import' };

type ImportPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const actor = await requireViewer('imports');
  const { flash, ...asked } = await searchParams;
  const { show, page } = readImportParams(asked);
  const loaded = loadImport(Number((await params).id), { show, page });
  if (!loaded) noSuchPage();
  const { batch } = loaded;
  return (
    <AdminFrame actor={actor} current="imports">
      <Back href="/admin/imports">Import and export</Back>
      <ImportName>{batch.fileName}</ImportName>
      <p className="small">
        {[
          STATUS_WORDS[batch.status],
          batch.reading && sayReading(batch.reading),
          batch.rows > 0 && sayRows(batch.rows),
          batch.whoName,
          sayInstant(batch.createdAt),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Flash flash={flash} />
      <Body loaded={loaded} page={page} />
    </AdminFrame>
  );
}

function Body({ loaded, page }: { loaded: LoadedImport; page: number }) {
  const { batch, counts, isStopped } = loaded;
  const { id, status } = batch;
  const throwAway = <PlainForm id={id} action={discard} label="Discard" />;
  const again = <PlainForm id={id} action={checkAgain} label="Check again" />;
  switch (status) {
    case 'checking':
      return (
        <>
          <ImportProgress {...batch} isStopped={isStopped} again={again} />
          {throwAway}
        </>
      );
    case 'failed':
      return (
        <>
          <h2>It cannot be read as a list of listings</h2>
          <FindingTable findings={batch.findings} caption="Why it cannot be read" />
          <Buttons>
            {again}
            {throwAway}
          </Buttons>
        </>
      );
    case 'waiting':
      return (
        <>
          {batch.findings.map(({ message }) => (
            <p key={message} className="note">
              {message}
            </p>
          ))}
          <TakeForm id={id} attempt={batch.attempt} counts={counts} accept={accept} />
          <Buttons>
            {again}
            {throwAway}
          </Buttons>
          <Rows loaded={loaded} page={page} />
        </>
      );
    case 'accepted':
      return (
        <>
          <p>
            Imported: {sayTaken(batch.counts ?? counts)}. {leftOutWords(counts.bad + counts.conflict)}
          </p>
          <p className="small">Why: {batch.why}</p>
          {counts.bad + counts.conflict > 0 && <Rows loaded={loaded} page={page} />}
        </>
      );
    case 'discarded':
      return <p>Nothing was imported.</p>;
  }
}

const leftOutWords = (rows: number) => (rows === 0 ? 'No row was left out.' : `Left out: ${sayRows(rows)}.`);

function Rows({
  loaded: { batch, counts, part, lines, pages },
  page,
}: {
  loaded: LoadedImport;
  page: number;
}) {
  const { title, about } = PART_WORDS[part];
  const isTable = part === 'bad';
  return (
    <>
      <ImportParts id={batch.id} counts={counts} part={part} />
      <RowsPart title={title}>
        <p className="small">{lines.length === 0 ? 'None.' : about}</p>
        {isTable && lines.length > 0 && (
          <FindingTable findings={lines.flatMap(({ findings }) => findings)} caption={title} />
        )}
        {!isTable && <ImportLines lines={lines} />}
        <ImportPages id={batch.id} part={part} page={page} pages={pages} />
      </RowsPart>
    </>
  );
}
