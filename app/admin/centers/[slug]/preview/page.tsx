import type { Metadata } from 'next';
import { setRequestLocale } from 'next-intl/server';
import { Flash } from '@/components/admin/flash';
import { AdminFrame } from '@/components/admin/frame';
import { CenterBody } from '@/components/listing/page/center-body';
import { DEFAULT_LOCALE } from '@/domain/locale';
import { requireActor } from '@/server/account/session';
import { loadPreview } from '@/server/listing/preview';
import { baseMap } from '@/server/map/map-picture';
import { noSuchPage } from '../../../no-such-page';

export const metadata: Metadata = { title: 'Preview' };

type PreviewPageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ flash?: string | string[] }>;
};

/** The public page as one's own draft would make it. */
export default async function PreviewPage({ params, searchParams }: PreviewPageProps) {
  const actor = await requireActor();
  const { slug } = await params;
  const { flash } = await searchParams;
  setRequestLocale(DEFAULT_LOCALE);
  const preview = loadPreview(slug, actor);
  if (!preview) noSuchPage();
  return (
    <AdminFrame actor={actor} current="listings">
      <Flash flash={flash} />
      <div className="note">
        <p>
          <strong>Preview.</strong> {preview.says} <a href={`/admin/centers/${slug}`}>Back to the listing</a>
        </p>
      </div>
      {preview.page && <CenterBody locale={DEFAULT_LOCALE} page={preview.page} base={baseMap()} />}
    </AdminFrame>
  );
}
