import 'server-only';
import { joinDraft } from '@/db/draft/join-draft';
import type { DeskListing } from '@/db/listing/listing';
import { listReports } from '@/db/report/reports';
import type { WaitingDraft, WaitingReport } from '@/domain/hospital-link/waiting';
import { centerEditSchema } from '@/domain/listing/center-edit';
import { diffRecords } from '@/domain/listing/diff-records';
import { db } from '@/server/db';
import { waitingAnswers } from '@/server/hospital-link/answers';

/** What others said of a listing and nobody has decided yet. */
export function waitingFor(listing: DeskListing) {
  return { drafts: draftsOf(listing), answers: waitingAnswers(listing), reports: reportsOf(listing) };
}

const draftsOf = (listing: DeskListing): WaitingDraft[] =>
  listing.drafts.flatMap((draft) => {
    const { id, editorName, why, savedAt, submittedAt } = draft;
    if (submittedAt === null) return [];
    const { edit, both } = joinDraft(db(), listing, draft);
    const parsed = centerEditSchema.safeParse(edit);
    const { record } = listing;
    const changes = parsed.success ? diffRecords(record, { ...record, ...parsed.data }) : null;
    return [{ id, editorName, why, savedAt, submittedAt, changes, both }];
  });

const reportsOf = ({ id }: DeskListing): WaitingReport[] =>
  listReports(db(), id)
    .filter(({ answeredAt }) => answeredAt === null)
    .map(({ email, ...report }) => ({
      id: report.id,
      topic: report.topic,
      text: report.text,
      status: report.status,
      receivedAt: report.receivedAt,
      answerDueOn: report.answerDueOn,
      language: report.language,
      wantsAnswer: email !== null,
    }));
