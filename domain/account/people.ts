import { z } from 'zod';
import { ROLES, type Role } from './actor';

/** `start`: the first start, while there is no owner; `command`: the command line; `person`: an owner in the admin. */
export const INVITE_ORIGINS = ['start', 'command', 'person'] as const;
export type InviteOrigin = (typeof INVITE_ORIGINS)[number];

export const SETUP_LINK_HOURS = 24;
export const INVITATION_DAYS = 7;
export const RESET_LINK_MINUTES = 60;
export const SESSION_HOURS = 12;
/** A session in which nothing is done for so long is over before that. */
export const IDLE_MINUTES = 60;
/** How long a password or a code counts before what hands power out, or everything. */
export const STEP_UP_MINUTES = 10;

export const ROLE_WORDS: Record<Role, string> = {
  editor: 'an editor',
  reviewer: 'a reviewer',
  owner: 'an owner',
};

export const PASSWORD_LENGTH_MIN = 12;
export const PASSWORD_LENGTH_MAX = 128;
const DIFFERENT_CHARACTERS_MIN = 6;

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

/** What makes a password of enough length easy to guess, in sentences; null: nothing. */
export type JudgePassword = (password: string, email: string) => string | null;

/** A new password, typed twice. `name`: of its first field. `email`: of whom it will be. */
export const newPasswordSchema = <Name extends string>(name: Name, email: string, judge: JudgePassword) =>
  z.record(z.string(), z.string()).transform((typed, context) => {
    const password = typed[name] ?? '';
    const weak = passwordProblem(password, email) ?? judge(password, email);
    const isSame = password === typed.again;
    if (weak) context.addIssue({ code: 'custom', path: [name], message: weak });
    else if (!isSame) context.addIssue({ code: 'custom', path: ['again'], message: 'Is not the same.' });
    return password;
  });

/**
 * What is wrong with a new password, in a sentence; null: nothing. Length decides, not kinds of characters
 * (NIST SP 800-63B, 5.1.1.2).
 */
export function passwordProblem(password: string, email: string): string | null {
  if (password.length < PASSWORD_LENGTH_MIN) {
    return `Use at least ${PASSWORD_LENGTH_MIN} characters. A few words together are easy to remember.`;
  }
  if (password.length > PASSWORD_LENGTH_MAX) return `Use at most ${PASSWORD_LENGTH_MAX} characters.`;
  if (new Set(password.toLowerCase()).size < DIFFERENT_CHARACTERS_MIN) {
    return 'Use more different characters.';
  }
  const [account = ''] = email.toLowerCase().split('@');
  const rest = password.toLowerCase().replaceAll(email.toLowerCase(), '');
  const left = account.length > 2 ? rest.replaceAll(account, '') : rest;
  if (left.length < PASSWORD_LENGTH_MIN / 2) return 'Do not make it out of your e-mail address.';
  return null;
}

const ADMIN_PATH = /^\/admin(\/[\w./-]*)?(\?[\w=&%.-]*)?$/;
const NO_RETURN =
  /^\/admin\/(sign-in|two-factor|setup|invitation|forgot-password|reset-password|not-permitted|unknown)/;

/** Where to go after signing in: a page of the editors, whatever the address asked for. */
export function nextPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.includes('//') || asked.includes('..')) return '/admin';
  return ADMIN_PATH.test(asked) && !NO_RETURN.test(asked) ? asked : '/admin';
}
