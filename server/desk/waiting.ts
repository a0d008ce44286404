import 'server-only';
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

const draftsOf = ({ drafts, record }: DeskListing): WaitingDraft[] =>
  drafts.flatMap(({ id, editorName, why, savedAt, submittedAt, edit }) => {
    if (submittedAt === null) return [];
    const parsed = centerEditSchema.safeParse(edit);
    const changes = parsed.success ? diffRecords(record, { ...record, ...parsed.data }) : null;
    return [{ id, editorName, why, savedAt, submittedAt, changes }];
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
