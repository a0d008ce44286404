import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import { DeskFrame } from '@/components/admin/desk-frame';
import { CenterHead } from '@/components/center/center-head';
import { HowWeKnow } from '@/components/center/how-we-know';
import { CenterMapColumn } from '@/components/center/map-column';
import { ReachThem } from '@/components/center/reach-them';
import { Team } from '@/components/center/team';
import { TellUs } from '@/components/center/tell-us';
import { WhatTheyDo } from '@/components/center/what-they-do';
import { baseMap } from '@/server/base-map';
import { loadPreview } from '@/server/desk/preview';
import { requireActor } from '@/server/session';
import '@/app/styles/search.css';
import '@/app/styles/results.css';
import '@/app/styles/map.css';
import '@/app/styles/center.css';

export const metadata: Metadata = { title: 'Preview' };

type PreviewPageProps = { params: Promise<{ slug: string }> };

/** The public page as one's own draft would make it. */
export default async function PreviewPage({ params }: PreviewPageProps) {
  const actor = await requireActor();
  const { slug } = await params;
  setRequestLocale('en');
  const preview = loadPreview(slug, actor);
  if (!preview) notFound();
  return (
    <DeskFrame actor={actor} current="listings">
      <div className="note">
        <p>
          <strong>Preview.</strong> {preview.says} <a href={`/admin/centers/${slug}`}>Back to the listing</a>
        </p>
      </div>
      {preview.page && <PublicParts page={preview.page} />}
    </DeskFrame>
  );
}

function PublicParts({ page }: { page: NonNullable<NonNullable<ReturnType<typeof loadPreview>>['page']> }) {
  const { center } = page.found;
  return (
    <>
      <CenterHead locale="en" page={page} />
      <div className="two">
        <div>
          <WhatTheyDo center={center} />
          <ReachThem center={center} />
          <Team clinicians={center.clinicians} />
          <HowWeKnow center={center} />
          <TellUs locale="en" slug={center.slug} />
        </div>
        <CenterMapColumn locale="en" page={page} base={baseMap()} />
      </div>
    </>
  );
}
