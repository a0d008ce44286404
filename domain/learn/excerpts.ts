/** Lists of a text that are shown elsewhere too: marked there by `<Excerpt name>`, so that they are written once. */
export const EXCERPTS = ['fit', 'not-fit', 'send'] as const;
export type ExcerptName = (typeof EXCERPTS)[number];

/** Words that are set alike, and the keys of the sources named after them. */
export type Run = { text: string; strong: boolean; keys: string[] };

/** The items of each list, in the order of the text. */
export type Excerpts = Partial<Record<ExcerptName, Run[][]>>;
