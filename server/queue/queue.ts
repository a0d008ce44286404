import { nextCenters, type QueueItem } from '@/domain/queue/item';
import 'server-only';
import { joinDraft, listComments } from '@/db/draft/reads';
import { findAccuracy } from '@/db/listing/accuracy';
import { confirmedToday, nextDue } from '@/db/listing/editor-lists';
import type { EditorListing } from '@/db/listing/editor-view';
import { claimItem } from '@/db/queue/commands';
import { listQueue, type QueueFilter } from '@/db/queue/queue';
import { findReport, listAside, listReports, type OpenReport } from '@/db/report/reads';
import type { Person } from '@/domain/account/actor';
import { capacityOf } from '@/domain/account/permissions';
import type { WaitingDraft } from '@/domain/draft/draft';
import { flashHref } from '@/domain/flash';
import { diffRecords } from '@/domain/listing/diff';
import { centerEditSchema } from '@/domain/listing/edit';
import { mayDo, type Viewer } from '@/domain/queue/rights';
import { batchOf, type WaitingReport } from '@/domain/report/report';
import { db } from '@/server/db';
import { waitingAnswers } from '@/server/hospital-link/answers';
import { today } from '@/server/today';

/** Where a hospital is called that was chosen in the queue. */
export const callPath = (slug: string) => `/admin/centers/${slug}/call?from=queue`;

/** Where in the admin an item is done. */
export function itemPath({ kind, key, center, about }: QueueItem): string {
  const id = key.slice(key.indexOf(':') + 1);
  switch (kind) {
    case 'import':
      return `/admin/imports/${id}`;
    case 'mail':
      return `/admin/outbox?show=stuck#mail-${id}`;
    case 'notice':
      return `/admin/notices/${id}`;
    case 'review':
      return `/admin/pages/${id.split(':')[0]}`;
  }
  if (!center && kind === 'report')
    return about === 'missing' ? `/admin/centers/new?report=${id}` : `/admin/reports/${id}`;
  if (!center) return '/admin';
  const page = `/admin/centers/${center.slug}`;
  switch (kind) {
    case 'report':
    case 'answer':
      return `${page}/reports#${kind}-${id}`;
    case 'draft':
      return `${page}/reports#draft-${id}`;
    case 'returned':
      return page;
    case 'call':
      return callPath(center.slug);
    case 'wrong':
    case 'finding':
      return `${page}#findings`;
    default:
      return `${page}/confirm#confirm`;
  }
}

/** Reports, answers and drafts about a listing that are still to be decided. */
export function waitingFor(listing: EditorListing) {
  return { drafts: draftsOf(listing), answers: waitingAnswers(listing), reports: reportsOf(listing) };
}

const draftsOf = (listing: EditorListing): WaitingDraft[] =>
  listing.drafts.flatMap((draft) => {
    const { id, editorName, why, savedAt, submittedAt } = draft;
    if (submittedAt === null) return [];
    const { edit, both } = joinDraft(db(), listing, draft);
    const parsed = centerEditSchema.safeParse(edit);
    const { record } = listing;
    const changes = parsed.success ? diffRecords(record, { ...record, ...parsed.data }) : null;
    return [{ id, editorName, why, savedAt, submittedAt, changes, both, comments: listComments(db(), id) }];
  });

const reportsOf = ({ id }: EditorListing): WaitingReport[] =>
  listReports(db(), id)
    .filter(({ answeredAt }) => answeredAt === null)
    .map(waitingReport);

/** A report about no listing that has no answer yet; of those set aside, all that were with it. */
export function waitingUnlisted(id: number): WaitingReport[] {
  const report = Number.isSafeInteger(id) ? findReport(db(), id) : null;
  if (!report || report.centerId !== null || report.answeredAt !== null) return [];
  return (report.setAside ? listAside(db(), batchOf(report)) : [report]).map(waitingReport);
}

const waitingReport = ({ email, hospital, place, ...report }: OpenReport): WaitingReport => ({
  id: report.id,
  topic: report.topic,
  text: report.text,
  status: report.status,
  receivedAt: report.receivedAt,
  answerDueOn: report.answerDueOn,
  language: report.language,
  wantsAnswer: email !== null,
  setAside: report.setAside,
  missing: hospital === null ? null : { hospital, place: place ?? '' },
});

export const loadQueue = (actor: Person, filter: QueueFilter = {}) =>
  listQueue(db(), { now: new Date(), viewer: { id: actor.id, capacity: capacityOf(actor) }, filter });

/** Of claims, those under which this person can do something, or under which nothing waits. */
export function claimableBy(viewer: Viewer, keys: readonly string[]): string[] {
  const { items } = listQueue(db(), { now: new Date() });
  const waiting = new Set(items.map(({ claimKey }) => claimKey));
  const theirs = new Set(items.filter((item) => mayDo(item, viewer)).map(({ claimKey }) => claimKey));
  return keys.filter((key) => theirs.has(key) || !waiting.has(key));
}

export const loadAccuracy = () => findAccuracy(db(), today());

/**
 * Takes the next hospital to confirm after one that was just done, and says where that is done. `before`: the person's
 * queue as it stood before. Where somebody else is quicker, it is the one after that; behind the last comes the queue.
 * The next page says what was done (`?done`) and which hospital it is.
 */
export function takeNext(
  actor: Person,
  { id: centerId, slug: doneSlug }: { id: number; slug: string },
  before: readonly QueueItem[],
): string {
  const now = new Date();
  const done = confirmedToday(db(), now);
  for (const { id, slug } of nextCenters(before, { after: centerId, personId: actor.id, done })) {
    if (claimItem(db(), actor, { key: `center:${id}` }, { now }).ok)
      return `/admin/centers/${slug}/confirm?done=${doneSlug}#next`;
  }
  return flashHref('/admin', 'last');
}

/** The day on which the next listing is due to be looked at; null: there is none. */
export const nextDueDay = (): string | null => nextDue(db(), today());
