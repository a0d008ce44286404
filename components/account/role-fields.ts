import { ROLES, type Role } from '@/domain/account/actor';
import type { FieldSpec } from './form-state';

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
