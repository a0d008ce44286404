/** The topics of `/learn`, in reading order. */
export const TOPICS = [
  'what-is-hai',
  'how-it-works',
  'is-it-for-me',
  'the-operation',
  'living-with-a-pump',
  'benefits-and-evidence',
  'side-effects',
  'getting-treated',
  'bile-duct-cancer',
  'questions-to-ask',
  'stories',
  'next-steps',
] as const;
export type Topic = (typeof TOPICS)[number];

/** MDX pages that are not topics, and the path of each. */
const OTHER_ROUTES = {
  hub: '/learn',
  refer: '/refer',
  safety: '/safety',
  about: '/about',
  'about-data': '/about/data',
  privacy: '/privacy',
  accessibility: '/accessibility',
} as const;

type OtherPage = keyof typeof OTHER_ROUTES;
export type LearnPage = Topic | OtherPage;

/** Every file `data/learn/<locale>/<page>.mdx`. */
export const LEARN_PAGES: readonly LearnPage[] = [
  ...TOPICS,
  'hub',
  'refer',
  'safety',
  'about',
  'about-data',
  'privacy',
  'accessibility',
];

export function isTopic(value: string): value is Topic {
  return TOPICS.some((topic) => topic === value);
}

/** The path of a page without its language: `/learn/side-effects`, `/about/data`. */
export function routeOf(page: LearnPage): string {
  return isTopic(page) ? `/learn/${page}` : OTHER_ROUTES[page];
}

/** The topics before and after one; null at either end. */
export function neighbors(topic: Topic): { before: Topic | null; next: Topic | null } {
  const at = TOPICS.indexOf(topic);
  return { before: TOPICS[at - 1] ?? null, next: TOPICS[at + 1] ?? null };
}
