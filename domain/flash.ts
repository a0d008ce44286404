import { z } from 'zod';

/** What an action has to say once the browser was sent on to a page: by its key in the address, `?flash=published`. */
const SENTENCES = {
  draft: 'The draft is saved. Readers do not see it.',
  submitted: 'Submitted. It waits for a reviewer.',
  'still-submitted': 'Nothing is different. Your draft still waits for a reviewer.',
  'draft-back': 'You changed your draft, so it was withdrawn from review. Submit it again when it is ready.',
  'no-draft': 'Nothing differs from the current listing, so no draft is saved.',
  'tell-in-notes': 'To tell a reviewer something, write it in the notes for editors, and submit that.',
  meanwhile: 'Not published yet: somebody else saved this listing first. Look at it below, then publish.',
  closed: 'The listing already says all of it. The draft is closed.',
  published: 'Published. Readers see it now.',
  'published-duplicate':
    'Published. Readers see it now. It may be the same hospital as another listing: look at both.',
  'saved-hidden': 'Saved. The listing is for editors only: readers do not see it yet.',
  'saved-withdrawn': 'Saved. The listing is withdrawn: readers do not see it.',
  'status-active': 'The status is active. Readers see the listing.',
  'status-paused': 'Paused. Readers still see the listing, and that it takes no new patients for now.',
  'status-planned': 'Planned. Readers see the listing, and that the program has not started yet.',
  'status-withdrawn':
    'Withdrawn. Readers do not see it. To undo this, press Undo in the history, or set it active again.',
  'status-hidden': 'The status is set. The listing is for editors only: readers do not see it yet.',
  renamed: 'The web address is changed. The old one leads here.',
  unchanged: 'Nothing was different, so nothing was changed.',
  confirmed: 'Confirmed.',
  'reading-waits': 'A reviewer looks at the page too. Until then it does not count as confirmed.',
  'confirm-undone': 'Undone. The listing is again what it was before you confirmed it.',
  lifted: 'Confirmed. Readers see it as confirmed now.',
  'call-confirmed': 'The call is recorded, and the listing is confirmed.',
  'call-open':
    'The call is recorded. The listing is not confirmed: of some facts that readers see, nobody said whether they are right.',
  'call-held-draft':
    'The call is recorded. It does not confirm the listing: you have changes in a draft that readers do not see. Publish or drop them first.',
  'call-held-too-little':
    'The call is recorded. It does not confirm the listing: first publish how to reach them, and one service with its source.',
  'call-noted': 'The call is recorded.',
  'call-published': 'What they said is published.',
  'call-submitted': 'What they said waits for a reviewer.',
  'call-draft': 'What they said is in your draft. Put right what is wrong there, and submit it.',
  last: 'Confirmed. Behind it in the queue nothing else waits to be confirmed.',
  restored: 'The version is restored, as a new change.',
  dropped: 'Your changes are discarded.',
  merged: 'Both are joined in your draft. Look at them before you send it on.',
  located:
    'In your draft the pin is on the town of the address. Once published, readers are told that it marks only the town.',
  'not-located': 'We do not know where that address is. Type latitude and longitude.',
  changed: 'Somebody changed the listing meanwhile. Look at it again first.',
  taken: 'Somebody else has just taken it.',
  gone: 'That was already done.',
  returned: 'Changes requested. The draft went back to its editor with your message.',
  'answer-confirms': 'Accepted. It counts as confirmed by the hospital.',
  'answer-taken': 'Accepted. It does not count as a new confirmation by the hospital.',
  'link-revoked': 'The link is revoked. It no longer opens.',
  left: 'The listing is unchanged. The answer is saved.',
  looking: 'Noted. The receipt says: Checked by a person.',
  answered: 'Answered. The receipt says so.',
  dead: 'Noted: the link does not open. Put another one in its place.',
  alive: 'Noted: the link opens again.',
  'notice-draft': 'The draft is saved. Readers do not see this text yet. Review it below.',
  withdrawn: 'Withdrawn. Readers do not see it any more.',
  review: 'Kept. Readers see it once it is published.',
  retried: 'It is queued again, and goes out with the next run.',
  settled: 'Noted: it does not go out again. The message and the address are deleted.',
  created: 'The listing is created. Only editors see it until it is verified.',
  marked: 'Marked. They wait in the queue to be called.',
  'view-saved': 'The view is saved.',
  'view-deleted': 'The view is deleted.',
  snoozed: 'Put off for a week.',
  woken: 'It is back in the queue.',
  commented: 'Your comment is saved.',
  assigned: 'Assigned.',
  'assigned-in-part': 'Assigned, but for what that person may not do.',
  'not-theirs': 'That person may not do what was selected. Nothing was assigned.',
  unsaved:
    'It could not be saved: the disk of this site is full or cannot be written. Nothing was changed. Try again in a few minutes; tell whoever runs the site.',
  'nothing-chosen': 'Nothing was selected. Select something first.',
  imported: 'Imported. Readers see what they may see now.',
  'file-missing': 'No file came. Choose one.',
  'file-large': 'The file is larger than 48 MB. Divide it.',
  'import-discarded': 'Discarded. Nothing was imported.',
  dismissed: 'Marked as correct. It is listed below, and can be brought back.',
  recalled: 'It is back on the list to be looked at.',
  discarded: 'The draft is discarded. What readers see is as it was.',
  // Of the sign-in page.
  'signed-out': 'You are signed out.',
  again: 'Too many wrong codes, or too much time went by. Begin again.',
  ended: 'You were signed out, so nothing was saved. Sign in, then send it again.',
  password: 'Your new password is set, and every session was ended. Sign in with it.',
} as const;

export type Flash = keyof typeof SENTENCES;

const known = Object.keys(SENTENCES) as [Flash, ...Flash[]];
const flashSchema = z
  .string()
  .transform((text) => text.split('.'))
  .pipe(z.array(z.enum(known)).max(3));

/** The sentences that an address names; null: none, or none that we know. */
export function readFlash(param: unknown): string | null {
  const { data } = flashSchema.safeParse(Array.isArray(param) ? param[0] : param);
  return data?.map((key) => SENTENCES[key]).join(' ') ?? null;
}

type More = { params?: Record<string, string> /** The id of the part to go to. */; at?: string };

/** The address of a page that says one or more sentences. They have the focus, unless another part of it is named. */
export function flashHref(
  path: string,
  flash: Flash | readonly Flash[],
  { params, at = 'flash' }: More = {},
): string {
  const [page, given] = path.split('?');
  const query = new URLSearchParams(given);
  const keys = [flash].flat().join('.');
  if (keys) query.set('flash', keys);
  for (const [name, value] of Object.entries(params ?? {})) query.set(name, value);
  const search = query.size > 0 ? `?${query}` : '';
  return `${page}${search}${keys || at !== 'flash' ? `#${at}` : ''}`;
}
