import type { Metadata } from 'next';
import { Flash } from '@/components/admin/flash';
import { AdminFrame } from '@/components/admin/frame';
import { Back, TextPart } from '@/components/admin/shapes';
import { NEW_LISTING_FIELDS } from '@/components/listing/edit/new-listing-fields';
import { WaitingReports } from '@/components/report/waiting-reports';
import { Form } from '@/components/ui/form/form';
import { isPermitted } from '@/domain/account/permissions';
import { requireActor } from '@/server/account/session';
import { waitingUnlisted } from '@/server/queue/queue';
import { answerUnlisted, answerUnlistedAside, lookAtUnlisted } from '../../reports/actions';
import { create } from './actions';

export const metadata: Metadata = { title: 'A new listing' };

type NewListingProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** `?report=`: a reader said that this hospital is missing; its name stands in the form. */
export default async function NewListingPage({ searchParams }: NewListingProps) {
  const actor = await requireActor();
  const asked = await searchParams;
  const reports = waitingUnlisted(Number(asked.report));
  const name = reports.length === 1 ? reports[0]?.missing?.hospital : undefined;
  const fields = NEW_LISTING_FIELDS.map((field) =>
    name && field.name === 'name' ? { ...field, value: name } : field,
  );
  return (
    <AdminFrame actor={actor} current="listings">
      <Back href="/admin/centers">Listings</Back>
      <TextPart>
        <h1>A new listing</h1>
        <Flash flash={asked.flash} />
        {reports.length > 0 && (
          <WaitingReports
            reports={reports}
            mayAnswer={isPermitted(actor, 'answer-report')}
            leads={false}
            check={lookAtUnlisted}
            answer={answerUnlisted}
            answerAside={answerUnlistedAside}
          />
        )}
        <p>
          Begin with what it is, where it is and how you know. The rest comes on its own page. Readers do not
          see it until somebody publishes that the hospital’s own page says so.
        </p>
        <Form id="new" action={create} submit="Create listing" fields={fields} />
      </TextPart>
    </AdminFrame>
  );
}
