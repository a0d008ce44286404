import 'server-only';
import type { JudgePassword } from '@/domain/account/people';

/** Of 0 to 4: from 3 on the library counts a password as safe against who has stolen its slow hash. */
const SCORE_MIN = 3;
/** A longer beginning is not looked at: what is weak up to there is made of repeated parts, and long ones take seconds. */
const LOOKED_AT = 40;
const OURS = ['hai', 'pump', 'hepatic', 'artery', 'infusion', 'hospital', 'center'];

/**
 * Judges new passwords by lists of common ones, names, words, dates, keyboards and sequences that lie in our own
 * packages: nothing is asked anywhere. They take some 60 MB, so they are read when somebody first sets a password.
 */
export async function passwordJudge(): Promise<JudgePassword> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const judge = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  });
  return (password, email) => {
    const known = [...OURS, email, ...email.split(/\W+/)].filter(Boolean);
    const { score, feedback } = judge.check(password.slice(0, LOOKED_AT), known);
    if (score >= SCORE_MIN) return null;
    return [feedback.warning, ...feedback.suggestions].filter(Boolean).join(' ') || 'This is easy to guess.';
  };
}
