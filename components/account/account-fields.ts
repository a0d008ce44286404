import type { FieldSpec } from '@/components/ui/form/state';
import { ROLES, type Role } from '@/domain/account/actor';

/** Of whoever signs in. */
export const EMAIL: FieldSpec = {
  name: 'email',
  label: 'E-mail address',
  type: 'email',
  autoComplete: 'username',
};

export const PASSWORD_NOW: FieldSpec = {
  name: 'password',
  label: 'Current password',
  type: 'password',
  autoComplete: 'current-password',
};

export const newPasswordFields = (label: string): FieldSpec[] => [
  {
    name: 'password',
    label,
    type: 'password',
    autoComplete: 'new-password',
    help: 'At least 12 characters. A few words together are easy to remember.',
  },
  { name: 'again', label: 'The same password again', type: 'password', autoComplete: 'new-password' },
];

/** Name and password of a new account; the address too, unless the invitation was sent to one. */
export const newAccountFields = (email: string | null): FieldSpec[] => [
  ...(email ? [] : [EMAIL]),
  {
    name: 'name',
    label: 'Your name',
    autoComplete: 'name',
    help: 'Other editors see it beside what you do.',
  },
  ...newPasswordFields('Password'),
];

const WORDS: Record<Role, string> = {
  editor: 'Editor: edits and confirms',
  reviewer: 'Reviewer: publishes and answers reports, too',
  owner: 'Owner: people and files of listings, too',
};

export const roleFields = (role: Role, trusted: boolean): FieldSpec[] => [
  {
    name: 'role',
    label: 'Role',
    type: 'choice',
    value: role,
    choices: ROLES.map((value) => [value, WORDS[value]] as const),
  },
  {
    name: 'trusted',
    label: 'An editor who may publish without a reviewer',
    type: 'tick',
    value: trusted ? 'on' : '',
  },
];
