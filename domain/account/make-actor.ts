import type { Actor, HospitalIdentity, PersonIdentity, ReaderIdentity, SystemIdentity } from './actor';

type MadeActor<Identity> = Identity & Actor;

/**
 * Says that the identity has been proved: by a session, a signed link, or by being this program itself.
 * `.dependency-cruiser.mjs` lists the only files that may import this.
 */
export function makeActor(identity: PersonIdentity): MadeActor<PersonIdentity>;
export function makeActor(identity: HospitalIdentity): MadeActor<HospitalIdentity>;
export function makeActor(identity: SystemIdentity): MadeActor<SystemIdentity>;
export function makeActor(identity: ReaderIdentity): MadeActor<ReaderIdentity>;
export function makeActor(identity: object): object {
  return identity;
}
