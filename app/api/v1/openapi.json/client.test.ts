import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import createClient from 'openapi-fetch';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { afterAll, expect, test } from 'vitest';
import { OPERATIONS } from '@/server/formats/openapi/operations';
import { addSeed } from '@/server/formats/seed.fixture';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import { askOurselves } from './ask';
import { GET } from './route';

setUpTestSite(addSeed, { hasGazetteer: true });

/** Beside the source, so that the client finds its library. */
const folder = fs.mkdtempSync(path.join(process.cwd(), 'app', '.client-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** A small client: nearest hospitals and their phones, by types that were made from the document. */
const CLIENT = `import createClient from 'openapi-fetch';
import type { paths } from './api';
type Answer<Path extends keyof paths, Type extends string> =
  paths[Path]['get'] extends { responses: { 200: { content: { [T in Type]: infer Body } } } } ? Body : never;
const client = createClient<paths>({ baseUrl: 'https://site.test' });
export async function phonesNear(near: string): Promise<string[]> {
  const { data, error } = await client.GET('/api/v1/centers', { params: { query: { near, service: ['pump_refill'], limit: 3 } } });
  if (!data) throw new Error(error?.title);
  return data.items.flatMap((center) => center.phones.map((phone) => phone.number));
}
// @ts-expect-error no such parameter
client.GET('/api/v1/centers', { params: { query: { colour: 'blue' } } });
// @ts-expect-error no such service
client.GET('/api/v1/centers', { params: { query: { service: ['parking'] } } });
`;

test('a client made from the document is accepted by the compiler, with real answers as its values', async () => {
  const document = await (await ask(GET, '/api/v1/openapi.json', undefined)).json();
  fs.writeFileSync(path.join(folder, 'api.ts'), astToString(await openapiTypescript(document)));
  const values = Object.entries(OPERATIONS).flatMap(([id, { path: template, type }]) => {
    const examples = document.paths[template].get.responses[200].content[type].examples;
    return Object.entries<{ value: unknown }>(examples).map(
      ([name, { value }]) =>
        `export const ${id}_${name}: Answer<${JSON.stringify(template)}, ${JSON.stringify(type)}> = ${JSON.stringify(value)};`,
    );
  });
  fs.writeFileSync(path.join(folder, 'client.ts'), `${CLIENT}${values.join('\n')}\n`);
  const options = [
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler',
    '--skipLibCheck',
    '--types',
    '',
  ];
  const compile = () =>
    execFileSync('node_modules/.bin/tsc', [...options, '--ignoreConfig', path.join(folder, 'client.ts')], {
      encoding: 'utf8',
    });
  expect(values.length).toBeGreaterThan(10);
  expect(compile()).toBe('');
});

test('the same library reads the running handlers', async () => {
  // biome-ignore lint/suspicious/noExplicitAny: its types are tested above
  const client = createClient<any>({
    baseUrl: 'https://site.test',
    fetch: (request: Request) => askOurselves(request.url),
  });
  const { data } = await client.GET('/api/v1/centers', {
    params: { query: { near: '43604', service: ['pump_placement', 'pump_refill'], limit: 2 } },
  });
  expect(data.items).toHaveLength(2);
  expect(data.items[0].distance.km).toBeLessThanOrEqual(data.items[1].distance.km);
});
