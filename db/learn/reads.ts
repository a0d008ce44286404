import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { pageReviews } from '@/db/notice/schema';

export type PageKey = { topic: string; locale: 'en' | 'es' };

export const isPage = ({ topic, locale }: PageKey) =>
  and(eq(pageReviews.topic, topic), eq(pageReviews.locale, locale));

export const findPageReview = (db: Db, page: PageKey) =>
  db.select().from(pageReviews).where(isPage(page)).get() ?? null;
