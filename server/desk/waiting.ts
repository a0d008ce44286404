import 'server-only';
import { joinDraft } from '@/db/queries/desk/join-draft';
import type { DeskListing } from '@/db/queries/desk/listing';
import { listReports } from '@/db/queries/desk/reports';
import { centerEditSchema } from '@/domain/desk/center-edit';
import { diffRecords } from '@/domain/desk/diff-records';
import type { WaitingDraft, WaitingReport } from '@/domain/desk/waiting';
import { db } from '../db';
import { waitingAnswers } from './hospital-answers';

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
