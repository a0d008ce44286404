import { ActionForm, type FormAnswer } from '@/components/admin/action-form';
import { sayInstant } from '@/components/admin/days';
import { Seen } from '@/components/admin/seen';
import { Changes } from '@/components/listing/edit/history';
import type { WaitingDraft } from '@/domain/draft/draft';
import { ClashChoice } from './conflict';

type Action = (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
type Props = {
  drafts: WaitingDraft[];
  id: number;
  version: number;
  mayPublish: boolean;
  publish: Action;
  giveBack: Action;
};

export function WaitingDrafts({ drafts, id, version, mayPublish, publish, giveBack }: Props) {
  return drafts.map((draft) => (
    <section key={draft.id} className="waiting" aria-labelledby={`draft-${draft.id}`}>
      <h2 id={`draft-${draft.id}`} tabIndex={-1}>
        Draft by {draft.editorName}
      </h2>
      <p>
        {draft.why} <span className="small">Submitted {sayInstant(draft.submittedAt)}.</span>
      </p>
      <WhatItChanges draft={draft} />
      {mayPublish && (
        <>
          <ActionForm action={publish} label={`Publish the draft by ${draft.editorName}`}>
            <Seen id={id} version={version} />
            <input type="hidden" name="draftId" value={draft.id} />
            <input type="hidden" name="savedAt" value={draft.savedAt} />
            {draft.both.length > 0 && (
              <>
                <input type="hidden" name="settles" value="yes" />
                <p>
                  After it was begun, somebody else changed the same. Choose what stands, or give the draft
                  back.
                </p>
                {draft.both.map((clash) => (
                  <ClashChoice key={clash.part} clash={clash} theirs="Published now" mine="The draft" />
                ))}
              </>
            )}
            <button className="btn main" type="submit">
              {saysNothingNew(draft) ? 'Close this draft' : 'Publish this draft'}
            </button>
          </ActionForm>
          <ActionForm action={giveBack} label={`Give the draft back to ${draft.editorName}`}>
            <Seen id={id} version={version} />
            <input type="hidden" name="draftId" value={draft.id} />
            <label htmlFor={`note-${draft.id}`}>What is still to do</label>
            <input type="text" className="inp" id={`note-${draft.id}`} name="note" maxLength={500} required />
            <button className="btn" type="submit">
              Give back
            </button>
          </ActionForm>
        </>
      )}
    </section>
  ));
}

const saysNothingNew = ({ changes, both }: WaitingDraft) => changes?.length === 0 && both.length === 0;

function WhatItChanges({ draft }: { draft: WaitingDraft }) {
  if (draft.changes === null) {
    return <p>Something in it is wrong, so it cannot be published as it is. Give it back.</p>;
  }
  if (saysNothingNew(draft)) return <p>The listing says all of it already.</p>;
  return <Changes changes={draft.changes} shown={50} />;
}
