import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ConfirmForm, LANGUAGE_CHOICES } from '@/components/admin/confirm-form';
import { Conflict } from '@/components/admin/conflict';
import { sayDay } from '@/components/admin/days';
import { DeskFrame } from '@/components/admin/desk-frame';
import { ErrorSummary } from '@/components/admin/error-summary';
import { fieldName } from '@/components/admin/field-names';
import { Findings } from '@/components/admin/findings';
import { FocusAnchor } from '@/components/admin/focus-anchor';
import { History } from '@/components/admin/history';
import { ListingForm } from '@/components/admin/listing-form';
import { ListingHead } from '@/components/admin/listing-head';
import { AskForm, SlugForm, StatusForm } from '@/components/admin/listing-tools';
import { LISTS } from '@/components/admin/rows';
import { Said } from '@/components/admin/said';
import { isPermitted } from '@/domain/desk/permissions';
import { historyEntries } from '@/server/desk/history-entries';
import { loadListing } from '@/server/desk/listing';
import { requireActor } from '@/server/session';
import { today } from '@/server/today';
import { letGo } from '../../actions';
import { dropChanges, resolveConflict, saveListing } from './actions';
import { askHospital } from './ask-action';
import { confirm, rename, restore, status } from './tool-actions';

type ListingPageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: ListingPageProps): Promise<Metadata> {
  const { slug } = await params;
  return { title: loadListing(slug, await requireActor())?.listing.record.name };
}

export default async function ListingPage({ params, searchParams }: ListingPageProps) {
  const actor = await requireActor();
  const { slug } = await params;
  const asked = await searchParams;
  const page = loadListing(slug, actor);
  if (!page) notFound();
  const { listing, draft, conflict, errors, typed, saved } = page;
  const { id, version, record } = listing;
  if (record.slug !== slug) redirect(`/admin/centers/${record.slug}`);
  const seen = { id, version };
  const all = asked.check && !draft?.why ? { ...errors, why: 'Say why, in a few words.' } : errors;
  const view = { typed, saved, errors: all, fallbackSource: `Pages read ${sayDay(record.checkedOn)}` };
  return (
    <DeskFrame actor={actor} current="listings">
      <ListingHead listing={listing} personId={actor.id} release={letGo} drop={draft ? dropChanges : null} />
      <FocusAnchor page={slug} />
      <Said code={typeof asked.said === 'string' ? asked.said : null} />
      <div className="q-grid">
        <div>
          {conflict && <Conflict {...seen} {...conflict} resolve={resolveConflict} />}
          {!conflict && asked.check && (
            <ErrorSummary errors={all} title="Not published yet: put this right" />
          )}
          {!draft && <ConfirmForm key={slug} {...seen} today={today()} action={confirm} />}
          <Findings findings={listing.findings} />
          {!conflict && (
            <ListingForm
              key={`${slug} ${version} ${draft?.savedAt}`}
              view={view}
              {...seen}
              why={draft?.why ?? ''}
              today={today()}
              more={LISTS.find((list) => list === asked.more) ?? null}
              mayPublish={isPermitted(actor, 'update-center')}
              changes={page.changes.map(fieldName)}
              action={saveListing}
            />
          )}
        </div>
        <aside className="q-side">
          {isPermitted(actor, 'set-status') && (
            <StatusForm {...seen} status={record.status} reason={record.statusReason} action={status} />
          )}
          <AskForm {...seen} languages={LANGUAGE_CHOICES} action={askHospital} />
          {isPermitted(actor, 'change-slug') && (
            <SlugForm {...seen} slug={record.slug} oldSlugs={listing.oldSlugs} action={rename} />
          )}
          <History
            entries={historyEntries(page.history)}
            {...seen}
            mayRestore={isPermitted(actor, 'restore-revision')}
            restore={restore}
          />
        </aside>
      </div>
    </DeskFrame>
  );
}
