import { leftOutWords, shortlistSheet } from '@/components/sheet/shortlist-sheet';
import { DEFAULT_LOCALE, isLocale } from '@/domain/locale';
import { paperOf } from '@/domain/sheet/sheet';
import { wordsIn } from '@/i18n/words';
import { asFile, plainAnswer } from '@/server/formats/center-file';
import { readEndpoint } from '@/server/http/read-endpoint';
import { sheetPdf } from '@/server/sheet/sheet-pdf';
import { loadPaper } from '@/server/sheet/shortlist-paper';

type Context = { params: Promise<{ locale: string }> };

/** `/shortlist.pdf?c=slug,slug&near=…&paper=letter|a4`. What cannot be shown is said on the paper. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint<Context>(
  async (request, { params }) => {
    const { locale } = await params;
    const words = await wordsIn(isLocale(locale) ? locale : DEFAULT_LOCALE);
    if (!isLocale(locale)) return plainAnswer(404, words.t('files.unknown'));
    const { searchParams } = new URL(request.url);
    const { list, context } = loadPaper(searchParams, words);
    if (list.items.length === 0)
      return plainAnswer(404, [words.t('sheet.list.nothing'), ...leftOutWords(list, words)].join('\n'));
    const countries = list.items.map(({ center }) => center.address.country);
    const paper = paperOf(searchParams.get('paper'), countries);
    const sheet = shortlistSheet(list, words, context);
    const body = await sheetPdf(sheet, { paper, day: context.day });
    return asFile({ type: 'application/pdf', body }, 'shortlist.pdf', locale, 'inline');
  },
);
