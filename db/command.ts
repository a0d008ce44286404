import type { z } from 'zod';
import { appendAudit } from '@/db/audit/append-audit';
import type { AuditDetail } from '@/db/audit/schema';
import type { Actor, Person } from '@/domain/account/actor';
import { type Command, capacityOf, isPermitted } from '@/domain/account/permissions';
import type { AuditOutcome } from '@/domain/audit/log';
import { fieldErrorsOf } from '@/domain/field-errors';
import type { Invalid } from '@/domain/outcome';
import { DomainError } from '@/domain/problems';
import type { Db } from './client';

/** The person behind an actor whose command only people may give: anything else is a bug in the table. */
export function personOf(actor: Actor): Person {
  if (actor.kind !== 'person') throw new Error(`${actor.kind} is not a person`);
  return actor;
}

export type Clock = { now: Date };
/**
 * Adds the command's line to the log, as its actor and in its transaction. `action` is said only where one permission
 * covers several; `outcome` only where it is not `done`.
 */
export type Audit = {
  (
    subject: string | null,
    detail?: AuditDetail | null,
    other?: { action?: string; outcome?: AuditOutcome },
  ): void;
  /** Nothing was changed: no line. */
  none(): void;
};

export type Call<Input> = { actor: Actor; input: Input; now: Date; audit: Audit };
type Result = { ok: boolean };

/** Thrown to roll the transaction back when the result is a refusal. */
class Undo extends Error {
  constructor(readonly result: Result) {
    super('undone');
  }
}

/** Somebody else was faster: the log keeps that this one was stopped. */
const isOvertaken = (result: Result): boolean =>
  'conflict' in result || ('why' in result && result.why === 'changed-since');

/** The listing that an input names by its id. */
const subjectOf = (input: unknown): { subject?: string } =>
  typeof input === 'object' && input !== null && 'id' in input && typeof input.id === 'number'
    ? { subject: `center:${input.id}` }
    : {};

function auditOf(db: Db, actor: Actor, name: Command, now: Date): { audit: Audit; isTold: () => boolean } {
  let told = false;
  const audit: Audit = (subject, detail, { action = name, outcome = 'done' } = {}) => {
    told = true;
    const said = { subject: subject ?? undefined, detail: detail ?? undefined };
    appendAudit(db, { who: actor, action, outcome, ...said }, now);
  };
  audit.none = () => {
    told = true;
  };
  return { audit, isTold: () => told };
}

/**
 * A command, in its fixed order: permission → parse → one transaction of `run`, which says by `audit` what the log
 * keeps. Whoever may not is told by a DomainError `not-permitted`, and the log keeps that they tried. `input` comes as
 * it came: unknown keys are refused. A result that is not ok leaves nothing written. It says by `permission` what it
 * asks.
 */
export function command<Schema extends z.ZodType, Out extends Result>(
  name: Command,
  schema: Schema,
  run: (db: Db, call: Call<z.output<Schema>>) => Out,
) {
  const give = (db: Db, actor: Actor, input: unknown, { now }: Clock): Out | Invalid => {
    if (!isPermitted(actor, name)) {
      appendAudit(db, { who: actor, action: name, outcome: 'refused' }, now);
      throw new DomainError('not-permitted', `${capacityOf(actor)} may not ${name}.`);
    }
    const parsed = schema.safeParse(input);
    if (!parsed.success) return { ok: false, fieldErrors: fieldErrorsOf(parsed.error) };
    const transaction = db.$client.transaction(() => {
      const { audit, isTold } = auditOf(db, actor, name, now);
      const result = run(db, { actor, input: parsed.data, now, audit });
      if (!result.ok) throw new Undo(result);
      if (!isTold()) throw new Error(`${name} did not say what the log keeps of it`);
      return result;
    });
    try {
      return transaction.immediate();
    } catch (error) {
      if (!(error instanceof Undo)) throw error;
      if (actor.kind === 'person' && isOvertaken(error.result)) {
        const attempt = { who: actor, action: name, outcome: 'failed' as const };
        appendAudit(db, { ...attempt, ...subjectOf(parsed.data), detail: { why: 'conflict' } }, now);
      }
      // Only `run` makes one, and out of its own result.
      return error.result as Out;
    }
  };
  return Object.assign(give, { permission: name });
}
