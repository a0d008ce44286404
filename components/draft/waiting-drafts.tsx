import { sayInstant } from '@/components/admin/days';
import r from '@/components/admin/review.module.css';
import { Changes } from '@/components/listing/edit/history';
import { Form } from '@/components/ui/form/form';
import type { FormAction } from '@/components/ui/form/state';
import type { DraftComment, WaitingDraft } from '@/domain/draft/draft';
import { ConflictChoice } from './conflict';

type Props = {
  drafts: WaitingDraft[];
  id: number;
  version: number;
  mayPublish: boolean;
  /** The first of them is the one main thing to do on the page. */
  leads: boolean;
  publish: FormAction;
  requestChanges: FormAction;
  comment: FormAction;
};

export function WaitingDrafts({
  drafts,
  id,
  version,
  mayPublish,
  leads,
  publish,
  requestChanges,
  comment,
}: Props) {
  return drafts.map((draft, index) => (
    <section key={draft.id} className={r.waiting} aria-labelledby={`draft-${draft.id}`}>
      <h2 id={`draft-${draft.id}`} tabIndex={-1}>
        Draft by {draft.editorName}
      </h2>
      <p>
        {draft.why} <span className="small">Submitted {sayInstant(draft.submittedAt)}.</span>
      </p>
      <WhatItChanges draft={draft} />
      <Comments draft={draft} id={id} version={version} comment={comment} tab="reports" />
      {mayPublish && (
        <>
          <Form
            action={publish}
            label={`Publish the draft by ${draft.editorName}`}
            hidden={{
              ...{ id, version, draftId: draft.id, savedAt: draft.savedAt },
              ...(draft.both.length > 0 && { settles: 'yes' }),
            }}
            submit={saysNothingNew(draft) ? 'Close this draft' : 'Publish this draft'}
            quiet={!leads || index > 0}
          >
            {draft.both.length > 0 && (
              <>
                <p>
                  After it was begun, somebody else changed the same. Choose what stands, or request changes.
                </p>
                {draft.both.map((one) => (
                  <ConflictChoice key={one.part} conflict={one} theirs="Published now" mine="The draft" />
                ))}
              </>
            )}
          </Form>
          <Form
            action={requestChanges}
            label={`Request changes from ${draft.editorName}`}
            hidden={{ id, version, draftId: draft.id }}
            fields={[{ name: 'note', label: 'What is still to do', max: 500 }]}
            submit="Request changes"
            quiet
          />
        </>
      )}
    </section>
  ));
}

const saysNothingNew = ({ changes, both }: WaitingDraft) => changes?.length === 0 && both.length === 0;

function WhatItChanges({ draft }: { draft: WaitingDraft }) {
  if (draft.changes === null) {
    return <p>Something in it is wrong, so it cannot be published as it is. Request changes.</p>;
  }
  if (saysNothingNew(draft)) return <p>The listing says all of it already.</p>;
  return <Changes changes={draft.changes} shown={50} />;
}

type CommentsProps = {
  draft: { id: number; comments: DraftComment[] };
  id: number;
  version: number;
  comment: FormAction;
  /** The page of the listing on which it stands. */
  tab: '' | 'reports';
};

/** What was said about a draft, and the way to say something. */
export function Comments({ draft, id, version, comment, tab }: CommentsProps) {
  return (
    <>
      <ul className={r.history}>
        {draft.comments.map((one) => (
          <li key={one.id}>
            <p className="small">
              <b>{one.whoName}</b> · <time dateTime={one.at}>{sayInstant(one.at)}</time>
            </p>
            <p className={r.words}>{one.text}</p>
          </li>
        ))}
      </ul>
      <Form
        action={comment}
        label="Comment"
        fold={draft.comments.length > 0 ? 'Reply' : 'Comment on this draft'}
        hidden={{ id, version, draftId: draft.id, tab }}
        fields={[{ name: 'text', label: 'Comment', type: 'long', rows: 2, max: 1000 }]}
        submit="Comment"
        quiet
      />
    </>
  );
}
