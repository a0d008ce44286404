import { centerFileEndpoint } from '@/server/formats/center-file';
import { vcardOf } from '@/server/formats/vcard';

/** `/centers/{slug}.vcf` */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = centerFileEndpoint({
  extension: 'vcf',
  disposition: 'attachment',
  make: async (center, locale) => ({
    type: 'text/vcard; charset=utf-8',
    body: await vcardOf(center, locale),
  }),
});
