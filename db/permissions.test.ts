import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { auditOf, CLOCK, contents, openListings } from '@/db/listing/listing.fixture';
import { type Command, capacityOf, isPermitted, MAY } from '@/domain/account/permissions';
import { EDITOR, hospital, OWNER, READER, REVIEWER, SYSTEM, TRUSTED } from '@/domain/listing/listing.fixture';
import type { Db } from './client';
import type { command } from './command';

type AnyCommand = ReturnType<typeof command>;

/**
 * What else stands in the files that write: parts of commands, and what the program does before or without anybody it knows.
 * Whoever adds something here says why nobody's permission is asked.
 */
const NOT_COMMANDS = {
  // A link, a password or a code is the authority, and is asked for.
  'account/lockout': ['beginTry', 'forgetFailures', 'forgetOldFailures', 'lockedUntil'],
  'account/second-factor': [
    'beginAlone',
    'endChallenges',
    'isUsedCode',
    'proveSession',
    'rememberCode',
    'replaceSecret',
  ],
  'account/invites': ['acceptInvite', 'addFirstSetupLink', 'addInvite', 'addSetupLink', 'revokeInvitesOf'],
  // Ending one's own sessions asks for nobody's permission; the others are tidiness.
  'account/sessions': ['endOtherSessions', 'endOwnSession', 'pruneExpired', 'touchSession'],
  // The same password, hashed anew when it was given.
  'account/password': ['findPasswordHash', 'replacePasswordHash'],
  // Counters.
  'rate-limit/bucket': ['forgetBuckets', 'takeFromBucket'],
  'rate-limit/visitor-key': ['forgetVisitors', 'visitorKey'],
  'mail/delivery': ['endLease', 'takeLease'],
  // Parts of commands, inside their transactions; and what they reckon.
  // A log row older than its retention, and a link for a password that is used up: tidiness.
  'audit/append-audit': ['appendAudit', 'forgetAudit'],
  'mail/forget-addresses': ['dropResets'],
  command: ['command', 'personOf'],
  'draft/submit-reading': ['submitReading'],
  'hospital-link/commands': ['noteLinkOpened'],
  'listing/write': [
    'addRevision',
    'checkRecord',
    'checkVersion',
    'conflictOf',
    'insertCenter',
    'writeCenter',
  ],
  'mail/commands': ['addMail'],
  secret: ['hashToken', 'newReportNumber', 'newToken'],
  // Copies for readers: what is emptied and marked is the copy.
  'snapshot/public-copy': ['writePublicCopy'],
  'snapshot/publish': ['publishSnapshot'],
  statements: ['insertRow', 'updateRow'],
  // The checking of a file that an owner has handed in: it writes into that file's own rows.
  'import/check': ['beginRows', 'endCheck', 'failCheck', 'judgeImportRow', 'keepJudged'],
  // What builds the database, on the command line.
  'backup/restore': ['restore'],
  'listing/seed-centers': ['seedCenters'],
  'notice/seed-notices': ['seedNotices'],
  'place/seed-places': ['seedPlaces'],
} as const;

