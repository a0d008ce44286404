import { readdirSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { BULK_MAKERS } from '@/server/formats/bulk/makers';
import { OPERATIONS, type Operation, type OperationId } from '@/server/formats/openapi/operations';
import { addSeed } from '@/server/formats/seed.fixture';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import { askOurselves } from './ask';
import { GET } from './route';

process.env.PUBLIC_URL = 'https://site.test';
setUpTestSite(addSeed, { hasGazetteer: true });

// biome-ignore lint/suspicious/noExplicitAny: a document is read here as any program reads it
type Document = any;
let text: string;
let document: Document;
const ids = Object.keys(OPERATIONS) as OperationId[];
const operationOf = (id: OperationId): Operation => OPERATIONS[id];

beforeAll(async () => {
  const response = await ask(GET, '/api/v1/openapi.json', undefined);
  text = await response.text();
  document = JSON.parse(text);
});

test('a linter of other people finds nothing', async () => {
  const config = await createConfig({ extends: ['recommended'], rules: { 'operation-4xx-response': 'off' } });
  const found = await lintFromString({ source: text, absoluteRef: 'openapi.json', config });
  expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
});

test('every route below /api/v1 is described', () => {
  const routes = readdirSync('app/api/v1', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)route\.ts$/.test(file))
    .map((file) => `/api/v1/${file.replace(/\/route\.ts$/, '').replaceAll(/\[(\w+)\]/g, '{$1}')}`);
  expect(routes.filter((route) => !(route in document.paths))).toEqual([]);
});

test.each([
  ['/api/v1/centers', 'application/problem+json'],
  ['/hsds/services', 'application/problem+json'],
  ['/api/v1/centers.csv', 'text/plain'],
  ['/feed.json', 'text/plain'],
  ['/api/v1/bulk/{day}/{file}', 'application/problem+json,text/plain'],
  ['/api/health/live', undefined],
])('says of %s how the guard refuses too many requests', (path, types) => {
  const { 429: refused, 500: failed } = document.paths[path].get.responses;
  expect(refused && Object.keys(refused.content).join()).toBe(types);
  expect(refused?.headers['Retry-After'].schema.type).toBe(types && 'integer');
  expect(Object.keys(failed.content)).toEqual(['application/problem+json']);
});

test('names every media type that the files of the whole list have', () => {
  const { content } = document.paths['/api/v1/bulk/{day}/{file}'].get.responses[200];
  const made = new Set(BULK_MAKERS.map(({ type }) => type.split(';')[0]));
  expect(Object.keys(content)).toEqual([...made]);
});

describe.each(ids)('%s', (id) => {
  const { path, examples, schema, problems, query = {}, required = [] } = operationOf(id);

  test('every example is what its handler answers, and fits its schema for zod and for a JSON Schema validator', async () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    ajv.addSchema(document, 'document');
    const { responses } = document.paths[path].get;
    const seen = new Set<number>();
    for (const [status, { content = {} }] of Object.entries<Document>(responses)) {
      for (const [type, media] of Object.entries<Document>(content)) {
        for (const [name, { summary, value }] of Object.entries<Document>(media.examples ?? {})) {
          const answer = await askOurselves(summary.replace('GET ', ''));
          const body = await answer.text();
          expect([answer.status, answer.headers.get('Content-Type')?.split(';')[0]], name).toEqual([
            Number(status),
            type,
          ]);
          expect(typeof value === 'string' ? body : JSON.parse(body)).toEqual(value);
          const pointer = [path, 'get', 'responses', status, 'content', type, 'schema'];
          const ref = `document#/paths/${pointer
            .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
            .map(encodeURIComponent)
            .join('/')}`;
          expect(ajv.validate({ $ref: ref }, value), ajv.errorsText()).toBe(true);
          if (status === '200') expect(schema.safeParse(value).error).toBeUndefined();
          seen.add(answer.status);
        }
      }
    }
    expect(Object.keys(examples).length === 0 || seen.has(200)).toBe(true);
  });

  test('describes the parameters that its handler knows', async () => {
    const { parameters = [] } = document.paths[path].get;
    const described = parameters.filter((one: Document) => one.in === 'query');
    expect(described.map((one: Document) => one.name)).toEqual(Object.keys(query));
    expect(described.filter((one: Document) => one.required).map((one: Document) => one.name)).toEqual(
      required,
    );
    if (!(problems as readonly string[]).includes('invalid-parameter') || id === 'getOpenApi') return;
    const address = path.replace('{slug}', 'none');
    const given = new URLSearchParams([...Object.keys(query).map((name) => [name, ' ']), ['colour', 'blue']]);
    const refused = await (await askOurselves(`${address}?${given}`)).json();
    const unknown = refused.errors.filter((error: Document) => error.message === 'is not a known parameter');
    expect(unknown.map((error: Document) => error.parameter)).toEqual(['colour']);
  });
});
