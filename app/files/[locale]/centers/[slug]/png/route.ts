import { centerFileEndpoint } from '@/server/formats/center-file';
import { centerPicture } from '@/server/share/center-picture';

/** `/centers/{slug}.png`: what programs show beside a shared link to the hospital's page. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = centerFileEndpoint({
  extension: 'png',
  disposition: 'inline',
  make: async (center, locale) => ({ type: 'image/png', body: await centerPicture(center, locale) }),
});
