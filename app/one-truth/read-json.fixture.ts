import { check } from '@placemarkio/check-geojson';
import type { Center } from '@/domain/listing/center';
import { pagesOf, type Read } from './ask.fixture';
import { factsOf, type ReadFacts } from './facts.fixture';

const allYes = (codes: string[]) => Object.fromEntries(codes.map((code) => [code, 'yes']));
/** An item has the facts' own names and shapes, but for lists of codes. */
function fromItem(item: Read): ReadFacts {
  const { refusals, ...facts } = factsOf({
    ...item,
    conditions: allYes(item.conditions),
    services: allYes(item.services),
  });
  return facts;
}

export const readJson = async (centers: readonly Center[]) =>
  (await pagesOf('/api/v1/centers', centers)).flatMap((page) => JSON.parse(page).items.map(fromItem));

/** By another linter, which knows that longitude comes first. */
export const readGeoJson = async (centers: readonly Center[]) =>
  (await pagesOf('/api/v1/centers.geojson', centers)).flatMap((page) =>
    (check(page) as Read).features.map(({ properties, geometry: { coordinates } }: Read) => ({
      ...fromItem(properties),
      position: [coordinates[1], coordinates[0]].join(),
    })),
  );
