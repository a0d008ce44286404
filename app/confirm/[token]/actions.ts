'use server';

import { redirect } from 'next/navigation';
import type { HospitalState } from '@/domain/desk/hospital-state';
import { answerLink } from '@/server/confirm-link';

/** Sent by a hospital that has a link. The token is all the authority there is, and it is checked again here. */
export async function answer(token: string, state: HospitalState, form: FormData): Promise<HospitalState> {
  const answered = answerLink(String(token), form, Number(state.tries), new Date());
  if (answered.outcome === 'again') return answered.state;
  redirect(answered.outcome === 'thanks' ? '/confirm/thanks' : `/confirm/${encodeURIComponent(token)}`);
}
