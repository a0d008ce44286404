import { centerSheet } from '@/components/sheet/center-sheet';
import { makeSheet } from '@/components/sheet/make-sheet';
import { paperOf } from '@/domain/sheet/sheet';
import { wordsIn } from '@/i18n/words';
import { centerFileEndpoint, siteUrl } from '@/server/formats/center-file';
import { sheetPdf } from '@/server/sheet/sheet-pdf';
import { today } from '@/server/today';

/** `/centers/{slug}.pdf?paper=letter|a4` */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = centerFileEndpoint({
  extension: 'pdf',
  disposition: 'inline',
  make: async (center, locale, request) => {
    const words = await wordsIn(locale);
    const url = siteUrl(locale, `/centers/${center.slug}`);
    const day = today();
    const shown = centerSheet({ center, distanceKm: null, bearing: null }, words, { unit: 'mi', url });
    const sheet = makeSheet({ language: locale, title: center.name, url, day, centers: [shown] }, words);
    const paper = paperOf(new URL(request.url).searchParams.get('paper'), [center.address.country]);
    return { type: 'application/pdf', body: await sheetPdf(sheet, { paper, day }) };
  },
});
