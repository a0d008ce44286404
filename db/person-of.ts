import type { Actor, Person } from '@/domain/account/actor';

/** The person behind an actor whose command only people may give: anything else is a bug in the table. */
export function personOf(actor: Actor): Person {
  if (actor.kind !== 'person') throw new Error(`${actor.kind} is not a person`);
  return actor;
}
