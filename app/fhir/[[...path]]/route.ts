import { answerFhir, operationOutcome } from '@/server/formats/fhir/answer';
import { readEndpoint } from '@/server/http/read-endpoint';

type Context = { params: Promise<{ path?: string[] }> };

/** `/fhir/metadata`, `/fhir/Location?near=41.65|-83.54|100|km`, `/fhir/Location/12`, … */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint<Context>(
  async (request, { params }) => answerFhir(request, (await params).path ?? []),
  operationOutcome,
);
