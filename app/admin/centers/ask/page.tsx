import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AdminFrame } from '@/components/admin/frame';
import { Back, TextPart } from '@/components/admin/shapes';
import { MadeLinks } from '@/components/hospital-link/made-links';
import { Form } from '@/components/ui/form/form';
import { flashHref } from '@/domain/flash';
import { englishName, LOCALES } from '@/domain/locale';
import { requireActor } from '@/server/account/session';
import { env } from '@/server/env';
import { chosenListings } from '@/server/listing/editor-page';
import { askAll } from './actions';

export const metadata: Metadata = { title: 'Ask the hospitals' };

type AskPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** `?id=`: the listings that were chosen in the table. Each gets a link of its own. */
export default async function AskPage({ searchParams }: AskPageProps) {
  const actor = await requireActor();
  const { id } = await searchParams;
  const chosen = chosenListings([id ?? []].flat());
  if (chosen.length === 0) redirect(flashHref('/admin/centers', 'nothing-chosen'));
  return (
    <AdminFrame actor={actor} current="listings">
      <Back href="/admin/centers">Listings</Back>
      <TextPart>
        <h1>Ask {chosen.length === 1 ? 'the hospital' : `${chosen.length} hospitals`}</h1>
        <p>
          Each gets a link of its own with which it can confirm or correct its listing, once, for 14 days.{' '}
          {env().SMTP_URL
            ? 'Where an e-mail address stands, the link is sent; the others are shown to you once.'
            : 'No mail server is set up: the links are shown to you once, to send them yourself.'}
        </p>
        <Form
          id="ask"
          action={askAll}
          submit="Make the links"
          done={<MadeLinks />}
          hidden={{ ids: chosen.map((one) => one.id).join(' ') }}
          fields={[
            ...chosen.map((one) => ({
              name: `to.${one.id}`,
              label: `E-mail of ${one.record.name}`,
              type: 'email' as const,
              value: one.record.email,
              max: 254,
              optional: true,
            })),
            {
              name: 'language',
              label: 'Language of the mails and of the pages',
              type: 'choice',
              choices: LOCALES.map((code) => [code, englishName(code)] as const),
              value: LOCALES[0],
            },
          ]}
        />
      </TextPart>
    </AdminFrame>
  );
}
