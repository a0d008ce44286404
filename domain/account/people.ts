import { z } from 'zod';
import { ROLES, type Role } from './actor';
import { PASSWORD_LENGTH_MAX } from './password';

/** `start`: the first start, while there is no owner; `command`: the command line; `person`: an owner at the desk. */
export const INVITE_ORIGINS = ['start', 'command', 'person'] as const;
export type InviteOrigin = (typeof INVITE_ORIGINS)[number];

export const SETUP_LINK_HOURS = 24;
export const INVITATION_DAYS = 7;
export const RESET_LINK_MINUTES = 60;
export const SESSION_HOURS = 12;

export const ROLE_WORDS: Record<Role, string> = {
  editor: 'an editor',
  reviewer: 'a reviewer',
  owner: 'an owner',
};

const EMAIL_LENGTH_MAX = 254;
const NAME_LENGTH_MAX = 80;

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(EMAIL_LENGTH_MAX)
  .pipe(z.email('must be an e-mail address, such as ann@example.org'));
const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(NAME_LENGTH_MAX)
  .regex(/^\P{Cc}*$/u, 'must be one line');
const personId = z.string().min(1).max(64);

export const invitePersonSchema = z.strictObject({
  email: emailSchema,
  role: z.enum(ROLES),
  trusted: z.boolean(),
});
export const revokeInviteSchema = z.strictObject({ inviteId: z.number().int().positive() });
export const changeRoleSchema = z.strictObject({
  personId,
  role: z.enum(ROLES),
  trusted: z.boolean(),
});
export const personSchema = z.strictObject({ personId });
export const setDisabledSchema = z.strictObject({ personId, disabled: z.boolean() });

/** What somebody types who has a link. The password was judged and hashed before. */
export const acceptInviteSchema = z.strictObject({
  token: z.string().min(1).max(200),
  email: emailSchema,
  name: nameSchema,
  passwordHash: z.string().min(1),
});

export const signInSchema = z.strictObject({
  email: emailSchema,
  password: z.string().min(1).max(PASSWORD_LENGTH_MAX),
});
