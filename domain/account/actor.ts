export const ROLES = ['editor', 'reviewer', 'owner'] as const;
export type Role = (typeof ROLES)[number];

declare const brand: unique symbol;
type Made = { readonly [brand]: true };

/** A signed-in person. `trusted`: an editor who may publish without a reviewer. */
export type PersonIdentity = { kind: 'person'; id: string; name: string; role: Role; trusted: boolean };
/** A hospital that came by a signed link: it may answer that one link. */
export type HospitalIdentity = { kind: 'hospital'; linkId: number };
/** A part of the program itself, by the name of its job. */
export type SystemIdentity = { kind: 'system'; job: string };
/** Anybody, not signed in. */
export type ReaderIdentity = { kind: 'reader' };

export type Identity = PersonIdentity | HospitalIdentity | SystemIdentity | ReaderIdentity;

/**
 * Who does something. Only `make-actor.ts` makes one, and only the session, a signed link and the jobs may import it:
 * a command called without asking who is there does not compile.
 */
export type Actor = Identity & Made;
export type Person = PersonIdentity & Made;

export const WHO_KINDS = ['person', 'hospital', 'system', 'reader'] as const;

/** An actor as history and log keep it: still readable when the account is gone. */
export type Who = { whoKind: (typeof WHO_KINDS)[number]; whoId: string | null; whoName: string };

export const NOBODY: Who = { whoKind: 'reader', whoId: null, whoName: 'Somebody not signed in' };

export function whoOf(actor: Identity): Who {
  switch (actor.kind) {
    case 'person':
      return { whoKind: 'person', whoId: actor.id, whoName: actor.name };
    case 'hospital':
      return { whoKind: 'hospital', whoId: String(actor.linkId), whoName: 'The hospital' };
    case 'system':
      return { whoKind: 'system', whoId: null, whoName: actor.job };
    case 'reader':
      return { whoKind: 'reader', whoId: null, whoName: 'A reader' };
  }
}
