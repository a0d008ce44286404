import { z } from 'zod';
import { daySchema } from '../day';

export const AUDIENCES = ['patients', 'clinicians'] as const;
export type Audience = (typeof AUDIENCES)[number];

const line = (max: number) => z.string().trim().min(1).max(max);

type Review = { reviewedBy: string | null; reviewedOn: string | null };
const bothOrNeither = ({ reviewedBy, reviewedOn }: Review) => (reviewedBy === null) === (reviewedOn === null);
const REVIEW_RULE = 'a review needs both reviewedBy and reviewedOn, or neither';

const common = z.strictObject({
  title: line(80),
  /** The label in menus. */
  short: line(28),
  summary: line(160),
  audience: z.enum(AUDIENCES),
  /** The clinician who reviewed the medicine; null: nobody yet, and the page says so. */
  reviewedBy: line(120).nullable(),
  reviewedOn: daySchema.nullable(),
  /** The day the sources were last read. */
  sourcesReadOn: daySchema,
  /** The day the words last changed. */
  updatedOn: daySchema,
});

/** Front matter of `data/learn/en/*.mdx`. */
export const frontMatterSchema = common.refine(bothOrNeither, REVIEW_RULE);
export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** Front matter of a translation: also which English words it follows, and who reviewed the translation. */
export const translatedFrontMatterSchema = common
  .extend({
    /** `updatedOn` of the English page when it was translated. */
    sourceUpdatedOn: daySchema,
    translationReviewedBy: line(120).nullable(),
    translationReviewedOn: daySchema.nullable(),
  })
  .refine(bothOrNeither, REVIEW_RULE)
  .refine(
    ({ translationReviewedBy, translationReviewedOn }) =>
      bothOrNeither({ reviewedBy: translationReviewedBy, reviewedOn: translationReviewedOn }),
    'a review of the translation needs both a name and a day, or neither',
  );
export type TranslatedFrontMatter = z.infer<typeof translatedFrontMatterSchema>;
