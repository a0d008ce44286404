import type { Metadata } from 'next';
import { sayDay } from '@/components/admin/days';
import { AdminFrame, AdminTabs, NOTICE_TABS } from '@/components/admin/frame';
import { Lines } from '@/components/admin/shapes';
import { requireViewer } from '@/server/account/session';
import { loadReviewedPages, type ReviewedText, reviewTitle } from '@/server/learn/reviews';

export const metadata: Metadata = { title: 'Reviews of learn pages' };

export default async function ReviewsPage() {
  const actor = await requireViewer('notices');
  return (
    <AdminFrame actor={actor} current="notices">
      <AdminTabs label="Notices" current="/admin/pages" tabs={NOTICE_TABS} />
      <h1>Reviews of learn pages</h1>
      <p className="small">Who with medical training has read each page, and on what day. Readers see it.</p>
      <Lines>
        {loadReviewedPages().map(({ page, title, texts }) => (
          <li key={page}>
            <h2>
              <a href={`/admin/pages/${page}`}>{title}</a>
            </h2>
            {texts.map((text) => (
              <p key={text.locale} className="small">
                {reviewTitle(text.locale)}: {stateOf(text)}
              </p>
            ))}
          </li>
        ))}
      </Lines>
    </AdminFrame>
  );
}

function stateOf({ shown, draft, isWithdrawn }: ReviewedText): string {
  const now = shown ? `${shown.name}, ${sayDay(shown.on)}` : isWithdrawn ? 'withdrawn' : 'nobody yet';
  return draft ? `${now} · waiting: ${draft.reviewedBy}, ${sayDay(draft.reviewedOn)}` : now;
}
