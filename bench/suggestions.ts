import { desc, isNotNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { places } from '@/db/place/schema';
import { suggestPlaces } from '@/db/place/suggest-places';
import { random, type Section, time } from './measure';

const LENGTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const LIMIT = 8;
const GOAL_MS = 5;
/** A slip of the hand cannot be told from another word in fewer letters. */
const TYPO_FROM = 3;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One letter left out, doubled, replaced, or two swapped; never the first. */
function misspell(text: string, next: () => number): string {
  const at = 1 + Math.floor(next() * (text.length - 2));
  const [before, letter, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
  switch (Math.floor(next() * 4)) {
    case 0:
      return before + after + letter;
    case 1:
      return before + letter + letter + after.slice(0, -1);
    case 2:
      return before + LETTERS[Math.floor(next() * LETTERS.length)] + after;
    default:
      return before + after.charAt(0) + letter + after.slice(1);
  }
}

/** What somebody has typed so far of a town, a hospital or a ZIP code. */
export async function benchSuggestions(
  db: Db,
  hospitals: string[],
  { quick }: { quick: boolean },
): Promise<Section> {
  const calls = quick ? 60 : 400;
  const towns = db
    .select({ label: places.label })
    .from(places)
    .where(isNotNull(places.population))
    .orderBy(desc(places.population))
    .limit(3000)
    .all()
    .map(({ label }) => label);
  const next = random(4);
  const names = Array.from({ length: calls }, (_, i) => {
    const from = i % 4 === 0 ? hospitals : towns;
    return from[Math.floor(next() * from.length)] as string;
  });
  const timed = async (texts: string[]) =>
    time(
      texts.map((text) => () => suggestPlaces(db, text, LIMIT)),
      { warmUp: 40 },
    );
  const rows = [];
  let [worst, worstWork] = [0, 0];
  for (const length of LENGTHS) {
    const right = names.map((name) => name.slice(0, length).toLowerCase());
    const good = await timed(right);
    const bad = length < TYPO_FROM ? null : await timed(right.map((text) => misspell(text, next)));
    const cells = [good, bad].flatMap((one) => (one ? [one.p50, one.p99, one.work.p99] : [null, null, null]));
    rows.push([length, ...cells.map((us) => (us === null ? '–' : us / 1000))]);
    worstWork = Math.max(worstWork, good.work.p99 / 1000, (bad?.work.p99 ?? 0) / 1000);
    worst = Math.max(worst, good.p99 / 1000, (bad?.p99 ?? 0) / 1000);
  }
  const measured = `${worst.toFixed(2)} ms at the worst length (${worstWork.toFixed(2)} ms of a processor)`;
  return {
    goals: [{ goal: `suggestions: p99 ≤ ${GOAL_MS} ms in process`, measured, isMet: worst <= GOAL_MS }],
    tables: [
      {
        title: 'Suggestions while somebody types',
        method: `Milliseconds in process, ${calls} texts a cell: the first characters of the 3,000 largest towns' labels and of the listed hospitals' names (one in four), lower case; with a slip: one letter left out, doubled, replaced or swapped.`,
        head: [
          'characters',
          'right p50',
          'p99',
          'p99 of a processor',
          'with a slip p50',
          'p99',
          'p99 of a processor',
        ],
        rows,
      },
    ],
  };
}
