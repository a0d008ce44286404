'use server';

import { redirect } from 'next/navigation';
import { saving } from '@/app/saving';
import { type FormState, formText, refuse } from '@/components/ui/form/state';
import { discardNotice, publishNotice, withdrawNotice, writeNotice } from '@/db/notice/commands';
import { flashHref } from '@/domain/flash';
import { noticeFieldErrors, readNoticeForm, typedNotice } from '@/domain/notice/form';
import { requireCommand } from '@/server/account/session';
import { db } from '@/server/db';
import { allSources } from '@/server/learn/sources';
import { typedOf } from '@/server/listing/edit-form';
import { loadNotice } from '@/server/notice/notices';

const clock = () => ({ now: new Date() });
const MEANWHILE = {
  form: 'Somebody changed this notice meanwhile. Copy your words, and load the page again.',
};
const pathOf = (id: string) => `/admin/notices/${encodeURIComponent(id)}`;

/** Keeps the words as a draft. */
export const saveNotice = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('write-notice');
  const map = typedOf(form);
  const { notice, keyOfRow } = readNoticeForm(map);
  const version = Number(formText(form, 'version'));
  const unknown = notice.sources.find((key) => !(key in allSources()) && !(key in notice.newSources));
  if (unknown) return refuse(form, { fields: { sources: `We know no source called ${unknown}.` } });
  // A notice of the file is written anew from its own page: its name is taken for everybody else.
  if (version === 0 && !form.has('known') && loadNotice(notice.id))
    return refuse(form, { fields: { id: 'Another notice has this name.' } });
  const result = writeNotice(db(), actor, { version, notice }, clock());
  if (result.ok) redirect(flashHref(pathOf(notice.id), 'notice-draft'));
  if (!('fieldErrors' in result)) return refuse(form, MEANWHILE);
  return refuse(form, { fields: noticeFieldErrors(result.fieldErrors, keyOfRow) });
});

export const publish = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('publish-notice');
  const noticeId = formText(form, 'notice');
  const input = { noticeId, version: Number(formText(form, 'version')) };
  const result = publishNotice(db(), actor, input, clock());
  if (result.ok) redirect(flashHref(pathOf(noticeId), 'published'));
  return refuse(form, 'fieldErrors' in result ? { form: Object.values(result.fieldErrors)[0] } : MEANWHILE);
});

/** Throws the words away that readers do not see. */
export const discard = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('discard-notice');
  const noticeId = formText(form, 'notice');
  const input = { noticeId, version: Number(formText(form, 'version')) };
  const result = discardNotice(db(), actor, input, clock());
  if (!result.ok) return refuse(form, MEANWHILE);
  redirect(flashHref(loadNotice(noticeId) ? pathOf(noticeId) : '/admin/notices', 'discarded'));
});

/** Takes it from readers. A notice that only the file has is first written down by an editor. */
export const withdraw = saving(async (_: FormState, form: FormData): Promise<FormState> => {
  const actor = await requireCommand('withdraw-notice');
  const noticeId = formText(form, 'notice');
  const seen = Number(formText(form, 'version'));
  const why = formText(form, 'why');
  if (why.trim().length < 3) return refuse(form, { fields: { why: 'Say why, in a few words.' } });
  const version = seen === 0 ? writeDown(noticeId) : seen;
  const result = withdrawNotice(db(), actor, { noticeId, version, why }, clock());
  if (result.ok) redirect(flashHref(pathOf(noticeId), 'withdrawn'));
  return refuse(form, 'fieldErrors' in result ? { fields: result.fieldErrors } : MEANWHILE);

  function writeDown(id: string): number {
    const known = loadNotice(id);
    const notice = known && readNoticeForm(typedNotice(known.content)).notice;
    const written = writeNotice(db(), actor, { version: 0, notice }, clock());
    return written.ok ? written.version : 0;
  }
});
