import type { Metadata } from 'next';
import { DAYS_OF_THE_OFFICE, sayDay } from '@/components/admin/days';
import { Flash } from '@/components/admin/flash';
import { AdminFrame } from '@/components/admin/frame';
import { Back, TextPart } from '@/components/admin/shapes';
import { Form } from '@/components/ui/form/form';
import { isPermitted } from '@/domain/account/permissions';
import { routeOf } from '@/domain/learn/pages';
import { localPath } from '@/domain/locale';
import { requireViewer } from '@/server/account/session';
import { loadReviewedPages, type ReviewedText, reviewTitle } from '@/server/learn/reviews';
import { today } from '@/server/today';
import { noSuchPage } from '../../no-such-page';
import { discardReview, publishReview, saveReview, withdrawReview } from '../actions';

type ReviewProps = {
  params: Promise<{ topic: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: 'Review of a learn page' };

export default async function ReviewPage({ params, searchParams }: ReviewProps) {
  const actor = await requireViewer('notices');
  const { topic } = await params;
  const found = loadReviewedPages().find(({ page }) => page === topic) ?? noSuchPage();
  const { flash } = await searchParams;
  return (
    <AdminFrame actor={actor} current="notices">
      <Back href="/admin/pages">Reviews of learn pages</Back>
      <TextPart>
        <h1>{found.title}</h1>
        <Flash flash={flash} />
        {found.texts.map((text) => (
          <Review
            key={text.locale}
            topic={topic}
            text={text}
            path={localPath(text.locale, routeOf(found.page))}
            mayPublish={isPermitted(actor, 'publish-page-review')}
          />
        ))}
      </TextPart>
    </AdminFrame>
  );
}

type PartProps = { topic: string; text: ReviewedText; path: string; mayPublish: boolean };

function Review({ topic, text, path, mayPublish }: PartProps) {
  const { locale, version, shown, draft, isWithdrawn, published } = text;
  const hidden = { topic, locale, version: String(version) };
  const typed = draft ?? published;
  const title = reviewTitle(locale);
  return (
    <section aria-labelledby={locale}>
      <h2 id={locale}>{title}</h2>
      <p>
        {shown
          ? `Readers see: ${shown.name}, ${sayDay(shown.on)}.`
          : `Readers see that nobody has reviewed it${isWithdrawn ? ' (a review was withdrawn)' : ''}.`}{' '}
        <a href={path}>Open the page</a>
      </p>
      {draft && (
        <p className="note">
          Not published yet: {draft.reviewedBy}, {sayDay(draft.reviewedOn)}.
          {draft.role && ` ${draft.role}. License or page: ${draft.proof}. Received: ${draft.received}.`}
        </p>
      )}
      <Form
        key={`${version} save`}
        id={`${locale}-save`}
        action={saveReview}
        submit={`Save the review: ${title}`}
        quiet
        fields={[
          { name: 'reviewedBy', label: 'Reviewed by (name and degree)', max: 120, value: typed?.reviewedBy },
          {
            name: 'reviewedOn',
            label: 'Reviewed on',
            type: 'date',
            value: typed?.reviewedOn,
            help: DAYS_OF_THE_OFFICE,
            last: today(),
          },
          {
            name: 'role',
            label: 'What the clinician does',
            help: 'For example: Surgical oncologist. Editors only.',
            max: 300,
            value: draft?.role,
          },
          {
            name: 'proof',
            label: 'License, or page of the institution',
            help: 'Number and state, or a web address. Editors only.',
            max: 300,
            value: draft?.proof,
          },
          {
            name: 'received',
            label: 'How the review came to us',
            help: 'A second person looks at this before readers see the review.',
            max: 300,
            value: draft?.received,
          },
        ]}
        hidden={hidden}
      />
      {mayPublish && (draft || isWithdrawn) && (
        <Form
          key={`${version} publish`}
          id={`${locale}-publish`}
          action={publishReview}
          submit={`Publish: ${title}`}
          hidden={hidden}
        />
      )}
      {draft && !isWithdrawn && (
        <Form
          key={`${version} discard`}
          id={`${locale}-discard`}
          action={discardReview}
          submit={`Discard the draft: ${title}`}
          quiet
          hidden={hidden}
        />
      )}
      {mayPublish && version > 0 && !isWithdrawn && (
        <Form
          key={`${version} withdraw`}
          id={`${locale}-withdraw`}
          action={withdrawReview}
          submit={`Withdraw: ${title}`}
          quiet
          fields={[{ name: 'why', label: 'Why it is withdrawn', max: 500 }]}
          hidden={hidden}
        />
      )}
    </section>
  );
}
