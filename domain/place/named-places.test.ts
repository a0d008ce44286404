import { describe, expect, it } from 'vitest';
import { type NamesFile, namedPlaces, namesFileSchema } from './named-places';
import { nearText, type Place } from './place';

const TOWN: Place = {
  id: 'city:1',
  kind: 'city',
  name: 'Cleveland',
  label: 'Cleveland, OH',
  point: { lat: 41.5, lng: -81.69 },
  region: 'OH',
  country: 'US',
  population: 372_624,
};
const townCalled = (label: string) => (label === TOWN.label ? TOWN : undefined);
const file = (given: object): NamesFile => namesFileSchema.parse({ hospitals: [], areas: [], ...given });
const CLINIC = {
  name: 'Cleveland Clinic',
  town: TOWN.label,
  site: 'https://example.org',
  also: ['The Clinic'],
};

describe('names that are neither towns nor listings', () => {
  it('lie at their town, under every name', () => {
    const [{ place, keys } = { place: null, keys: [] }] = namedPlaces(
      file({ hospitals: [CLINIC] }),
      townCalled,
    );
    expect(place).toMatchObject({
      id: 'hospital:cleveland-clinic-cleveland-oh',
      kind: 'hospital',
      label: 'Cleveland Clinic, Cleveland, OH',
      point: TOWN.point,
      region: 'OH',
      population: null,
    });
    expect(keys).toEqual(['cleveland clinic cleveland oh', 'the clinic']);
  });

  it('of areas name their state where the file does', () => {
    const areas = [
      { name: 'Western Reserve', town: TOWN.label, region: 'OH' },
      { name: 'Lake Erie Shore', town: TOWN.label },
    ];
    expect(namedPlaces(file({ areas }), townCalled).map(({ place }) => [place.id, place.label])).toEqual([
      ['area:western-reserve-oh', 'Western Reserve, OH'],
      ['area:lake-erie-shore', 'Lake Erie Shore'],
    ]);
  });

  it('stop the build at a town that is not in the gazetteer', () => {
    const hospitals = [{ ...CLINIC, town: 'Clevland, OH' }];
    expect(() => namedPlaces(file({ hospitals }), townCalled)).toThrow(/Cleveland Clinic.*Clevland, OH/);
  });

  it('stop it at two of one name', () => {
    expect(() => namedPlaces(file({ hospitals: [CLINIC, CLINIC] }), townCalled)).toThrow(/there twice/);
  });

  it.each([
    { hospitals: [{ ...CLINIC, site: 'http://example.org' }] },
    { hospitals: [{ ...CLINIC, name: 'C' }] },
    { areas: [{ name: 'Cape', town: TOWN.label, region: 'Ohio' }] },
  ])('are refused where the file is wrong: %j', (given) => {
    expect(() => file(given)).toThrow();
  });
});

describe('the text that finds a place again', () => {
  it('is its label, and of a point its position', () => {
    expect(nearText(TOWN)).toBe('Cleveland, OH');
    expect(nearText({ ...TOWN, kind: 'point', label: 'near Cleveland, OH' })).toBe('41.5,-81.69');
  });
});
