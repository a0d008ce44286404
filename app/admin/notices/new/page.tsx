import type { Metadata } from 'next';
import { AdminFrame } from '@/components/admin/frame';
import { TextPart } from '@/components/admin/shapes';
import { noticeFields } from '@/components/notice/notice-fields';
import { Form } from '@/components/ui/form/form';
import { requireViewer } from '@/server/account/session';
import { today } from '@/server/today';
import { saveNotice } from '../actions';
import { sourceChoices } from '../source-choices';

export const metadata: Metadata = { title: 'A new safety notice' };

export default async function NewNoticePage() {
  const actor = await requireViewer('notices');
  return (
    <AdminFrame actor={actor} current="notices">
      <TextPart>
        <h1>A new safety notice</h1>
        <p>Write only what an official source says. Nothing is shown to readers until it is published.</p>
        <Form
          id="notice"
          action={saveNotice}
          submit="Save the draft"
          fields={noticeFields(new Map(), { isNew: true, sources: sourceChoices(), today: today() })}
          hidden={{ version: '0' }}
        />
      </TextPart>
    </AdminFrame>
  );
}
