import { beforeEach, describe, expect, test } from 'vitest';
import { EDITOR, hospital, OWNER, READER, REVIEWER, SYSTEM, TRUSTED } from '@/domain/desk/desk.fixture';
import { type Command, capacityOf, isPermitted, MAY } from '@/domain/desk/permissions';
import type { Db } from '../../client';
import { auditOf, CLOCK, contents, openDesk } from '../../desk.fixture';
import { acceptConfirmAnswer } from './accept-confirm-answer';
import { acceptImport } from './accept-import';
import { answerConfirmLink } from './answer-confirm-link';
import { answerReport } from './answer-report';
import { assignItems } from './assign-items';
import { changeSlug } from './change-slug';
import { checkReport } from './check-report';
import { claimItem } from './claim-item';
import { confirmCenter } from './confirm-center';
import { createCenter } from './create-center';
import { declineConfirmAnswer } from './decline-confirm-answer';
import { discardDraft } from './discard-draft';
import { discardImport } from './discard-import';
import { dismissFinding } from './dismiss-finding';
import { exportCenters } from './export-centers';
import { fileReport } from './file-report';
import { makeConfirmLink } from './make-confirm-link';
import { markLink } from './mark-link';
import { markMail } from './mark-mail';
import { publishDraft } from './publish-draft';
import { publishNotice } from './publish-notice';
import { publishPageReview } from './publish-page-review';
import { queueMail } from './queue-mail';
import { releaseItem } from './release-item';
import { restoreRevision } from './restore-revision';
import { retryMail } from './retry-mail';
import { returnDraft } from './return-draft';
import { revokeConfirmLink } from './revoke-confirm-link';
import { saveDraft } from './save-draft';
import { setStatus } from './set-status';
import { startImport } from './start-import';
import { submitDraft } from './submit-draft';
import { takeMail } from './take-mail';
import { updateCenter } from './update-center';
import { withdrawNotice } from './withdraw-notice';
import { withdrawPageReview } from './withdraw-page-review';
import { writeNotice } from './write-notice';
import { writePageReview } from './write-page-review';

const COMMANDS = {
  'save-draft': saveDraft,
  'submit-draft': submitDraft,
  'discard-draft': discardDraft,
  'return-draft': returnDraft,
  'publish-draft': publishDraft,
  'create-center': createCenter,
  'update-center': updateCenter,
  'confirm-center': confirmCenter,
  'set-status': setStatus,
  'change-slug': changeSlug,
  'restore-revision': restoreRevision,
  'mark-link': markLink,
  'dismiss-finding': dismissFinding,
  'claim-item': claimItem,
  'release-item': releaseItem,
  'assign-items': assignItems,
  'file-report': fileReport,
  'check-report': checkReport,
  'answer-report': answerReport,
  'make-confirm-link': makeConfirmLink,
  'revoke-confirm-link': revokeConfirmLink,
  'answer-confirm-link': answerConfirmLink,
  'accept-confirm-answer': acceptConfirmAnswer,
  'decline-confirm-answer': declineConfirmAnswer,
  'queue-mail': queueMail,
  'take-mail': takeMail,
  'mark-mail': markMail,
  'retry-mail': retryMail,
  'write-notice': writeNotice,
  'publish-notice': publishNotice,
  'withdraw-notice': withdrawNotice,
  'write-page-review': writePageReview,
  'publish-page-review': publishPageReview,
  'withdraw-page-review': withdrawPageReview,
  'start-import': startImport,
  'accept-import': acceptImport,
  'discard-import': discardImport,
  'export-centers': exportCenters,
};
/** Its files stand elsewhere, with tests of their own. */
const ELSEWHERE: Command[] = ['manage-people'];
const EVERYBODY = [READER, EDITOR, TRUSTED, REVIEWER, OWNER, hospital(1), SYSTEM];
const ATTEMPTS = Object.entries(COMMANDS).flatMap(([name, command]) =>
  EVERYBODY.map((actor) => ({ name: name as keyof typeof COMMANDS, who: capacityOf(actor), actor, command })),
);

let db: Db;
beforeEach(() => {
  db = openDesk();
});

test('every command of the table is tried here', () => {
  expect([...Object.keys(COMMANDS), ...ELSEWHERE].sort()).toEqual(Object.keys(MAY).sort());
});

describe('each command as everybody', () => {
  test.each(ATTEMPTS)('$name as $who', ({ name, who, actor, command }) => {
    const before = contents(db);
    const attempt = () => command(db, actor, {}, CLOCK);
    if (isPermitted(actor, name)) {
      // Past the gate: an empty input is refused for its fields, not for who sent it.
      expect(attempt()).toBeTypeOf('object');
      return;
    }
    expect(attempt).toThrow(
      expect.objectContaining({ code: 'not-permitted', message: `${who} may not ${name}.` }),
    );
    expect(contents(db)).toBe(before);
    expect(auditOf(db)).toMatchObject([{ action: name, outcome: 'refused', whoKind: actor.kind }]);
  });
});
