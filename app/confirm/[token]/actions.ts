'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { HospitalState } from '@/domain/hospital-link/link';
import { answerLink } from '@/server/hospital-link/link';
import { clientAddress } from '@/server/http/client-address';

/** Sent by a hospital that has a link. The token is all the authority there is, and it is checked again here. */
export async function answer(token: string, state: HospitalState, form: FormData): Promise<HospitalState> {
  const address = clientAddress(await headers());
  const sender = { tries: Number(state.tries), address, now: new Date() };
  const answered = answerLink(String(token), form, sender);
  if (answered.outcome === 'again') return answered.state;
  redirect(`/confirm/${encodeURIComponent(token)}${answered.outcome === 'thanks' ? '?said=thanks' : ''}`);
}
