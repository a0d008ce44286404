import type { Actor, HospitalIdentity, PersonIdentity, ReaderIdentity, SystemIdentity } from './actor';

type Made<Identity> = Identity & Actor;

/**
 * Says that the identity has been proved: by a session, a signed link, or by being this program itself.
 * `scripts/imports/rules.ts` lists the only files that may import this.
 */
export function makeActor(identity: PersonIdentity): Made<PersonIdentity>;
export function makeActor(identity: HospitalIdentity): Made<HospitalIdentity>;
export function makeActor(identity: SystemIdentity): Made<SystemIdentity>;
export function makeActor(identity: ReaderIdentity): Made<ReaderIdentity>;
export function makeActor(identity: object): object {
  return identity;
}
