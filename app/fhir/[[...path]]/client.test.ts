import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'fhir-kit-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addSeed } from '@/server/formats/seed.fixture';
import { ask, setUpTestSite } from '@/server/test-site.fixture';
import { GET } from './route';

setUpTestSite(addSeed);

// biome-ignore lint/suspicious/noExplicitAny: read as any program reads it
type Json = any;
const context = (address: string) => ({
  params: Promise.resolve({
    path: new URL(address, 'https://site.test').pathname.split('/').slice(2).filter(Boolean),
  }),
});

const server = createServer(async (request, response) => {
  const address = request.url ?? '/';
  const answer = await ask(GET, address, context(address), {
    headers: { Accept: request.headers.accept ?? '*/*' },
  });
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(await answer.text());
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => server.close());

test('a client that others wrote walks the server: capabilities, search, reading, references, pages', async () => {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new Client({ baseUrl: `${origin}/fhir` });
  expect(((await client.capabilityStatement()) as Json).fhirVersion).toBe('4.0.1');
  const bundle = (await client.search({
    resourceType: 'Location',
    searchParams: { near: '41.65|-83.54|400|km', _count: 2 },
  })) as Json;
  expect(bundle.entry).toHaveLength(2);
  const { resource } = bundle.entry[0];
  expect(await client.read({ resourceType: 'Location', id: resource.id })).toEqual(resource);
  const hospital = (await client.resolve({
    reference: resource.managingOrganization.reference,
    context: resource,
  })) as Json;
  expect(hospital).toMatchObject({ resourceType: 'Organization', id: resource.id });
  const next = bundle.link.find(({ relation }: Json) => relation === 'next');
  const page = (await client.request(origin + new URL(next.url).pathname + new URL(next.url).search)) as Json;
  expect(page.entry).toHaveLength(2);
  await expect(client.read({ resourceType: 'Location', id: '999999' })).rejects.toMatchObject({
    response: { status: 404, data: { resourceType: 'OperationOutcome' } },
  });
});
