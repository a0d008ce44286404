import { WaitingDrafts } from '@/components/draft/waiting-drafts';
import { WaitingAnswers } from '@/components/hospital-link/waiting-answers';
import { ConfirmForm } from '@/components/listing/edit/confirm-form';
import { ConfirmHeld } from '@/components/listing/edit/confirm-held';
import { Findings } from '@/components/queue/findings';
import { WaitingReports } from '@/components/report/waiting-reports';
import type { Person } from '@/domain/account/actor';
import { isPermitted } from '@/domain/account/permissions';
import type { ListingPage } from '@/server/listing/editor-page';
import { waitingFor } from '@/server/queue/queue';
import { today } from '@/server/today';
import {
  acceptAnswer,
  answerSetAside,
  comment,
  declineAnswer,
  dismiss,
  giveBack,
  lookAtReport,
  publishWaiting,
  recall,
  sayAnswer,
} from './review-actions';
import { confirm } from './tool-actions';

/** What others said of the listing and waits for somebody, and the way to say that all is right. */
export function ToDecide({ actor, page }: { actor: Person; page: ListingPage }) {
  const { listing } = page;
  const held = heldBy(page);
  const seen = { id: listing.id, version: listing.version };
  const { reports, answers, drafts } = waitingFor(listing);
  return (
    <>
      <WaitingReports
        reports={reports}
        listing={seen}
        mayAnswer={isPermitted(actor, 'answer-report')}
        check={lookAtReport}
        answer={sayAnswer}
        answerAside={answerSetAside}
      />
      <WaitingAnswers
        answers={answers}
        {...seen}
        mayPublish={isPermitted(actor, 'accept-confirm-answer')}
        accept={acceptAnswer}
        decline={declineAnswer}
      />
      <WaitingDrafts
        drafts={drafts}
        {...seen}
        mayPublish={isPermitted(actor, 'publish-draft')}
        publish={publishWaiting}
        giveBack={giveBack}
        comment={comment}
      />
      {held ? (
        <ConfirmHeld {...held} mayPublish={isPermitted(actor, 'update-center')} />
      ) : (
        <ConfirmForm
          key={listing.record.slug}
          {...seen}
          today={today()}
          listing={listing.record.listing}
          mayPublish={isPermitted(actor, 'update-center')}
          action={confirm}
        />
      )}
      <Findings
        findings={listing.findings}
        dismissed={listing.dismissed}
        {...seen}
        dismiss={dismiss}
        recall={recall}
      />
    </>
  );
}

/** Why one's own draft keeps the listing from being confirmed as it stands; null: it does not. */
function heldBy({ draft, changes, contradicted, conflict }: ListingPage) {
  if (conflict) return { state: 'to-settle', parts: changes } as const;
  if (draft?.submittedAt) {
    return contradicted.length > 0 ? ({ state: 'submitted', parts: contradicted } as const) : null;
  }
  return changes.length > 0 ? ({ state: 'open', parts: changes } as const) : null;
}
