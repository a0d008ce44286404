import { published } from '@/db/search/published';
import { benchBytes } from './bytes';
import { benchGeo } from './geo';
import { benchSearch } from './geo-database';
import { benchGrowth } from './growth';
import { benchHttp } from './http';
import { benchLighthouse } from './lighthouse';
import type { MadeUpLists } from './listings';
import type { Asked, Section } from './measure';
import { benchSuggestions } from './suggestions';

/** `withinMinutes`: then it is ended, and what it found so far is all. */
type Part = {
  withinMinutes: number;
  needsSite: boolean;
  measure: (lists: MadeUpLists, asked: Asked) => Promise<Section>;
};

/** All that is measured, in this order. */
export const PARTS = {
  geo: {
    withinMinutes: 5,
    needsSite: false,
    async measure(lists, asked) {
      const db = lists.filled(0).open();
      const section = await benchGeo(db, asked.quick ? [45, 10_000] : [45, 10_000, 1_000_000], asked);
      db.$client.close();
      return section;
    },
  },
  search: {
    withinMinutes: 3,
    needsSite: false,
    measure: (lists, { quick }) => benchSearch(lists, quick ? [0, 1000] : [0, 10_000], quick ? 60 : 300),
  },
  suggestions: {
    withinMinutes: 2,
    needsSite: false,
    async measure(lists, asked) {
      const db = lists.filled(0).open();
      const names = published(db).index.byName.map(({ name }) => name);
      const section = await benchSuggestions(db, names, asked);
      db.$client.close();
      return section;
    },
  },
  http: { withinMinutes: 9, needsSite: true, measure: benchHttp },
  bytes: { withinMinutes: 3, needsSite: true, measure: benchBytes },
  lighthouse: { withinMinutes: 8, needsSite: true, measure: benchLighthouse },
  growth: { withinMinutes: 20, needsSite: true, measure: benchGrowth },
} satisfies Record<string, Part>;

export type PartName = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as PartName[];
export const isPart = (name: string): name is PartName => Object.hasOwn(PARTS, name);
