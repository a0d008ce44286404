import { z } from 'zod';
import type { Place } from './place';
import { placeKey } from './place-key';

const entry = { name: z.string().min(2), town: z.string(), also: z.array(z.string().min(2)).default([]) };

/** `data/gazetteer/names.json`: names that people type which are neither towns nor listings. */
export const namesFileSchema = z.object({
  hospitals: z.array(z.object({ ...entry, site: z.url({ protocol: /^https$/ }) })),
  areas: z.array(z.object({ ...entry, region: z.string().length(2).optional() })),
});
export type NamesFile = z.infer<typeof namesFileSchema>;

/** `keys`: what else the place is called, as `placeKey` spells it. */
export type NamedPlace = { place: Place; keys: string[] };

/**
 * The places that the file names, each at the point of its town. `townCalled` finds a town by its label, "Toledo, OH".
 * Throws when a town is not in the gazetteer, or two places would have one id.
 */
export function namedPlaces(file: NamesFile, townCalled: (label: string) => Place | undefined): NamedPlace[] {
  const placeIn = (kind: 'area' | 'hospital', name: string, label: string, town: string): Place => {
    const found = townCalled(town);
    if (!found) throw new Error(`names.json: ${name} stands at ${town}, which is not in the gazetteer`);
    const { point, region, country } = found;
    const id = `${kind}:${placeKey(label).replaceAll(' ', '-')}`;
    return { id, kind, name, label, point, region, country, population: null };
  };
  const named = [
    ...file.areas.map(({ name, region, town, also }) => ({
      place: placeIn('area', name, region ? `${name}, ${region}` : name, town),
      also,
    })),
    ...file.hospitals.map(({ name, town, also }) => ({
      place: placeIn('hospital', name, `${name}, ${town}`, town),
      also,
    })),
  ].map(({ place, also }) => ({ place, keys: [place.label, ...also].map(placeKey) }));
  const ids = named.map(({ place }) => place.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice) throw new Error(`names.json: ${twice} is there twice`);
  return named;
}
