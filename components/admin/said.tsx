import { FocusHere } from './focus-here';

export const SENTENCES: Record<string, string> = {
  draft: 'The draft is kept. Readers do not see it.',
  submitted: 'Submitted. It waits for a reviewer.',
  'still-submitted': 'Nothing is different. Your draft still waits for a reviewer.',
  'draft-back': 'You changed your draft, so it was taken back from review. Submit it again when it is ready.',
  'no-draft': 'Nothing is different from the listing as it stands, so no draft is kept.',
  'tell-in-notes': 'To tell a reviewer something, write it in the notes for editors, and submit that.',
  meanwhile: 'Not published yet: somebody else saved this listing first. Look at it below, then publish.',
  closed: 'The listing says all of it already. The draft is closed.',
  published: 'Published. Readers see it now.',
  'published-twin':
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
  lifted: 'Confirmed. Readers see it as confirmed now.',
  last: 'Confirmed. Behind it in the queue nothing else waits to be confirmed.',
  restored: 'The version is back, as a new change.',
  dropped: 'Your changes are dropped.',
  merged: 'Both are joined in your draft. Look at them before you send it on.',
  located:
    'In your draft the pin is on the town of the address. Once published, readers are told that it marks only the town.',
  'not-located': 'We do not know where that address is. Type latitude and longitude.',
  changed: 'Somebody changed the listing meanwhile. Look at it again first.',
  taken: 'Somebody else has just taken it.',
  gone: 'That is done already.',
  returned: 'The draft went back to its editor, with your words above it.',
  'answer-confirms': 'Taken. It counts as confirmed by the hospital.',
  'answer-taken': 'Taken. It does not count as a new confirmation by the hospital.',
  'taken-back': 'The link is taken back. It opens nothing any more.',
  left: 'The listing stays as it is. The answer is kept.',
  looking: 'Noted. The receipt says: Checked by a person.',
  answered: 'Answered. The receipt says so.',
  dead: 'Noted: the link does not open. Put another one in its place.',
  alive: 'Noted: the link opens again.',
  'notice-draft': 'The draft is kept. Readers do not see these words yet. Look at them below.',
  withdrawn: 'Withdrawn. Readers do not see it any more.',
  review: 'Kept. Readers see it once it is published.',
  retried: 'It waits again, and goes out with the next run.',
  settled: 'Noted: it does not go out again. Its words and its address are deleted.',
  created: 'The listing is begun. For editors only, until somebody says that it is proved.',
  assigned: 'Assigned.',
  'assigned-in-part': 'Assigned, but for what that person may not do.',
  'not-theirs': 'That person may not do what was ticked. Nothing was assigned.',
  'nothing-chosen': 'Nothing was chosen. Tick what to assign first.',
  'taken-in': 'Taken. Readers see what they may see now.',
  'thrown-away': 'The file is thrown away. Nothing of it was taken.',
  dismissed: 'Noted: the data is right. It is kept below, and can be brought back.',
  recalled: 'It is back: somebody should look at it.',
  discarded: 'The draft is thrown away. What readers see is as it was.',
};

type SaidProps = {
  /** One or several, with dots between. */
  code: string | null;
  /** Differs after each press, so that the same sentence is heard again. */
  after?: string;
};

/** What came of the last press, heard first: without scripts its address must name it, or a place in the page is. */
export function Said({ code, after = '' }: SaidProps) {
  const sentence = code
    ?.split('.')
    .flatMap((each) => SENTENCES[each] ?? [])
    .join(' ');
  if (!sentence) return null;
  return (
    <FocusHere key={`${code} ${after}`} id="said" className="note said">
      {sentence}
    </FocusHere>
  );
}
