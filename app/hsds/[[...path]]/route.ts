import { answerHsds } from '@/server/formats/hsds';
import { readEndpoint } from '@/server/http/read-endpoint';

type Context = { params: Promise<{ path?: string[] }> };

/** `/hsds/services`, `/hsds/service_at_locations?postcode=&proximity=`, … */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint<Context>(
  async (request, { params }) => answerHsds(request, (await params).path ?? []),
);
