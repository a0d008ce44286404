import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toWorld } from './lines';
import { archiveOf, readTile, streetMap } from './tiles.fixture';

const FIXTURE = 'e2e/fixtures/street.pmtiles';

test('the committed street map is the one that the code makes', async () => {
  const [committed, made] = [archiveOf(readFileSync(FIXTURE)), archiveOf(streetMap())];
  expect(await committed.getMetadata()).toEqual(await made.getMetadata());
  for (const z of [0, 9, 15]) {
    const [x, y] = toWorld([-83.5379, 41.6528]).map((share) => Math.floor(share * 2 ** z)) as [
      number,
      number,
    ];
    expect((await committed.getZxy(z, x, y))?.data).toEqual((await made.getZxy(z, x, y))?.data);
  }
});

test('it has streets, water and earth where the tests look', async () => {
  const [x, y] = toWorld([-83.5379, 41.6528]).map((share) => Math.floor(share * 2 ** 15)) as [number, number];
  const layers = await readTile(archiveOf(readFileSync(FIXTURE)), 15, x, y);
  expect([...layers.keys()]).toEqual(['earth', 'water', 'roads']);
  expect(layers.get('roads')?.map(({ props }) => props.name)).toContain('First Street');
});
