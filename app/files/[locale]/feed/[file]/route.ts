import { answerFeed } from '@/server/feed/feed';
import { readEndpoint } from '@/server/http/read-endpoint';

type Context = { params: Promise<{ locale: string; file: string }> };

/** `/feed.atom` and `/feed.json`, for the whole list, `?region=`, `?near=&radius=` or `?c=`. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint<Context>(
  async (request, { params }) => {
    const { locale, file } = await params;
    return answerFeed(request, locale, file);
  },
);
