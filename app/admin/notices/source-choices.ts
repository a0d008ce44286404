import { allSources } from '@/server/learn/sources';

const SHOWN_LENGTH = 90;

/** Our bibliography as choices of a form, by title. */
export const sourceChoices = () =>
  Object.entries(allSources())
    .map(([key, { title, publisher }]) => {
      const words = `${title} (${publisher})`;
      return [key, words.length > SHOWN_LENGTH ? `${words.slice(0, SHOWN_LENGTH - 1)}…` : words] as const;
    })
    .toSorted(([, a], [, b]) => a.localeCompare(b, 'en'));
