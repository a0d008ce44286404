import { expect, test } from 'vitest';
import researched from '@/data/centers.json';
import { LOCALES } from '@/domain/locale';
import { wordsIn } from '@/i18n/words';
import { lineLabel } from './line-label';
import { isPlainSwitchboard } from './phone-number';

const lines = researched.centers.flatMap(({ phones, fax }) => [...phones, ...(fax ? [fax] : [])]);
const shown = lines.filter((line) => !isPlainSwitchboard(line as Parameters<typeof isPlainSwitchboard>[0]));

test.each(LOCALES)(
  'every line of the researched list says who answers in the reader’s language: %s',
  async (locale) => {
    const { t } = await wordsIn(locale);
    expect(shown.map(({ label }) => label).filter((label) => lineLabel(label, t).lang)).toEqual([]);
    expect(shown.length).toBeGreaterThan(20);
  },
);

test('what an editor or a hospital wrote since stays as it was told, marked as English', async () => {
  const { t } = await wordsIn('es');
  expect(lineLabel('The night desk', t)).toEqual({ text: 'The night desk', lang: 'en' });
});
