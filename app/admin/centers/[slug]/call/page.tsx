import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { sayDay } from '@/components/admin/days';
import { Flash } from '@/components/admin/flash';
import { AdminFrame } from '@/components/admin/frame';
import { Back } from '@/components/admin/shapes';
import { CallForm } from '@/components/call/call-form';
import { Dial } from '@/components/call/dial';
import { requireActor } from '@/server/account/session';
import { loadCall } from '@/server/call/call';
import { today } from '@/server/today';
import { noSuchPage } from '../../../no-such-page';
import { record } from './actions';

type CallPageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: CallPageProps): Promise<Metadata> {
  const { slug } = await params;
  await requireActor();
  return { title: `Call ${loadCall(slug)?.record.name ?? ''}` };
}

/** One call to a hospital. `?from=queue`: it was chosen there, and the way on leads back there. */
export default async function CallPage({ params, searchParams }: CallPageProps) {
  const actor = await requireActor();
  const { slug } = await params;
  const asked = await searchParams;
  const call = loadCall(slug);
  if (!call) noSuchPage();
  const { name, address, confirmedOn } = call.record;
  const path = `/admin/centers/${call.record.slug}`;
  if (call.record.slug !== slug) redirect(`${path}/call`);
  const attempts = call.log.filter(({ step }) => step !== 'to-call').length;
  const facts = [
    `${address.city}, ${address.region}`,
    confirmedOn ? `confirmed ${sayDay(confirmedOn)}` : 'never confirmed by the hospital',
    attempts > 0 && `called ${attempts} ${attempts === 1 ? 'time' : 'times'} before`,
  ];
  const from = asked.from === 'queue' ? 'queue' : 'listing';
  return (
    <AdminFrame actor={actor} current={from === 'queue' ? 'queue' : 'listings'}>
      <Back href={from === 'queue' ? '/admin' : path}>{from === 'queue' ? 'Queue' : name}</Back>
      <h1>Call {name}</h1>
      <p className="small">{facts.filter(Boolean).join(' · ')}</p>
      <Flash flash={asked.flash} />
      <Dial record={call.record} />
      <CallForm {...call} today={today()} from={from} action={record} />
    </AdminFrame>
  );
}
