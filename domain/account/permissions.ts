import type { Actor, Role } from './actor';

const EDITORS = ['editor', 'trusted-editor', 'reviewer', 'owner'] as const;
const PUBLISHERS = ['trusted-editor', 'reviewer', 'owner'] as const;
const REVIEWERS = ['reviewer', 'owner'] as const;
const OWNERS = ['owner'] as const;
const READERS = ['reader', ...EDITORS] as const;
const HOSPITALS = ['hospital'] as const;
const SYSTEM = ['system'] as const;

export const CAPACITIES = [...READERS, ...HOSPITALS, ...SYSTEM] as const;
/** The kinds of actor that the table below lists. */
export type Capacity = (typeof CAPACITIES)[number];

/** Every command, and who may give it. The one table: nothing else decides. */
export const MAY = {
  'save-draft': EDITORS,
  'submit-draft': EDITORS,
  'discard-draft': EDITORS,
  'comment-draft': EDITORS,
  'return-draft': PUBLISHERS,
  'publish-draft': PUBLISHERS,
  'create-center': EDITORS,
  'update-center': PUBLISHERS,
  'confirm-center': EDITORS,
  'record-call': EDITORS,
  'mark-for-call': EDITORS,
  'set-status': PUBLISHERS,
  'change-slug': REVIEWERS,
  'restore-revision': PUBLISHERS,
  'mark-link': EDITORS,
  'dismiss-finding': EDITORS,
  'recall-finding': EDITORS,
  'claim-item': EDITORS,
  'release-item': EDITORS,
  'assign-items': REVIEWERS,
  'snooze-item': EDITORS,
  'save-view': EDITORS,
  'delete-view': EDITORS,
  'file-report': READERS,
  'check-report': EDITORS,
  'answer-report': REVIEWERS,
  'make-confirm-link': EDITORS,
  'revoke-confirm-link': EDITORS,
  'answer-confirm-link': HOSPITALS,
  'accept-confirm-answer': PUBLISHERS,
  'decline-confirm-answer': PUBLISHERS,
  'queue-mail': SYSTEM,
  'take-mail': SYSTEM,
  'mark-mail': SYSTEM,
  'forget-addresses': SYSTEM,
  'retry-mail': OWNERS,
  'settle-mail': REVIEWERS,
  'write-notice': EDITORS,
  'discard-notice': EDITORS,
  'publish-notice': REVIEWERS,
  'withdraw-notice': REVIEWERS,
  'write-page-review': EDITORS,
  'discard-page-review': EDITORS,
  'publish-page-review': REVIEWERS,
  'withdraw-page-review': REVIEWERS,
  'start-import': OWNERS,
  'accept-import': OWNERS,
  'discard-import': OWNERS,
  'export-centers': OWNERS,
  'manage-people': OWNERS,
} as const satisfies Record<string, readonly Capacity[]>;

export type Command = keyof typeof MAY;

/** What the admin shows, and to whom. */
export const MAY_SEE = {
  queue: EDITORS,
  listing: EDITORS,
  history: EDITORS,
  notices: EDITORS,
  outbox: REVIEWERS,
  log: REVIEWERS,
  imports: OWNERS,
  people: OWNERS,
} as const satisfies Record<string, readonly Capacity[]>;

export type AdminView = keyof typeof MAY_SEE;

/** In what capacity somebody with an account acts. */
export const capacityOfRole = ({ role, trusted }: { role: Role; trusted: boolean }): Capacity =>
  role === 'editor' && trusted ? 'trusted-editor' : role;

export const capacityOf = (actor: Actor): Capacity =>
  actor.kind === 'person' ? capacityOfRole(actor) : actor.kind;

const includes = (allowed: readonly Capacity[], actor: Actor) => allowed.includes(capacityOf(actor));

export const isPermitted = (actor: Actor, command: Command): boolean => includes(MAY[command], actor);
export const maySee = (actor: Actor, view: AdminView): boolean => includes(MAY_SEE[view], actor);
