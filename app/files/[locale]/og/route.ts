import { localeOr } from '@/domain/locale';
import { wordsIn } from '@/i18n/words';
import { readEndpoint } from '@/server/http/read-endpoint';
import { drawSharePicture } from '@/server/share/picture';

type Context = { params: Promise<{ locale: string }> };

/** `/og.png`: what programs show beside a shared link to any page that has no picture of its own. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint<Context>(
  async (_request, { params }) => {
    const { t } = await wordsIn(localeOr((await params).locale));
    const says = {
      name: t('frame.name'),
      kind: '',
      title: t('frame.tagline'),
      place: '',
      notes: [t('share.about')],
    };
    return { status: 200, type: 'image/png', body: await drawSharePicture(says) };
  },
);
