import type { Metadata } from 'next';
import { TextPart } from '@/components/admin/shapes';
import { WaitingDrafts } from '@/components/draft/waiting-drafts';
import { WaitingAnswers } from '@/components/hospital-link/waiting-answers';
import { WaitingReports } from '@/components/report/waiting-reports';
import { isPermitted } from '@/domain/account/permissions';
import { waitingFor } from '@/server/queue/queue';
import { ListingFrame, type ListingPageProps, listingTitle, openListing } from '../listing-frame';
import {
  acceptAnswer,
  answerSetAside,
  comment,
  declineAnswer,
  lookAtReport,
  publishWaiting,
  requestChanges,
  sayAnswer,
} from '../review-actions';

export const generateMetadata = (props: ListingPageProps): Promise<Metadata> =>
  listingTitle(props, 'reports');

/** What others said of the listing and waits for somebody: readers, the hospital, editors who may not publish. */
export default async function ReportsPage(props: ListingPageProps) {
  const { actor, asked, page, seen } = await openListing(props, 'reports');
  const { reports, answers, drafts } = waitingFor(page.listing);
  const isEmpty = reports.length + answers.length + drafts.length === 0;
  return (
    <ListingFrame actor={actor} page={page} asked={asked} tab="reports">
      <TextPart>
        {isEmpty && <p>Nothing is waiting: no report, no answer of the hospital, no draft to review.</p>}
        <WaitingReports
          reports={reports}
          listing={seen}
          mayAnswer={isPermitted(actor, 'answer-report')}
          leads
          check={lookAtReport}
          answer={sayAnswer}
          answerAside={answerSetAside}
        />
        <WaitingAnswers
          answers={answers}
          {...seen}
          personId={actor.id}
          mayPublish={isPermitted(actor, 'accept-confirm-answer')}
          leads={reports.length === 0}
          accept={acceptAnswer}
          decline={declineAnswer}
        />
        <WaitingDrafts
          drafts={drafts}
          {...seen}
          mayPublish={isPermitted(actor, 'publish-draft')}
          leads={reports.length + answers.length === 0}
          publish={publishWaiting}
          requestChanges={requestChanges}
          comment={comment}
        />
      </TextPart>
    </ListingFrame>
  );
}
