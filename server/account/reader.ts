import 'server-only';
import { makeActor } from '@/domain/account/make-actor';

/** Anybody who is not signed in. */
export const reader = () => makeActor({ kind: 'reader' });
