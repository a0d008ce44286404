import 'server-only';
import type { Run } from '@/domain/learn/excerpts';
import type { Locale } from '@/domain/locale';
import type { CitedRun, ReferralText } from '@/domain/sheet/referral';
import { loadPage } from '@/server/learn/pages';
import { withReviews } from '@/server/learn/reviews';

/** The lists of the text for clinicians that a referral sheet shows. @throws when the text is not there. */
export async function referralText(locale: Locale): Promise<ReferralText> {
  const loaded = await loadPage(locale, 'refer');
  if (!loaded) throw new Error('There is no text for clinicians');
  const text = withReviews(loaded);
  const { send = [], fit = [], 'not-fit': notFit = [] } = text.excerpts;
  const keys = [...new Set([send, fit, notFit].flat(2).flatMap((run) => run.keys))];
  const cited = (list: Run[][]) => list.map((item) => item.map((run) => citedRun(run, keys)));
  return {
    language: text.language,
    send: cited(send),
    fit: cited(fit),
    notFit: cited(notFit),
    sources: keys.flatMap((key, index) => {
      const source = text.sources.find((one) => one.key === key);
      if (!source) return [];
      const { title, publisher, date, url } = source;
      return [{ number: index + 1, title, publisher, date, url }];
    }),
    sourcesReadOn: text.sourcesReadOn,
    review: text.review,
    translationReview: text.translationReview,
  };
}

const citedRun = ({ text, strong, keys }: Run, all: string[]): CitedRun => ({
  text,
  strong,
  cites: keys.map((key) => all.indexOf(key) + 1).toSorted((a, b) => a - b),
});
