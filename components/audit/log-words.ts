import { plainDetail, plainName } from '@/components/admin/plain-words';
import { STATUS_WORDS, SURE_WORDS } from '@/components/listing/table/words';
import type { Command } from '@/domain/account/permissions';
import { englishName, isLocale } from '@/domain/locale';

/** What each command does, for a line that may tell a try: "Rita Reviewer · publish a draft · refused". */
const COMMANDS: Record<Command, string> = {
  'save-draft': 'save a draft',
  'submit-draft': 'hand a draft in',
  'discard-draft': 'throw a draft away',
  'comment-draft': 'comment on a draft',
  'return-draft': 'ask for changes in a draft',
  'publish-draft': 'publish a draft',
  'create-center': 'begin a listing',
  'update-center': 'change a listing',
  'confirm-center': 'confirm a listing',
  'record-call': 'note a call',
  'mark-for-call': 'mark listings to call',
  'set-status': 'change the status of a listing',
  'change-slug': 'change the web address of a listing',
  'restore-revision': 'go back to an earlier version',
  'mark-link': 'judge a source’s link',
  'dismiss-finding': 'dismiss a finding',
  'recall-finding': 'bring a finding back',
  'claim-item': 'take an item of the queue',
  'release-item': 'give an item of the queue back',
  'assign-items': 'assign items of the queue',
  'snooze-item': 'put an item of the queue off',
  'save-view': 'keep a view of the table',
  'delete-view': 'delete a view of the table',
  'file-report': 'send a report',
  'check-report': 'begin to look at a report',
  'answer-report': 'answer a report',
  'make-confirm-link': 'make a link for the hospital',
  'revoke-confirm-link': 'take a link to the hospital back',
  'answer-confirm-link': 'answer through the link',
  'accept-confirm-answer': 'take the hospital’s answer',
  'decline-confirm-answer': 'leave the listing as it is after the hospital’s answer',
  'queue-mail': 'queue a mail',
  'take-mail': 'take a mail to send',
  'mark-mail': 'note what became of a mail',
  'forget-addresses': 'delete the addresses of a mail',
  'retry-mail': 'queue a mail again',
  'settle-mail': 'settle a mail by hand',
  'write-notice': 'write a notice',
  'discard-notice': 'throw the draft of a notice away',
  'publish-notice': 'publish a notice',
  'withdraw-notice': 'withdraw a notice',
  'write-page-review': 'write the review of a page',
  'discard-page-review': 'throw the review of a page away',
  'publish-page-review': 'publish the review of a page',
  'withdraw-page-review': 'withdraw the review of a page',
  'start-import': 'send a file to import',
  'accept-import': 'import a file',
  'discard-import': 'throw a file away',
  'export-centers': 'export listings',
  'manage-people': 'manage people',
};

/** What is logged without being a command. */
const OTHERS: Record<string, string> = {
  seed: 'read the first list',
  'sign-in': 'sign in',
  'sign-out': 'sign out',
  'second-factor': 'give the second factor',
  'set-up-second-factor': 'set up the second factor',
  'replace-second-factor': 'replace the second factor',
  'reset-second-factor': 'take away a second factor',
  'request-password-reset': 'ask for a new password',
  'reset-password': 'set a new password',
  'give-password-again': 'give the password again',
  'step-up': 'prove once more who they are',
  'lock-out': 'lock an account',
  'act-without-sign-in': 'act without signing in',
  'use-link': 'use a link',
  'open-confirm-link': 'open a link for a hospital',
  'invite-person': 'invite somebody',
  'accept-invite': 'accept an invitation',
  'revoke-invite': 'take an invitation back',
  'make-setup-link': 'make the link for the first owner',
  'change-role': 'change the role of somebody',
  'end-session': 'end a session',
  'end-sessions': 'end the sessions of somebody',
  'end-other-sessions': 'end their other sessions',
  'disable-person': 'close an account',
  'enable-person': 'open an account again',
  'restore-backup': 'restore a backup',
};

const isCommand = (action: string): action is Command => Object.hasOwn(COMMANDS, action);
const spaced = (code: string) => code.replaceAll('-', ' ');

/** What was done, or tried; an action of earlier code by its own words. */
export function sayAction(action: string): string {
  if (isCommand(action)) return COMMANDS[action];
  return OTHERS[action] ?? spaced(action);
}

const VALUES: Record<string, Record<string, string>> = {
  listing: SURE_WORDS,
  status: STATUS_WORDS,
  delivery: {
    'published-mail': 'by our mail to the address readers see',
    'other-mail': 'by our mail to another address',
    hand: 'handed over by an editor',
  },
  why: { conflict: 'somebody else saved first', locked: 'the account was locked' },
  secondFactor: { totp: 'by their app', 'recovery-code': 'by a recovery code' },
};
/** Of these details the value is always a code. */
const CODED = /(^|\.)(outcome|status|was|how|why|kind|role|code)$/;

/** One thing that the log keeps of a line, with its name, in words. */
export function sayDetail(name: string, text: string): string {
  const bare = name.replace(/\.\d+$/, '');
  const known = VALUES[bare]?.[text];
  if (known) return `${plainName(name)}: ${known}`;
  if (bare === 'language' && isLocale(text)) return `${plainName(name)}: ${englishName(text)}`;
  const isCode = CODED.test(bare) && /^[a-z]+(-[a-z]+)+$/.test(text);
  return `${plainName(name)}: ${isCode ? spaced(text) : plainDetail(text)}`;
}
