export const REVISION_ACTIONS = [
  'seed',
  'create',
  'update',
  'confirm',
  'set-status',
  'change-slug',
  'restore',
  'accept-answer',
  'import',
] as const;
export type RevisionAction = (typeof REVISION_ACTIONS)[number];

export const AUDIT_OUTCOMES = ['done', 'refused', 'failed'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];
