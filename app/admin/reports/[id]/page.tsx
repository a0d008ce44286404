import type { Metadata } from 'next';
import { Flash } from '@/components/admin/flash';
import { AdminFrame } from '@/components/admin/frame';
import { Back, TextPart } from '@/components/admin/shapes';
import { WaitingReports } from '@/components/report/waiting-reports';
import { isPermitted } from '@/domain/account/permissions';
import { requireActor } from '@/server/account/session';
import { waitingUnlisted } from '@/server/queue/queue';
import { answerUnlisted, answerUnlistedAside, lookAtUnlisted } from '../actions';

export const metadata: Metadata = { title: 'A reader wrote' };

type ReportProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What a reader wrote about this site; of those set aside, all about it. */
export default async function GeneralReportPage({ params, searchParams }: ReportProps) {
  const actor = await requireActor();
  const { flash } = await searchParams;
  const reports = waitingUnlisted(Number((await params).id));
  return (
    <AdminFrame actor={actor} current="queue">
      <Back href="/admin">Queue</Back>
      <TextPart>
        <h1>A reader wrote</h1>
        <Flash flash={flash} />
        {reports.length === 0 ? (
          <p>No report waits here. It may have been answered in the meantime.</p>
        ) : (
          <WaitingReports
            reports={reports}
            mayAnswer={isPermitted(actor, 'answer-report')}
            leads
            check={lookAtUnlisted}
            answer={answerUnlisted}
            answerAside={answerUnlistedAside}
          />
        )}
      </TextPart>
    </AdminFrame>
  );
}
