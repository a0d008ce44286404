import 'server-only';
import { z } from 'zod';
import {
  createDocument,
  type oas31,
  type ZodOpenApiOperationObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { findWritten } from '@/db/listing/published';
import { listAddresses } from '@/db/search/centers';
import { hsdsId } from '@/domain/formats/hsds/identifiers';
import { problemSchema } from '@/domain/formats/json/problem';
import { API_VERSION } from '@/domain/formats/openapi/changes';
import type { Locale } from '@/domain/locale';
import type { ProblemCode } from '@/domain/problems';
import { type Words, wordsIn } from '@/i18n/words';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { PROBLEMS } from '@/server/http/respond';
import { OPERATIONS, type Operation, type OperationId, querySchema } from './operations';

/** A request by the handler itself, as another program would make it. */
export type Ask = (address: string) => Promise<Response>;

/** A request and what it was answered with. */
type Example = { name: string; address: string; status: number; value: unknown };

const IDS = Object.keys(OPERATIONS) as OperationId[];

/**
 * OpenAPI 3.1 of everything that can be read, in the words of one language. Parameters and answers are the schemas that the
 * handlers parse and write with; each example is what the handler answers now.
 */
export async function openApiDocument(language: Locale, ask: Ask): Promise<oas31.OpenAPIObject> {
  const words = await wordsIn(language);
  const [listed] = listAddresses(db());
  const { t } = words;
  const paths: Record<string, { get: ZodOpenApiOperationObject }> = {};
  for (const id of IDS) {
    const operation: Operation = OPERATIONS[id];
    const examples = await Promise.all(
      Object.entries(operation.examples).map(([name, address]) =>
        asked(name, addressOf(address, listed?.slug ?? null), ask),
      ),
    );
    paths[operation.path] = { get: described(id, operation, examples, words) };
  }
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: t('developers.apiTitle'),
      version: API_VERSION,
      description: [
        t('developers.promise'),
        t('developers.limits', limitsOf()),
        t('developers.license'),
      ].join('\n\n'),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: new URL(env().PUBLIC_URL).origin }],
    security: [],
    tags: (['centers', 'map', 'files', 'hsds', 'service'] as const).map((name) => ({
      name,
      description: t(`developers.groups.${name}`),
    })),
    paths,
  });
}

/** What the sentence about limits is filled with: how the guard before us is set. */
export const limitsOf = () => ({ header: 'If-None-Match', reads: env().READS_PER_MINUTE });

/** An example's address, with the names of a hospital that is listed now. */
function addressOf(template: string, slug: string | null): string {
  const { id } = (slug !== null && findWritten(db(), slug)) || { id: 0 };
  const names = {
    slug: slug ?? 'none',
    services: hsdsId('service', id),
    organizations: hsdsId('organization', id),
    service_at_locations: hsdsId('service_at_location', id),
  };
  return template.replace(/\{(\w+)\}/, (_, name: keyof typeof names) => names[name]);
}

async function asked(name: string, address: string, ask: Ask): Promise<Example> {
  const response = await ask(address);
  const body = await response.text();
  const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
  return { name, address, status: response.status, value: isJson ? JSON.parse(body) : body };
}

const examplesOf = (examples: Example[], status: number) =>
  Object.fromEntries(
    examples
      .filter((example) => example.status === status)
      .map(({ name, address, value }) => [name, { summary: `GET ${address}`, value }]),
  );

const PROBLEM = 'application/problem+json';
const PLAIN = 'text/plain';

/** Whether the guard before the site counts a request for it: `classOf` in `scripts/run/read-limit.mjs`. */
const isCounted = (path: string) => !path.startsWith('/api/health/');

/** How the guard says that there were too many: to people in a sentence, and about a CSV file, too. */
const refusalTypes = (path: string) =>
  path.endsWith('{file}')
    ? [PROBLEM, PLAIN]
    : /^\/(api|hsds)/.test(path) && !path.endsWith('.csv')
      ? [PROBLEM]
      : [PLAIN];

function described(
  id: OperationId,
  operation: Operation,
  examples: Example[],
  { t }: Words,
): ZodOpenApiOperationObject {
  const { path, group, inPath, type, otherTypes = [], schema, moved, problems, isPlain } = operation;
  const named = (fields: Record<string, z.ZodType>) =>
    z.object(
      Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [
          name,
          field.meta({ ...field.meta(), description: t(`developers.parameters.${name}` as never) }),
        ]),
      ),
    );
  const bodies = [type, ...otherTypes].map((name) => [name, { schema, examples: examplesOf(examples, 200) }]);
  const responses: ZodOpenApiResponsesObject = {
    200: {
      description: t('developers.answer'),
      headers: { ETag: { description: t('developers.etag'), schema: { type: 'string' } } },
      content: Object.fromEntries(bodies),
    },
    304: { description: t('developers.unchanged') },
    ...(moved && {
      301: {
        description: t('developers.moved'),
        headers: { Location: { schema: { type: 'string' } } },
        content: { [isPlain ? PLAIN : 'application/json']: { schema: moved } },
      },
    }),
  };
  const counted: ProblemCode[] = isCounted(path) ? ['too-many-requests'] : [];
  const all: ProblemCode[] = [...problems, ...counted, 'internal'];
  for (const status of new Set(all.map((code) => PROBLEMS[code].status))) {
    const codes = all.filter((code) => PROBLEMS[code].status === status);
    const says = isPlain && status !== PROBLEMS.internal.status;
    const typesOfIt = status === 429 ? refusalTypes(path) : [says ? PLAIN : PROBLEM];
    const body = (name: string) => ({
      schema: name === PLAIN ? z.string() : problemSchema,
      examples: examplesOf(examples, status),
    });
    responses[`${status}` as '404'] = {
      description: codes.map((code) => t(`developers.problems.${code}` as never)).join(' '),
      ...(status === 429 && {
        headers: { 'Retry-After': { description: t('developers.retryAfter'), schema: { type: 'integer' } } },
      }),
      content: Object.fromEntries(typesOfIt.map((name) => [name, body(name)])),
    };
  }
  return {
    operationId: id,
    tags: [group],
    summary: t(`developers.operations.${id}.title`),
    description: t(`developers.operations.${id}.text`),
    requestParams: {
      query: named(querySchema(operation).shape),
      ...(inPath && { path: named(inPath) }),
    },
    responses,
  };
}
