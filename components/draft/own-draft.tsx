import type { ReactNode } from 'react';
import { sayInstant } from '@/components/admin/days';
import r from '@/components/admin/review.module.css';
import { fieldName } from '@/components/listing/edit/field-names';
import { Icon } from '@/components/ui/icon';

type OwnDraftProps = {
  /** Why a reviewer gave it back, and who and when as far as that is known. */
  returned: { note: string; by: { whoName: string; at: string } | null } | null;
  submittedAt: string | null;
  mayPublish: boolean;
  hasConflict: boolean;
  /** The parts that others have changed since it was begun, while nothing is in conflict. */
  meanwhile: readonly string[];
  /** What others said about it, and the way to answer. */
  comments: ReactNode;
};

/** How it stands with one's own draft: at the top of the page, before anything else. */
export function OwnDraft({
  returned,
  submittedAt,
  mayPublish,
  hasConflict,
  meanwhile,
  comments,
}: OwnDraftProps) {
  const next = mayPublish ? 'Publish it' : 'Submit it again';
  return (
    <>
      {returned && (
        <Note
          title={
            returned.by
              ? `${returned.by.whoName} requested changes on ${sayInstant(returned.by.at)}`
              : 'Changes were requested'
          }
        >
          <blockquote className={r.words}>{returned.note}</blockquote>
          <p>
            Readers do not see your draft. <a href={hasConflict ? '#conflict' : '#facts'}>Go on with it</a>:{' '}
            {next.toLowerCase()} when it is ready, or discard it.
          </p>
        </Note>
      )}
      {submittedAt && (
        <Note title={`Your draft has been waiting for a reviewer since ${sayInstant(submittedAt)}`}>
          <p>If you change it, it is withdrawn from review, and you have to submit it again.</p>
        </Note>
      )}
      {comments}
      {!hasConflict && meanwhile.length > 0 && (
        <Note title="Others saved this listing after you began">
          <p>
            They changed: {meanwhile.map(fieldName).join(', ')}. You did not change the same, so both go
            together.
          </p>
        </Note>
      )}
    </>
  );
}

function Note({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="note caution">
      <Icon name="pen" />
      <h2>{title}</h2>
      {children}
    </section>
  );
}