/** What a file holds that can change the database. */
const WRITES = /\.(insert|update|delete)\(|insertRow|updateRow|appendAudit|\bcommand\(|transaction\(/;
const ROOT = __dirname;
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.(test|fixture))\.ts$/.test(file))
  .filter((file) => WRITES.test(readFileSync(path.join(ROOT, file), 'utf8')))
  .map((file) => file.slice(0, -'.ts'.length).replaceAll('\\', '/'))
  .sort();

const isCommand = (value: unknown): value is AnyCommand =>
  typeof value === 'function' && 'permission' in value;

const found = await Promise.all(
  files.map(async (file) => {
    const exported: Record<string, unknown> = await import(path.join(ROOT, `${file}.ts`));
    const functions = Object.entries(exported).filter(([, value]) => typeof value === 'function');
    return functions.map(([name, value]) => ({ file, name, value }));
  }),
);
const FUNCTIONS = found.flat();
const COMMANDS = FUNCTIONS.flatMap(({ name, value }) =>
  isCommand(value) ? [{ name, permission: value.permission, command: value }] : [],
);
const EVERYBODY = [READER, EDITOR, TRUSTED, REVIEWER, OWNER, hospital(1), SYSTEM];
const ATTEMPTS = COMMANDS.flatMap((one) =>
  EVERYBODY.map((actor) => ({ ...one, who: capacityOf(actor), actor })),
);

let db: Db;
beforeEach(() => {
  db = openListings();
});

test('everything that can change the database is a command, or is known not to be one', () => {
  const others: Record<string, string[]> = {};
  for (const { file, name, value } of FUNCTIONS) {
    if (!isCommand(value)) others[file] = [...(others[file] ?? []), name].sort();
  }
  expect(others).toEqual(NOT_COMMANDS);
});

test('every permission has its command, and every command its permission', () => {
  expect([...new Set(COMMANDS.map(({ permission }) => permission))].sort()).toEqual(Object.keys(MAY).sort());
  expect(COMMANDS.length).toBeGreaterThanOrEqual(Object.keys(MAY).length);
});

describe('each command as everybody', () => {
  test.each(ATTEMPTS)('$name as $who', ({ permission, who, actor, command }) => {
    const before = contents(db);
    const attempt = () => command(db, actor, {}, CLOCK);
    if (isPermitted(actor, permission)) {
      // Past the gate: an empty input is refused for its fields, not for who sent it.
      expect(attempt()).toBeTypeOf('object');
      return;
    }
    expect(attempt).toThrow(
      expect.objectContaining({ code: 'not-permitted', message: `${who} may not ${permission}.` }),
    );
    expect(contents(db)).toBe(before);
    expect(auditOf(db)).toMatchObject([{ action: permission, outcome: 'refused', whoKind: actor.kind }]);
  });
});

/** Written out once more, so that nobody gains a right by one changed word. */
const ALL = 'editor trusted-editor reviewer owner';
const PUBLISHERS = 'trusted-editor reviewer owner';
const EXPECTED: Record<Command, string> = {
  'accept-confirm-answer': PUBLISHERS,
  'accept-import': 'owner',
  'answer-confirm-link': 'hospital',
  'answer-report': 'reviewer owner',
  'assign-items': 'reviewer owner',
  'change-slug': 'reviewer owner',
  'check-report': ALL,
  'claim-item': ALL,
  'comment-draft': ALL,
  'confirm-center': ALL,
  'create-center': ALL,
  'decline-confirm-answer': PUBLISHERS,
  'delete-view': ALL,
  'discard-draft': ALL,
  'discard-import': 'owner',
  'discard-notice': ALL,
  'discard-page-review': ALL,
  'dismiss-finding': ALL,
  'export-centers': 'owner',
  'forget-addresses': 'system',
  'file-report': `reader ${ALL}`,
  'make-confirm-link': ALL,
  'manage-people': 'owner',
  'mark-for-call': ALL,
  'mark-link': ALL,
  'mark-mail': 'system',
  'publish-draft': PUBLISHERS,
  'publish-notice': 'reviewer owner',
  'publish-page-review': 'reviewer owner',
  'queue-mail': 'system',
  'recall-finding': ALL,
  'release-item': ALL,
  'record-call': ALL,
  'restore-revision': PUBLISHERS,
  'retry-mail': 'owner',
  'settle-mail': 'reviewer owner',
  'return-draft': PUBLISHERS,
  'revoke-confirm-link': ALL,
  'save-draft': ALL,
  'save-view': ALL,
  'set-status': PUBLISHERS,
  'snooze-item': ALL,
  'start-import': 'owner',
  'submit-draft': ALL,
  'take-mail': 'system',
  'update-center': PUBLISHERS,
  'withdraw-notice': 'reviewer owner',
  'withdraw-page-review': 'reviewer owner',
  'write-notice': ALL,
  'write-page-review': ALL,
};

test('who may do what', () => {
  const allowed = Object.keys(MAY).map((name) => [
    name,
    EVERYBODY.filter((actor) => isPermitted(actor, name as Command))
      .map(capacityOf)
      .join(' '),
  ]);
  expect(Object.fromEntries(allowed)).toEqual(EXPECTED);
});
