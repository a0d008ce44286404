import { z } from 'zod';
import { daySchema } from '@/domain/day';
import { learnSourceSchema, sourceKeySchema } from '@/domain/learn/sources';
import { whySchema } from '@/domain/listing/edit';
import { DEFAULT_LOCALE, type DefaultLocale, forEachLocale, LOCALES, type Locale } from '@/domain/locale';
import type { FieldErrors } from '@/domain/outcome';

const words = z.strictObject({
  title: z.string().min(1).max(120),
  what: z.string().min(1).max(600),
  howMany: z.string().min(1).max(600).nullable(),
  /** Empty in a draft: nobody has found yet what is advised. */
  whatToDo: z.string().max(600),
});

type InEachLanguage = {
  [Code in Locale]: Code extends DefaultLocale ? typeof words : z.ZodDefault<z.ZodNullable<typeof words>>;
};
/** A notice stored before a language was added has no words in it yet. */
const inEachLanguage = forEachLocale((locale) =>
  locale === DEFAULT_LOCALE ? words : words.nullable().default(null),
) as InEachLanguage;

/** What a notice says, whether or not readers may see it. */
export const noticeContentSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** As the authority calls it: "FDA Class I". */
  level: z.string().min(1).max(40),
  device: z.string().min(1).max(80),
  announcedOn: daySchema,
  sources: z.array(sourceKeySchema),
  /** Lot and serial numbers: what a leak of a draft would be recognized by. */
  identifiers: z.array(z.string().min(4)),
  ...inEachLanguage,
  /** What editors have still to find or to know. Never shown, never served; publishing leaves it behind. */
  editorNote: z.string().max(1000).nullable().default(null),
});
export type NoticeContent = z.infer<typeof noticeContentSchema>;

/** What a notice still lacks to be shown to readers, by field. */
export function noticeGaps(content: NoticeContent): FieldErrors {
  const silent = LOCALES.filter((locale) => content[locale]?.whatToDo === '');
  return {
    ...(content.sources.length === 0 && { sources: 'A notice that readers see needs its source.' }),
    ...Object.fromEntries(silent.map((locale) => [`${locale}.whatToDo`, 'Say what readers are to do.'])),
  };
}

const notice = noticeContentSchema
  .extend({
    /** `draft`: an editor has still to find it at an official source. Never shown, never served. */
    status: z.enum(['published', 'draft']),
  })
  .refine(
    (content) => content.status === 'draft' || Object.keys(noticeGaps(content)).length === 0,
    'a published notice needs a source, and says what to do',
  );

/** `data/learn/safety-notices.json` */
export const noticesSchema = z
  .array(notice)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'ids must differ');
export type Notice = z.infer<typeof notice>;

/** What readers may see, newest first. */
export function publishedNotices(notices: readonly Notice[]): Notice[] {
  return notices
    .filter(({ status }) => status === 'published')
    .toSorted((a, b) => b.announcedOn.localeCompare(a.announcedOn));
}

/** A safety notice as editors hold it: its sources may be new, not yet in the site's bibliography. */
export const noticeRecordSchema = noticeContentSchema.extend({
  newSources: z.record(sourceKeySchema, learnSourceSchema),
});
export type NoticeRecord = z.infer<typeof noticeRecordSchema>;

export const PUBLISHING = ['draft', 'published', 'withdrawn'] as const;

const noticeIdSchema = noticeContentSchema.shape.id;
/** `version` 0: a new notice. */
export const versionOrNewSchema = z.number().int().min(0);
export const writeNoticeSchema = z.strictObject({ version: versionOrNewSchema, notice: noticeRecordSchema });
export const publishNoticeSchema = z.strictObject({ noticeId: noticeIdSchema, version: versionOrNewSchema });
export const withdrawNoticeSchema = publishNoticeSchema.extend({ why: whySchema });

type FromAdmin<Content> = { notices: readonly Content[]; withdrawn: readonly string[] };

/**
 * What readers see: an editor's notice takes the place of the file's with the same id, and what editors withdrew is
 * gone wherever it came from. The newest first.
 */
export function shownNotices<Content extends NoticeContent>(
  inFile: readonly NoticeContent[],
  { notices, withdrawn }: FromAdmin<Content>,
): (NoticeContent | Content)[] {
  const decided = new Set([...withdrawn, ...notices.map(({ id }) => id)]);
  return [...inFile.filter(({ id }) => !decided.has(id)), ...notices].toSorted((a, b) =>
    b.announcedOn.localeCompare(a.announcedOn),
  );
}
