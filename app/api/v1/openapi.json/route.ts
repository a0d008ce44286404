import { DEFAULT_LOCALE } from '@/domain/locale';
import { openApiDocument } from '@/server/formats/openapi/document';
import { readEndpoint, readStrictly } from '@/server/http/read-endpoint';
import { json } from '@/server/http/respond';
import { askOurselves } from './ask';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(async (request) => {
  readStrictly(request, () => null);
  return json(await openApiDocument(DEFAULT_LOCALE, askOurselves));
});
